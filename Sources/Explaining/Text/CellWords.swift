import Reporting
import Tables

/// Cells in words for people.
enum CellWords {
  /// Without the precision of a column: numbers exactly, with commas.
  static func plain(_ cell: Cell) -> String {
    switch cell {
    case .number(let number): NumberFormat(decimals: nil).grouped(number)
    case .absent(.missing): "∅"
    default: cell.text
    }
  }

  /// As a table of a report shows it.
  static func text(_ cell: Cell, of column: ColumnSchema, _ language: Language) -> String {
    switch cell {
    case .number(let number): NumberFormat(decimals: column.decimals).grouped(number)
    case .truth(let value):
      column.type == .answer
        ? (value ? PageWords.pass : PageWords.fail)[language]
        : (value ? PageWords.yes : PageWords.no)[language]
    case .absent(.notApplicable): "-"
    case .absent: PageWords.missing[language]
    default: cell.text
    }
  }
}
