import Tables

/// Turns rows of typed columns into the bytes of CSV lines.
struct CSVEncoder {
  private(set) var rows = 0
  private(set) var maskedCells = 0

  private let schema: Schema
  private let formats: [NumberFormat]
  private let reader: CSVField.Reader

  /// Rows for which room is reserved at a time.
  private static let step = 128

  init(schema: Schema, for reader: CSVField.Reader = .anybody) {
    self.schema = schema
    self.reader = reader
    formats = schema.columns.map { NumberFormat(decimals: $0.decimals, masks: reader != .pipeline) }
  }

  mutating func appendHeader(to bytes: inout [UInt8]) {
    for (position, name) in schema.names.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      _ = bytes.appendField(name, for: reader == .pipeline ? reader : .sentence)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func append(_ table: Table, to bytes: inout [UInt8]) {
    PrintedColumn.withColumns(table.columns, formats, for: reader) { columns in
      for start in stride(from: 0, to: table.rowCount, by: Self.step) {
        append(columns, rows: start..<min(start + Self.step, table.rowCount), to: &bytes)
      }
    }
    rows += table.rowCount
  }

  private mutating func append(
    _ columns: UnsafeBufferPointer<PrintedColumn>, rows: Range<Int>, to bytes: inout [UInt8]
  ) {
    // A comma or line end a cell, and the quotes of an empty line.
    let room = columns.reduce(0) { $0 + $1.room(for: rows) + rows.count } + 2 * rows.count
    var masked = 0
    bytes.print(room: room) { head in
      // A copy, which can stay in a register where the bytes that are printed cannot change it.
      var line = head
      for row in rows {
        let start = line.next
        for (position, column) in columns.enumerated() {
          if position > 0 { line.append(UInt8(ascii: ",")) }
          if column.append(row, to: &line) { masked += 1 }
        }
        if line.next == start {
          // Readers skip a line without a byte, and the row would be lost.
          line.append(UInt8(ascii: "\""))
          line.append(UInt8(ascii: "\""))
        }
        line.append(UInt8(ascii: "\n"))
      }
      head = line
    }
    maskedCells += masked
  }
}
