import Pipelines
import Stages

/// Sums over the same rows by the same keys, which look up and count every row once for all of them.
struct SharedSums: Sendable {
  /// The stages.
  private(set) var names: [String]
  private var works: [any SumWork]
  private let source: String

  /// The sums among some stages, each with those that share its groups.
  static func among(_ stages: [BoundStage]) -> [SharedSums] {
    stages.reduce(into: []) { shared, stage in
      guard case .sums(let work)? = stage.kind.rule?.work else { return }
      let known = shared.firstIndex { $0.source == stage.source && $0.works[0].groups(like: work) }
      if let known {
        shared[known].names.append(stage.name)
        shared[known].works.append(work)
      } else {
        shared.append(SharedSums(names: [stage.name], works: [work], source: stage.source))
      }
    }
  }

  func makeState() -> any SumState { works[0].makeState(with: Array(works.dropFirst())) }
}
