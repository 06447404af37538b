import Aggregation
import Pipelines

/// Roll-ups of the same rows by the same keys, which look up and count every row once for all of them.
struct SharedRollUps: Sendable {
  private(set) var names: [String]
  private(set) var rules: [RollUp]
  private let source: String

  /// The roll-ups among some stages, each with those that share its groups.
  static func among(_ stages: [BoundStage]) -> [SharedRollUps] {
    stages.reduce(into: []) { shared, stage in
      guard case .rollup(let rule) = stage.kind else { return }
      let known = shared.firstIndex { $0.source == stage.source && $0.rules[0].grouping == rule.grouping }
      if let known {
        shared[known].names.append(stage.name)
        shared[known].rules.append(rule)
      } else {
        shared.append(SharedRollUps(names: [stage.name], rules: [rule], source: stage.source))
      }
    }
  }
}
