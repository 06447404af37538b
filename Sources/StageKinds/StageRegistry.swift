import Aggregation
import Auditing
import Ranking
import Scoring
import Selection
import Shaping
package import Stages

/// The kinds of stages: the one list of them.
package enum StageRegistry {
  /// In the order in which messages name them.
  package static let all: [any DeclaredStage.Type] = [
    DeriveStage.self,
    UnpivotStage.self,
    ScoreStage.self,
    RollUpStage.self,
    CompareStage.self,
    JoinStage.self,
    CoverageStage.self,
    TargetStage.self,
    SelectStage.self,
    RankStage.self,
    DeadlinesStage.self,
    ReconcileStage.self,
  ]
}
