import Tables
import Testing

@testable import Reporting

@Suite struct CSVWriterTests {
  static let columns = [
    ColumnSchema("village_code", .code), ColumnSchema("name", .text),
    ColumnSchema("pass_rate", .number, decimals: 2),
    ColumnSchema("income", .number), ColumnSchema("day", .date), ColumnSchema("i01", .answer),
    ColumnSchema("poor", .flag),
  ]

  static func number(_ text: String) -> Cell { Number(text).map(Cell.number) ?? .absent(.missing) }

  static var table: Table {
    Table(
      columns,
      rows: [
        [
          .code(Code("01020304") ?? .empty), .text("บ้านใหม่"), number("66.665"), number("38000.50"),
          .date(Day(number: 18535)), .truth(true), .truth(false),
        ],
        [
          .code(.empty), .text("a,\"b\"\nc"), number("-0.005"), number("-0"), .date(Day(number: -1)),
          .absent(.notApplicable), .absent(.missing),
        ],
        Array(repeating: .absent(.notApplicable), count: 7),
        Array(repeating: .absent(.missing), count: 7),
      ])
  }

  static let golden = """
    village_code,name,pass_rate,income,day,i01,poor
    01020304,บ้านใหม่,66.67,38000.5,2020-09-30,1,0
    ,"a,""b""
    c",-0.01,0,1969-12-31,-,
    -,-,-,-,-,-,-
    ,,,,,,

    """

  @Test func `Every type of cell is written as the file format says`() {
    #expect(CSVWriter.text(Self.table) == Self.golden)
  }

  @Test func `A file has the same bytes, and says how many rows and bytes they are`() throws {
    let folder = try TemporaryFolder()
    let summary = try CSVWriter.write(Self.table, to: folder.path + "/t.csv")
    #expect(try folder.text("t.csv") == Self.golden)
    #expect(summary == CSVWriter.Summary(rows: 4, maskedCells: 0, bytes: Self.golden.utf8.count))
  }

  @Test func `A relation in slices of any size gives the bytes of the whole`() {
    var whole = Table(schema: Self.table.schema)
    for _ in 0..<100 { whole.append(contentsOf: Self.table) }
    let bytes = CSVWriter.bytes(of: whole)
    for size in [1, 3, 127, 128, 129, 399] {
      #expect(CSVWriter.bytes(of: Slices(table: whole, size: size)) == bytes)
    }
  }

  @Test func `A relation without rows is a header`() {
    #expect(
      CSVWriter.text(Table(schema: Self.table.schema)) == "village_code,name,pass_rate,income,day,i01,poor\n")
  }

  @Test func `A row of one empty cell is not a blank line, which readers skip`() {
    let table = Table([ColumnSchema("a", .text)], rows: [[.absent(.missing)], [.text("x")]])
    #expect(CSVWriter.text(table) == "a\n\"\"\nx\n")
  }

  @Test func `Codes with a comma or quote are quoted`() {
    let table = Table([ColumnSchema("a", .code)], rows: [[.code(Code("1,2\"") ?? .empty)]])
    #expect(CSVWriter.text(table) == "a\n\"1,2\"\"\"\n")
  }

  @Test func `Citizen numbers are masked and counted`() {
    let table = Table(
      [ColumnSchema("note", .text)],
      rows: [[.text("บัตร \(citizenNumber), โทร")], [.text("1234567890123456")], [.text("none")]])
    var encoder = CSVEncoder(schema: table.schema)
    var bytes: [UInt8] = []
    encoder.append(table, to: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "\"บัตร xxxxxxxxx\(citizenNumber.suffix(4)), โทร\"\n1234567890123456\nnone\n")
    #expect(encoder.maskedCells == 1)
  }

  @Test func `A full disk is an error with the path and the system's cause`() throws {
    let error = #expect(throws: OutputError.self) { try CSVWriter.write(Self.table, to: "/dev/full") }
    #expect(error == .system(.write, path: "/dev/full", errno: 28))
  }

  @Test func `A file that cannot be made is an error`() {
    let error = #expect(throws: OutputError.self) {
      try CSVWriter.write(Self.table, to: "/nowhere/at/all.csv")
    }
    #expect(error == .system(.create, path: "/nowhere/at/all.csv", errno: 2))
  }
}

/// A table handed out in slices.
private struct Slices: Relation {
  let table: Table
  let size: Int
  var schema: Schema { table.schema }

  var sliceCount: Int { (table.rowCount + size - 1) / size }

  func slice(_ index: Int, columns: Set<Int>?) -> Table {
    table.picking(index * size..<min((index + 1) * size, table.rowCount))
  }
}
