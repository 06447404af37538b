import Aggregation
import Auditing
import Ranking
import Scoring
import Selection
package import Stages

/// The kinds of stages: the one list of them.
package enum StageKinds {
  /// In the order in which messages name them.
  package static let all: [any DeclaredStage.Type] = [
    ScoreStage.self, RollUpStage.self, TargetStage.self, SelectStage.self, RankStage.self,
    DeadlinesStage.self,
    ReconcileStage.self,
  ]
}
