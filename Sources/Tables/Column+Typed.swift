extension Column {
  /// The numbers of a column that is bound as one of numbers.
  package var asNumbers: NumberColumn {
    guard case .numbers(let column) = self else { preconditionFailure("a column of numbers is bound here") }
    return column
  }

  /// The days of a column that is bound as one of dates.
  package var asDays: DayColumn {
    guard case .dates(let column) = self else { preconditionFailure("a column of dates is bound here") }
    return column
  }

  /// The answers of a column that is bound as one of answers or flags.
  package var asTruths: [Truth] {
    guard case .truths(let column) = self else { preconditionFailure("a column of answers is bound here") }
    return column
  }
}

extension Presence {
  /// The presence of what is computed from two values: missing if one is, else not applicable if one is.
  package func with(_ other: Presence) -> Presence {
    if self == .present { return other }
    return other == .present || self == other ? self : .missing
  }
}
