import Aggregation
import Auditing
package import Stages

/// The kinds of stages: the one list of them.
package enum StageKinds {
  /// In the order in which messages name them.
  package static let all: [any DeclaredStage.Type] = [JoinStage.self, TargetStage.self]
}
