extension ScoreFault {
  /// What is wrong with a scoring rule, in one sentence.
  package var message: String {
    switch self {
    case .gap(let values, let level):
      "passing \(Self.span(values)) indicators falls into no level, below level \(level)"
    case .valueGap(let above, let below): "values above \(above) and below \(below) fall into no level"
    case .overlap(let lower, let upper): "levels \(lower) and \(upper) overlap"
    case .bandsNotAscending(let lower, let upper): "level \(upper) does not begin above level \(lower)"
    case .levelsNotAscending(let lower, let upper):
      "level \(upper) stands above level \(lower) but is not higher"
    case .levelRepeated(let level): "level \(level) stands twice"
    case .bandEmpty(let level): "level \(level) can never be reached: no value falls into it"
    case .beyondIndicators(let level, let from, let count):
      "level \(level) can never be reached: it begins at \(from), but there are \(count) indicators"
    case .gateAboveBand(let level, let needed, let most):
      "level \(level) can never be reached: \(needed) indicators must pass, but it holds at most \(most)"
    case .capBelowLevels(let cap): "mandatory_cap \(cap) lies below every level"
    case .indicatorRepeated(let name): "indicator '\(name)' stands twice"
    case .aspectRepeated(let name): "aspect '\(name)' stands twice"
    case .goalImpossible(let aspect, let atLeast, let count):
      "aspect '\(aspect)' asks for \(atLeast) of \(count) indicators"
    case .notAnIndicator(let name, let use):
      "'\(name)' in \(Self.place(use)) is not one of the stage's indicators"
    case .listedTwice(let name, let use): "'\(name)' stands twice in \(Self.place(use))"
    }
  }

  private static func span(_ values: ClosedRange<Int>) -> String {
    values.lowerBound == values.upperBound
      ? "\(values.lowerBound)" : "\(values.lowerBound) to \(values.upperBound)"
  }

  private static func place(_ use: Use) -> String {
    switch use {
    case .aspect(let name): "aspect '\(name)'"
    case .core(let level): "the core of level \(level)"
    case .mandatory: "the mandatory list"
    }
  }
}
