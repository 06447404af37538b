import Tables
import Testing

@testable import Ingestion

@Suite("Headers inside a file") struct InnerHeaderTests {
  func read(_ text: String, _ options: ReadOptions = ReadOptions()) throws -> ReadOutcome {
    let folder = try ScratchFolder()
    return try readAll(villages, [folder.file("a.csv", text)], options)
  }

  private func shown(_ outcome: ReadOutcome) -> [String] {
    outcome.rows.map { $0.map(\.shown).joined(separator: "|") }
  }

  static let second = "34010101|a|1|missing"

  @Test(
    "What follows a header in another order is read by it",
    arguments: [
      ("name,amount,village_code,note", "b,2,34010102,n", "34010102|b|2|n"),
      ("จำนวนเงิน,รหัสหมู่บ้าน,ชื่อหมู่บ้าน", "2,34010102,b", "34010102|b|2|missing"),
      ("No.,note,VILLAGE CODE,name,amount", "1,n,34010102,b,2", "34010102|b|2|n"),
      ("\u{FEFF}name,ชื่ออื่น,amount,village_code", "b,x,2,34010102", "34010102|b|2|missing"),
      ("\"amount\",\"name\",\"village_code\"", "\"2\",\"b\",\"34010102\"", "34010102|b|2|missing"),
      (",,amount,name,village_code", ",,2,b,34010102", "34010102|b|2|missing"),
      ("2562,2563,amount,name,village_code", "7,8,2,b,34010102", "34010102|b|2|missing"),
    ])
  func otherOrder(_ header: String, _ record: String, _ row: String) throws {
    let outcome = try read("village_code,name,amount\n34010101,a,1\n\(header)\n\(record)\n")
    #expect(shown(outcome) == [Self.second, row])
    #expect(outcome.codes() == ["header.changed"])
    #expect(outcome.findings[0].place.record == 3)
    #expect(outcome.findings[0].place.line == 3)
    #expect(outcome.summary.files[0].records.repeatedHeaders == 1)
    #expect(outcome.summary.imbalances() == [])
  }

  @Test("A header once more that is known by its bad cells only counts once")
  func repeatedBehindNumber() throws {
    let headings = "รหัสหมู่บ้าน,ชื่อหมู่บ้าน,จำนวนเงิน,หมายเหตุ"
    let outcome = try read("3,\(headings)\n17,\(headings)\n1,34010101,a,1,n\n")
    #expect(outcome.rows.count == 1)
    #expect(outcome.codes() == ["header.repeated"])
    #expect(outcome.summary.files[0].records.repeatedHeaders == 1)
    #expect(outcome.summary.imbalances() == [])
  }

  @Test(
    "Records under a header that lacks a needed column are rejected, also those that would fit the old order")
  func needed() throws {
    let outcome = try read(
      "village_code,name,amount\n34010101,a,1\nvillage_code,name,sales\n34010102,b,2\n\n34010103,c,3\n")
    #expect(shown(outcome) == [Self.second])
    #expect(
      outcome.codes() == [
        "header.changed", "header.column_missing", "record.blank", "header.column_missing",
      ])
    #expect(outcome.findings[1].kind.facts == "columns [\"amount\"]")
    #expect(outcome.summary.imbalances() == [])
  }

  @Test("An optional column that a later header lacks is missing under it only")
  func optional() throws {
    let outcome = try read(
      "village_code,name,amount,note\n34010101,a,1,n\nvillage_code,name,amount,other\n34010102,b,2,n\n"
        + "village_code,name,amount,note\n34010103,c,3,n\n")
    #expect(shown(outcome) == ["34010101|a|1|n", "34010102|b|2|missing", "34010103|c|3|n"])
    #expect(outcome.codes() == ["header.changed", "header.changed"])
  }

  @Test(
    "Texts of records that are headings by chance make no header",
    arguments: ["34010102,name,2,note", "34010102,note,2,amount", "34010102,amount,,"])
  func chance(_ record: String) throws {
    let outcome = try read("village_code,name,amount,note\n34010101,a,1,\n\(record)\n")
    #expect(outcome.rows.count + outcome.codes(.rejected).count == 2)
    #expect(outcome.summary.files[0].records.repeatedHeaders == 0)
  }

  @Test(
    "Whether a record is a header does not depend on wrong bytes near it",
    arguments: ["not,b,c", "1,c,b", "x,รวม,b", "ก,b,c"])
  func besideWrongByte(_ record: String) throws {
    let texts = InputSchema(
      name: "texts", columns: ["a", "b", "c"].map { InputColumn(name: $0, kind: .text, need: .optional) },
      key: [])
    func read(_ end: [UInt8], chunkBytes: Int) throws -> ReadOutcome {
      let bytes = Array("a,b,c\n\(record)\n1,2,3\n4,5,6\n7,8,9\n".utf8) + end
      let file = InputFile(name: "a.csv", bytes: bytes, dialect: Dialect(encoding: .utf8))
      return try readAll(texts, [file], ReadOptions(chunkBytes: chunkBytes))
    }
    let alone = try read([], chunkBytes: 1000)
    for chunkBytes in [1, 9, 1000] {
      let outcome = try read([0xFF] + Array(",2,3\n".utf8), chunkBytes: chunkBytes)
      #expect(outcome.rows == alone.rows)
      #expect(outcome.codes() == alone.codes() + ["encoding.invalid"])
    }
  }

  @Test("Places, keys and the balance are those of one file, for any number of threads and size of chunks")
  func anyChunks() throws {
    let headers = ["village_code,name,amount", "name,amount,village_code", "amount,note,village_code,name"]
    var lines = ["title", headers[0]]
    for number in 0..<600 {
      let code = 34_010_101 + number % 590
      switch number / 100 % 3 {
      case 0: lines.append("\(code),\"a\nb\",\(number)")
      case 1: lines.append("c,\(number),\(code)")
      default: lines.append("\(number),\"x \"\"y\",\(code),d")
      }
      if number % 100 == 99 { lines.append(headers[(number / 100 + 1) % 3]) }
    }
    let text = lines.joined(separator: "\n") + "\nรวม,,,\n"
    let expected = try read(text)
    #expect(expected.codes().filter { $0 == "header.changed" }.count == 6)
    #expect(expected.codes().filter { $0 == "key.conflict" }.count == 20)
    #expect(expected.summary.imbalances() == [])
    for (jobs, chunk) in [(1, 37), (2, 100), (3, 1000), (4, 5000), (2, 7)] {
      let outcome = try read(text, ReadOptions(jobs: jobs, chunkBytes: chunk))
      #expect(outcome.comparable == expected.comparable, "\(jobs) \(chunk)")
    }
  }

  @Test("The raw cells of a record under a later header are those of its columns")
  func rawCells() throws {
    let file = InputFile(
      name: "a.csv",
      bytes: Array("village_code,name,amount\n34010101,a,1\nname,amount,village_code\nb,2,34010102\n".utf8))
    let cells = try RawRecords.cells(of: file, schema: villages, options: ReadOptions(), lines: [2, 4])
    #expect(cells[2] == ["village_code": "34010101", "name": "a", "amount": "1"])
    #expect(cells[4] == ["village_code": "34010102", "name": "b", "amount": "2"])
  }
}
