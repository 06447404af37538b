import Tables

/// What is known of one target in one area.
struct GoalStanding {
  var target: Number?
  /// Whether there is a target here at all.
  var targetPresence: Presence
  var atLeast: Number?
  /// Whether there can be a result here at all.
  var presence: Presence
  /// Nil where nothing bounds the result from above.
  var atMost: Number?
  var expected: Number?
  /// Whether the last day is told and has passed: what has not been told by then does not count.
  var isClosed: Bool
  var canRise: Bool
  /// False for a target of the whole country beside the result of a part of it.
  var isJudged: Bool

  /// Decided on exact values.
  var state: Cell {
    if presence == .notApplicable || targetPresence == .notApplicable || !isJudged {
      return .absent(.notApplicable)
    }
    guard let target else { return .absent(.missing) }
    let state: TargetState =
      if let atLeast, atLeast >= target {
        .met
      } else if canRise {
        .notYetKnown
      } else if let atMost {
        atMost < target ? .notMet : .notYetKnown
      } else {
        isClosed && atLeast != nil ? .notMet : .notYetKnown
      }
    return .text(state.rawValue)
  }

  /// Target, result from and to, percent of the target from and to, expected by now, and state.
  var cells: [Cell] {
    let hundred = Number(100)
    return [
      target.map(Cell.number) ?? .absent(targetPresence),
      shown(atLeast, beside: target), shown(atMost, beside: target),
      shown(percent(atLeast), beside: hundred), shown(percent(atMost), beside: hundred),
      expected.map { .number($0.rounded(decimals: 2)) } ?? .absent(.missing), state,
    ]
  }

  /// The share of the target; there is none of nothing.
  private func percent(_ result: Number?) -> Number? {
    guard let result, let target, target > .zero else { return nil }
    return result.percent(of: target)
  }

  /// A figure with two decimals, or as many as show on which side of the limit it is.
  private func shown(_ figure: Number?, beside limit: Number?) -> Cell {
    guard let figure else { return .absent(presence == .notApplicable ? .notApplicable : .missing) }
    let decimals = (2...12).first { decimals in
      limit.map { (figure.rounded(decimals: decimals) >= $0) == (figure >= $0) } ?? true
    }
    return .number(figure.rounded(decimals: decimals ?? 12))
  }
}
