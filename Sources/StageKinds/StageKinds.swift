import Auditing
import Selection
package import Stages

/// The kinds of stages: the one list of them.
package enum StageKinds {
  /// In the order in which messages name them.
  package static let all: [any DeclaredStage.Type] = [
    TargetStage.self, SelectStage.self, DeadlinesStage.self, ReconcileStage.self,
  ]
}
