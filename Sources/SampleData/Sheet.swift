/// One input of the month: its columns and its records, without any spelling.
package struct Sheet: Sendable {
  /// The file's name in the clean month, "households.csv".
  package var file: String
  package var columns: [SheetColumn]
  package var rows: [[SampleCell]]

  func index(_ column: String) -> Int? { columns.firstIndex { $0.name == column } }

  /// The rows that a condition keeps, as a file of another name.
  func split(_ name: String, where keeps: ([SampleCell]) -> Bool) -> Sheet {
    Sheet(file: name, columns: columns, rows: rows.filter(keeps))
  }
}
