import Tables

/// Turns rows of typed columns into the bytes of CSV lines.
///
/// The cells of some rows are printed column by column, where the type is known once, into one buffer, and then
/// gathered line by line: a look at each column for each cell would cost more than the printing.
struct CSVEncoder {
  private(set) var rows = 0
  private(set) var maskedCells = 0

  private let schema: Schema
  private let formats: [NumberFormat]
  private var cells = PrintedCells()

  /// Rows printed together: their cells stay in the nearest cache.
  private static let slice = 128

  init(schema: Schema) {
    self.schema = schema
    formats = schema.columns.map { NumberFormat(decimals: $0.decimals) }
  }

  mutating func appendHeader(to bytes: inout [UInt8]) {
    for (position, name) in schema.names.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      _ = bytes.appendField(name, guarded: false)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The rows of a table in portions to be encoded together.
  static func slices(of table: Table) -> some Sequence<Range<Int>> {
    stride(from: 0, to: table.rowCount, by: slice).lazy.map { $0..<min($0 + slice, table.rowCount) }
  }

  mutating func append(_ table: Table, rows range: Range<Int>, to bytes: inout [UInt8]) {
    cells.removeAll()
    for (column, format) in zip(table.columns, formats) {
      maskedCells += cells.append(column, rows: range, format)
    }
    cells.appendLines(count: range.count, to: &bytes)
    rows += range.count
  }
}

/// The printed cells of some rows, one column after the other.
private struct PrintedCells {
  private var bytes: [UInt8] = []
  /// Where each cell ends in `bytes`.
  private var ends: [Int] = []

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Adds the cells of a column; how many of them were masked.
  mutating func append(_ column: Column, rows: Range<Int>, _ format: NumberFormat) -> Int {
    switch column {
    case .numbers(let column):
      append(column, rows: rows, room: NumberFormat.longest) { format.append($0, to: &$1) }
    case .codes(let column):
      append(column, rows: rows, room: CSVField.room(for: 8)) { $1.append($0) }
    case .dates(let column):
      append(column, rows: rows, room: 10) { $1.append($0) }
    case .truths(let column):
      append(rows: rows, room: rows.count) { row, line in
        switch column[row] {
        case .yes: line.append(UInt8(ascii: "1"))
        case .no: line.append(UInt8(ascii: "0"))
        case .notApplicable: line.append(UInt8(ascii: "-"))
        case .missing: break
        }
      }
    case .texts(let column):
      return append(column, rows: rows)
    }
    return 0
  }

  /// Interleaves the columns to lines.
  func appendLines(count: Int, to target: inout [UInt8]) {
    let width = ends.count / max(1, count)
    target.append(addingCapacity: bytes.count + count * (width + 3)) { line in
      for row in 0..<count {
        let start = line.count
        for column in 0..<width {
          if column > 0 { line.append(UInt8(ascii: ",")) }
          let cell = column * count + row
          for index in (cell == 0 ? 0 : ends[cell - 1])..<ends[cell] { line.append(bytes[index]) }
        }
        // Readers skip a line without a byte, and the row would be lost.
        if line.count == start { "\"\"".utf8.forEach { line.append($0) } }
        line.append(UInt8(ascii: "\n"))
      }
    }
  }

  @inline(__always)
  private mutating func append<Value>(
    _ column: ValueColumn<Value>, rows: Range<Int>, room: Int,
    _ body: (Value, inout OutputSpan<UInt8>) -> Void
  ) {
    append(rows: rows, room: rows.count * room) { row, line in
      switch column.presence[row] {
      case .present: body(column.values[row], &line)
      case .notApplicable: line.append(UInt8(ascii: "-"))
      case .missing: break
      }
    }
  }

  private mutating func append(_ column: TextColumn, rows: Range<Int>) -> Int {
    let length = column.range(rows.upperBound - 1).upperBound - column.range(rows.lowerBound).lowerBound
    var masked = 0
    append(rows: rows, room: CSVField.room(for: length) + rows.count * CSVField.room(for: 0)) { row, line in
      switch column.presence[row] {
      case .present:
        masked += CSVField.append(column.bytes.span.extracting(column.range(row)), to: &line) ? 1 : 0
      case .notApplicable: line.append(UInt8(ascii: "-"))
      case .missing: break
      }
    }
    return masked
  }

  @inline(__always)
  private mutating func append(rows: Range<Int>, room: Int, _ body: (Int, inout OutputSpan<UInt8>) -> Void) {
    let start = bytes.count
    bytes.append(addingCapacity: room) { line in
      for row in rows {
        body(row, &line)
        ends.append(start + line.count)
      }
    }
  }
}

extension OutputSpan<UInt8> {
  @inline(__always)
  fileprivate mutating func append(_ code: Code) {
    let quoted = code.contains(UInt8(ascii: ",")) || code.contains(UInt8(ascii: "\""))
    if quoted { append(UInt8(ascii: "\"")) }
    var word = code.packed
    while word != 0 {
      let byte = UInt8(truncatingIfNeeded: word >> 56)
      if byte == UInt8(ascii: "\"") { append(byte) }
      append(byte)
      word <<= 8
    }
    if quoted { append(UInt8(ascii: "\"")) }
  }

  @inline(__always)
  fileprivate mutating func append(_ day: Day) {
    let (year, month, day) = day.parts
    append(twoDigits: year / 100)
    append(twoDigits: year % 100)
    append(UInt8(ascii: "-"))
    append(twoDigits: month)
    append(UInt8(ascii: "-"))
    append(twoDigits: day)
  }

  private mutating func append(twoDigits value: Int) {
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / 10))
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
  }
}

extension Code {
  @inline(__always)
  fileprivate func contains(_ byte: UInt8) -> Bool {
    var word = packed
    while word != 0 {
      if UInt8(truncatingIfNeeded: word) == byte { return true }
      word >>= 8
    }
    return false
  }
}
