import Tables

/// The cells of a row as bytes, so that equal bytes are equal cells and nothing else.
enum RowBytes {
  static func append(_ row: Int, of table: Table, columns: some Sequence<Int>, to bytes: inout [UInt8]) {
    for column in columns { append(table.columns[column], row, to: &bytes) }
  }

  private static func append(_ column: Column, _ row: Int, to bytes: inout [UInt8]) {
    bytes.append(column.presence(row).rawValue)
    guard column.presence(row) == .present else { return }
    switch column {
    case .numbers(let numbers): append(numbers.values[row].scaled, to: &bytes)
    case .codes(let codes): append(codes.values[row].packed, to: &bytes)
    case .dates(let days): append(days.values[row].number, to: &bytes)
    case .truths(let truths): bytes.append(truths[row].rawValue)
    case .texts(let texts):
      let range = texts.range(row)
      append(Int64(range.count), to: &bytes)
      bytes += texts.bytes[range]
    }
  }

  private static func append<Value: BitwiseCopyable>(_ value: Value, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
  }
}
