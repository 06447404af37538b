import Tables

@testable import Ingestion

/// What a column makes of one cell.
struct Reading: Equatable, CustomStringConvertible {
  var verdict: CellVerdict
  var cell: Cell
  var cleanings: CleaningCounts

  var description: String { "\(verdict) \(cell)" }
}

extension ColumnBuilder {
  mutating func append(_ text: String) -> CellVerdict {
    Array(text.utf8).withUnsafeBufferPointer { append($0) }
  }

  /// The facts of a fault's finding.
  func facts(of fault: CellFault, _ text: String) -> String { finding(of: fault) { Array(text.utf8) }.facts }
}

extension InputColumn {
  func reading(_ text: String) -> Reading {
    var builder = ColumnBuilder(self)
    let verdict = builder.append(text)
    let column = builder.finish()
    precondition(column.count == 1, "one cell in, one cell out")
    return Reading(verdict: verdict, cell: column[0], cleanings: builder.cleanings)
  }
}

/// A column with nothing special about it.
func column(_ kind: CellKind, _ need: InputColumn.Need = .column, dash: InputColumn.Dash? = nil)
  -> InputColumn
{
  InputColumn(name: "c", kind: kind, need: need, dash: dash)
}

/// The text with Thai digits for ASCII ones.
func thaiDigits(_ text: String) -> String {
  var view = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let isDigit = (0x30...0x39).contains(scalar.value)
    view.append(isDigit ? Unicode.Scalar(scalar.value - 0x30 + 0x0E50) ?? scalar : scalar)
  }
  return String(view)
}
