/// What became of one cell.
package enum CellVerdict: Sendable, Hashable {
  /// The value stands, or the cell is rightly without one.
  case fine
  /// Used, as missing, with a note in the findings.
  case odd(CellFault)
  /// Not usable: the record is rejected.
  case bad(CellFault)
}

/// A value read from a cell, or what is wrong with the cell.
enum CellReading<Value> {
  case value(Value)
  case wrong(CellFault)
}
