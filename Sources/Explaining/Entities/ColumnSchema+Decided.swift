import Pipelines
import Stages
import Tables

extension ColumnSchema {
  /// Whether a stage decides it.
  var isOutcome: Bool { if case .outcome = meaning?.role { true } else { false } }
}

extension BoundStage {
  /// The positions of the columns that the stage decides.
  var decided: [Int] {
    guard let rule = kind.rule else { return [] }
    return rule.made.filter { rule.output.columns[$0].isOutcome }
  }
}
