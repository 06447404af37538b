package import Tables

/// What became of one cell.
package enum CellVerdict: Sendable, Hashable {
  /// The value stands, or the cell is rightly without one.
  case fine
  /// Used, as missing, with a note in the findings.
  case odd(FindingCode)
  /// Not usable: the record is rejected.
  case bad(FindingCode)
}

/// A value read from a cell, or what is wrong with the cell.
enum CellReading<Value> {
  case value(Value)
  case wrong(FindingCode)
}
