import Tables
import Testing

@testable import Ingestion

/// One and two quotes at every place of small files: nothing that was no record may be used.
@Suite("Stray quotes at every place") struct StrayQuoteTests {
  /// A file without a fault.
  struct CleanFile: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var schema: InputSchema
    var text: String
    /// Records that one stray quote may cost: a text of many lines can cost a neighbour.
    var costs = 1
    /// Whether two quotes can make a fragment that nobody could tell from a record.
    var isAmbiguous = false
  }

  private static func schema(_ kinds: [CellKind], texts: Bool = true) -> InputSchema {
    InputSchema(
      name: "rows",
      columns: kinds.enumerated().map { InputColumn(name: "c\($0)", kind: $1, need: .filled) }, key: [])
  }

  static let files: [CleanFile] = [
    CleanFile(
      testDescription: "codes, texts and money", schema: schema([.area(.village), .text, .money, .text]),
      text: "c0,c1,c2,c3\n34010101,a1,1,n1\n34010102,b2,2,n2\n34010103,d3,3,n3\n"),
    CleanFile(
      testDescription: "texts alone", schema: schema([.text, .text, .text]),
      text: "c0,c1,c2\nk1,a1,n1\nk2,b2,n2\nk3,d3,n3\n"),
    CleanFile(
      testDescription: "two columns", schema: schema([.code(digits: 4), .text]),
      text: "c0,c1\n1001,a1\n1002,b2\n1003,d3\n"),
    CleanFile(
      testDescription: "one column", schema: schema([.area(.village)]),
      text: "c0\n34010101\n34010102\n34010103\n34010104\n34010105\n"),
    CleanFile(
      testDescription: "two texts", schema: schema([.text, .text]),
      text: "c0,c1\nk1,a1\nk2,b2\nk3,d3\n"),
    CleanFile(
      testDescription: "a text of lines in the first column",
      schema: schema([.text, .area(.district), .number]),
      text: "c0,c1,c2\na1,4701,1\n\"b2\nb3, x\",4702,2\n\"d3\nd4\",4703,3\n", costs: 2),
    CleanFile(
      testDescription: "texts of lines with commas", schema: schema([.area(.village), .text, .money, .text]),
      text:
        "c0,c1,c2,c3\n34010101,\"a1, x\ny, z, w, v\nu\",1,n1\n34010102,b2,2,\"n2\no, p, q, r\ns\"\n34010103,d3,3,n3\n",
      costs: 2),
    CleanFile(
      testDescription: "texts alone, of lines with commas", schema: schema([.text, .text, .text]),
      text: "c0,c1,c2\nk1,\"a1\nx, y, z\nu\",n1\nk2,b2,n2\n\"k3\nl\",d3,\"n3\nm\"\nk4,e4,n4\n", costs: 3,
      isAmbiguous: true),
    CleanFile(
      testDescription: "every field in quotes", schema: schema([.code(digits: 4), .text, .number]),
      text: "c0,c1,c2\n\"1001\",\"a1\",\"1\"\n\"1002\",\"b\n2\",\"2\"\n\"1003\",\"d3\",\"3\"\n", costs: 2),
    CleanFile(
      testDescription: "pipes", schema: schema([.area(.village), .text, .number]),
      text: "c0|c1|c2|\n34010101|\"a\n1\"|1|\n34010102|b2|2|\n34010103|d3|3|\n", costs: 2),
  ]

  @Test("one quote", arguments: files)
  func one(_ file: CleanFile) throws {
    let original = try rows(file, Array(file.text.utf8))
    let bytes = Array(file.text.utf8)
    for place in dataStart(bytes)...bytes.count {
      var spoiled = bytes
      spoiled.insert(0x22, at: place)
      let found = try rows(file, spoiled)
      expectOriginals(found, original, file.schema, spoiled)
      #expect(
        found.count >= original.count - file.costs,
        "\(String(decoding: spoiled, as: UTF8.self).debugDescription)")
    }
  }

  @Test("two quotes", arguments: files.filter { !$0.isAmbiguous })
  func two(_ file: CleanFile) throws {
    let original = try rows(file, Array(file.text.utf8))
    let bytes = Array(file.text.utf8)
    for first in dataStart(bytes)...bytes.count {
      for second in first...bytes.count {
        var spoiled = bytes
        spoiled.insert(0x22, at: second)
        spoiled.insert(0x22, at: first)
        expectOriginals(try rows(file, spoiled), original, file.schema, spoiled)
      }
    }
  }

  @Test("two quotes in a file of one column cost two records, not what they enclose")
  func oneColumn() throws {
    let text = "c0\n34010101\n\"34010102\n34010103\n\"34010104\n34010105\n"
    let outcome = try readAll(
      Self.schema([.area(.village)]), [InputFile(name: "a.csv", bytes: Array(text.utf8))])
    #expect(outcome.rows.map { $0[0].shown } == ["34010101", "34010103", "34010105"])
    #expect(outcome.codes() == ["quote.swallows_records", "quote.unclosed"])
    let breaks = "c0\n\"34010101\n\"\n\"\n34010102\"\n"
    let broken = try readAll(
      Self.schema([.area(.village)]), [InputFile(name: "a.csv", bytes: Array(breaks.utf8))])
    #expect(broken.rows.map { $0[0].shown } == ["34010101", "34010102"])
  }

  @Test("a quote that swallows records with a fault costs no more, if most of their cells are right")
  func faulty() throws {
    let schema = Self.schema([.area(.village), .text, .number, .number, .number])
    let rows = (1...4).map { "3401,a\($0),\($0),2,3\n" }.joined()
    let text = "c0,c1,c2,c3,c4\n34010101,\"x,1,2,3\n\(rows)3401,y\",1,2,3\n34010102,z,1,2,3\n"
    let outcome = try readAll(schema, [InputFile(name: "a.csv", bytes: Array(text.utf8))])
    #expect(outcome.rows.map { $0[1].shown } == ["z"])
    #expect(
      outcome.codes() == ["quote.swallows_records"] + Array(repeating: "code.invalid", count: 4) + [
        "quote.stray"
      ])
  }

  private func dataStart(_ bytes: [UInt8]) -> Int { (bytes.firstIndex(of: 0x0A) ?? 0) + 1 }

  private func rows(_ file: CleanFile, _ bytes: [UInt8]) throws -> [[String]] {
    let outcome = try readAll(file.schema, [InputFile(name: "a.csv", bytes: bytes)])
    #expect(outcome.summary.imbalances() == [])
    return outcome.rows.map { $0.map(\.shown) }
  }

  /// Each used record must be one of the file; but one text of it may be what the quotes now enclose.
  private func expectOriginals(
    _ found: [[String]], _ original: [[String]], _ schema: InputSchema, _ spoiled: [UInt8]
  ) {
    for row in found where !original.contains(where: { isSame(row, $0, schema) }) {
      Issue.record("\(row) is no record of \(String(decoding: spoiled, as: UTF8.self).debugDescription)")
    }
  }

  private func isSame(_ row: [String], _ original: [String], _ schema: InputSchema) -> Bool {
    let different = row.indices.filter { Self.unquoted(row[$0]) != Self.unquoted(original[$0]) }
    guard let field = different.first else { return true }
    return different.count == 1 && schema.columns[field].kind == .text
  }

  private static func unquoted(_ cell: String) -> String { cell.filter { $0 != "\"" } }
}
