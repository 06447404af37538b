package import Tables

/// A table of rows of cells.
package func table(_ columns: [(String, ValueType)], _ rows: [[Cell]]) -> Table {
  var table = Table(schema: Schema(columns.map { ColumnSchema($0, $1) }))
  for row in rows {
    for (index, cell) in row.enumerated() { table.columns[index].append(cell) }
  }
  table.rowCount = rows.count
  return table
}

extension Table {
  /// All cells, row by row.
  package var rows: [[Cell]] { (0..<rowCount).map { row in columns.map { $0[row] } } }

  /// The cells of one column.
  package func cells(_ name: String) -> [Cell] {
    self[name].map { column in (0..<rowCount).map { column[$0] } } ?? []
  }
}
