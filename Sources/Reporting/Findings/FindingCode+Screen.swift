package import Tables

extension FindingCode {
  /// Whether somebody has to learn of it when the run ends, as it is about a whole file and not a record of it.
  package var isToldAtOnce: Bool {
    switch self {
    case .headerBelow, .headerChanged, .headerMended, .headingUnit, .headingNear, .headingTwice,
      .titleLikeRecord:
      true
    default: false
    }
  }
}
