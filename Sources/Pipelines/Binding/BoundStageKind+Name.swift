import Tables

extension BoundStageKind {
  /// The word for the kind in definitions.
  package var name: String {
    switch self {
    case .derive: "derive"
    case .score: "score"
    case .rollup: "rollup"
    case .compareRounds, .comparePeriods: "compare"
    case .join: "join"
    }
  }
}
