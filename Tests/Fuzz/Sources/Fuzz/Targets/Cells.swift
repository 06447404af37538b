@testable import Ingestion
@testable import ReadingChecks
@testable import Tables

/// Reads one cell as a kind that the first byte chooses, alone and in a file, and reads its value once more.
func fuzzCells(_ bytes: [UInt8]) {
  guard let first = bytes.first, String(validating: bytes.dropFirst(), as: UTF8.self) != nil else { return }
  let cell = Array(bytes.dropFirst())
  let column = InputColumn(
    name: "value", kind: kinds[Int(first) % kinds.count], need: needs[Int(first >> 4) % needs.count],
    dash: dashes[Int(first >> 6)])
  let reading = CellReadOnce(cell, column)
  require(reading.count == 1, "\(reading.count) values of one cell")
  checkAgain(reading, column)
  checkInFile(cell, reading, column)
  if reading.verdict == .fine, let number = plainNumber(cell), case .number(let value) = reading.value {
    require(value.description == number, "\(number) is read as \(value)")
  }
  if column.kind == .date, let day = plainDay(cell) {
    require((reading.verdict == .fine) == (day.isThere), "\(day.text) is \(reading.verdict)")
    if case .date(let value) = reading.value { require(value.description == day.text, "\(value)") }
  }
}

private let kinds: [CellKind] = [
  .text, .number, .integer, .money, .date, .month, .area(.village), .area(.province), .code(digits: nil),
  .code(digits: 6), .answer, .flag,
]
private let needs = InputColumn.Need.allCases
private let dashes: [InputColumn.Dash?] = [nil, .missing, .notApplicable, .zero]

/// What a column makes of one cell.
private struct CellReadOnce {
  let verdict: CellVerdict
  let value: Cell
  let count: Int

  init(_ cell: [UInt8], _ column: InputColumn) {
    var builder = ColumnBuilder(column)
    verdict = cell.withUnsafeBufferPointer { builder.append($0.trimmed) }
    count = builder.count
    value = builder.finish()[0]
  }
}

/// A value as this program writes it is read as that value.
private func checkAgain(_ reading: CellReadOnce, _ column: InputColumn) {
  guard reading.verdict == .fine else { return }
  let written: String
  switch reading.value {
  case .number(let number): written = number.description
  case .code(let code): written = code.description
  case .date(let day): written = day.description
  case .text(let text): written = text
  case .truth(let truth): written = truth ? "1" : "0"
  case .absent: return
  }
  let again = CellReadOnce(Array(written.utf8), column)
  require(again.value == reading.value, "\(written) is read again as \(again.value)")
}

/// A cell between others is read like one alone.
private func checkInFile(_ cell: [UInt8], _ reading: CellReadOnce, _ column: InputColumn) {
  guard !cell.contains(where: { [0x0A, 0x0D, 0x22, UInt8(ascii: ",")].contains($0) }) else { return }
  let number = InputColumn(name: "number", kind: .integer, need: .filled)
  let file = Array("number,value,end\n1,".utf8) + cell + Array(",2\n".utf8)
  let schema = InputSchema(name: "cells", columns: [number, column], key: [])
  guard
    case .read(let contents) = CheckedReading(
      file, as: schema, dialect: Dialect(encoding: .utf8, delimiter: .comma, quote: .double),
      options: ReadOptions(chunkBytes: wholeFile)),
    let row = contents.rows.first, contents.rows.count == 1
  else { return }
  require(row[1] == reading.value, "in a file \(row[1])")
}

/// The shortest form of a number without anything special about it.
private func plainNumber(_ cell: [UInt8]) -> String? {
  let text = String(decoding: cell, as: UTF8.self)
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }),
    text.utf8.count < 20, (parts.dropFirst().first?.count ?? 0) <= 12
  else { return nil }
  let whole = String(parts[0].drop { $0 == "0" })
  let fraction = String(parts.dropFirst().joined().reversed().drop { $0 == "0" }.reversed())
  return (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction)
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

/// The day of "30/09/2563", and whether the calendar has it.
private func plainDay(_ cell: [UInt8]) -> (text: String, isThere: Bool)? {
  guard cell.count == 10, cell[2] == 0x2F, cell[5] == 0x2F,
    cell.enumerated().allSatisfy({ $0.offset == 2 || $0.offset == 5 || isDigit($0.element) })
  else { return nil }
  let parts = String(decoding: cell, as: UTF8.self).split(separator: "/").map { Int($0) ?? 0 }
  guard (2400...2700).contains(parts[2]) else { return nil }
  let year = parts[2] - 543
  let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  let isThere = (1...12).contains(parts[1]) && parts[0] >= 1 && parts[0] <= lengths[parts[1] - 1]
  let padded = parts.prefix(2).map { ($0 < 10 ? "0" : "") + String($0) }
  return ("\(year)-\(padded[1])-\(padded[0])", isThere)
}
