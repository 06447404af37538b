import Tables

/// A type whose values stand in a `ValueColumn`.
protocol ColumnValue: Hashable, Comparable, Sendable {
  /// What fills the place of an absent value.
  static var filler: Self { get }
  static func values(of column: Column) -> ValueColumn<Self>
  static func column(_ values: ValueColumn<Self>) -> Column
}

extension Number: ColumnValue {
  static var filler: Number { .zero }

  static func values(of column: Column) -> NumberColumn {
    guard case .numbers(let values) = column else { preconditionFailure("a column of numbers is bound here") }
    return values
  }

  static func column(_ values: NumberColumn) -> Column { .numbers(values) }
}

extension Code: ColumnValue {
  static var filler: Code { .empty }

  static func values(of column: Column) -> CodeColumn {
    guard case .codes(let values) = column else { preconditionFailure("a column of codes is bound here") }
    return values
  }

  static func column(_ values: CodeColumn) -> Column { .codes(values) }
}

extension Day: ColumnValue {
  static var filler: Day { Day(number: 0) }

  static func values(of column: Column) -> DayColumn {
    guard case .dates(let values) = column else { preconditionFailure("a column of dates is bound here") }
    return values
  }

  static func column(_ values: DayColumn) -> Column { .dates(values) }
}

/// The values of a part for all rows: a column, or one row that stands for all.
///
/// The place of a row is `row & mask`: the row itself, or 0. So one loop serves columns and constants alike.
struct Operand<Values> {
  let values: Values
  let mask: Int
}

extension Operand<Column> {
  func typed<Value: ColumnValue>(_ type: Value.Type) -> Operand<ValueColumn<Value>> {
    Operand<ValueColumn<Value>>(values: Value.values(of: values), mask: mask)
  }

  var texts: Operand<TextColumn> {
    guard case .texts(let texts) = values else { preconditionFailure("a column of texts is bound here") }
    return Operand<TextColumn>(values: texts, mask: mask)
  }

}

extension Presence {
  /// The presence of what is computed from two values: missing if one is, else not applicable if one is.
  @inline(__always) func joined(with other: Presence) -> Presence {
    if self == .present { return other }
    if other == .present || self == other { return self }
    return .missing
  }
}

extension Column {
  /// Whether each cell holds a value.
  var presence: [Presence] {
    switch self {
    case .numbers(let column): column.presence
    case .codes(let column): column.presence
    case .dates(let column): column.presence
    case .texts(let column): column.presence
    case .truths(let column): column.map(\.presence)
    }
  }
}
