import Foundation
import Tables
import Testing

@testable import Ingestion

@Suite("Reading files into batches") struct ReadTests {
  static let messy = """
    รายงานหมู่บ้าน ปี 2563

    รหัสหมู่บ้าน,ชื่อหมู่บ้าน,จำนวนเงิน,หมายเหตุ,อื่น ๆ
    34010101,บ้านหนึ่ง,"1,000.50",,x
    34010102,บ้านสอง,200,"สองบรรทัด
    ในหมายเหตุ",
    34010103,"บ้านสาม,300,,
    34010104,บ้านสี่,400,,
    34010105,"บ้านห้า",500,,
    รหัสหมู่บ้าน,ชื่อหมู่บ้าน,จำนวนเงิน,หมายเหตุ,อื่น ๆ
    ,,,,
    34010106,บ้านหก,หกร้อย,,
    34010107,บ้าน"เจ็ด",700,,
    34010108,บ้านแปด,800
    34010109,บ้านเก้า
    34010110,บ้านสิบ,10,,,,,
    34010111,บ้านสิบเอ็ด,11,,,เกิน
    34010112,บ้านสิบสอง,12,,
    34010112,บ้านสิบสอง,12.00,,
    34010113,บ้านสิบสาม,13,,
    34010113,บ้านสิบสาม,14,,
    34010100,รวมตำบลในเมือง,5,,
    รวมทั้งสิ้น,,2000,,
    หมายเหตุ: ข้อมูล ณ สิ้นปี
    34010114,"ไม่ปิด,14,,
    34010115,บ้านสิบห้า,15,,
    """

  @Test("Everything that is wrong is named at its place, and all else is read")
  func messyFile() throws {
    let folder = try ScratchFolder()
    let outcome = try readAll(villages, [folder.file("ก.csv", Self.messy)])
    #expect(
      outcome.rows.map { $0.map(\.shown).joined(separator: "|") } == [
        "34010101|บ้านหนึ่ง|1000.5|missing", "34010102|บ้านสอง|200|สองบรรทัด\nในหมายเหตุ",
        "34010104|บ้านสี่|400|missing", "34010105|บ้านห้า|500|missing", "34010112|บ้านสิบสอง|12|missing",
        "34010115|บ้านสิบห้า|15|missing",
      ])
    #expect(
      outcome.findings.map { "\($0.place.record):\($0.place.line) \($0.code.rawValue) \($0.kind.facts)" } == [
        "1:1 record.title ", "2:2 record.blank ",
        "6:7 quote.swallows_records lines 7...9", "9:10 header.repeated ", "10:11 record.blank ",
        "11:12 number.invalid ", "12:13 quote.stray offset 21",
        "13:14 record.short expected 5, found 3, hint lone",
        "14:15 record.short expected 5, found 2", "15:16 record.long expected 5, found 8",
        "16:17 record.long expected 5, found 6",
        "18:19 record.duplicate key 34010112, used 17", "19:20 key.conflict key 34010113, records 19, 20",
        "20:21 key.conflict key 34010113, records 19, 20", "21:22 record.total ", "22:23 record.total ",
        "23:24 record.footnote ", "24:25 quote.unclosed lines 25...26",
        "22:23 total.differs column amount, printed 2000, computed 2966.5",
      ])
    let file = try #require(outcome.summary.files.first)
    #expect(file.records.read == 24)
    #expect(file.records.used == 6)
    #expect(
      file.records.rejected == [
        "quote.swallows_records": 1, "number.invalid": 1, "quote.stray": 1, "record.short": 2,
        "record.long": 2,
        "key.conflict": 2,
        "quote.unclosed": 1,
      ])
    #expect(outcome.summary.imbalances() == [])
    #expect(outcome.restarts == 1)
    let amount = outcome.summary.amounts(of: "amount")
    #expect(amount.used.number == Number("2127.5"))
    #expect(amount.rejected.number == Number(827))
    #expect(amount.duplicates.number == Number(12))
    #expect(amount.totals.number == Number(2005))
    #expect(amount.unreadable == 7)
  }

  @Test("Threads and chunk sizes down to one byte change nothing")
  func anySplit() throws {
    let folder = try ScratchFolder()
    let files = [
      try folder.file("a.csv", Self.messy),
      try folder.file(
        "b.csv", "village_code;name;amount\r\n34020101;\"a;\"\"b\r\nc\";1\r\n34010112;บ้านสิบสอง;12\r\n"),
    ]
    let whole = try readAll(villages, files)
    #expect(whole.restarts == 1)
    for jobs in [2, 5] {
      for chunkBytes in [1, 2, 3, 5, 7, 11, 16, 31, 64, 100, 333, 1000, 5000] {
        let options = ReadOptions(jobs: jobs, chunkBytes: chunkBytes, keyMemory: chunkBytes * 50)
        let outcome = try readAll(villages, files, options)
        #expect(outcome.comparable == whole.comparable, "\(jobs) jobs, \(chunkBytes) bytes")
        #expect(outcome.summary.imbalances() == [])
      }
    }
  }

  @Test("Files full of wrong quotes are read alike however they are split", arguments: 1..<13)
  func anySplitOfAnything(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let folder = try ScratchFolder()
    var text = "village_code,name,amount,note\n"
    let pieces = [
      "\"", "\"", ",", ",", "\n", "\n", "\r\n", "\r", "\u{FEFF}", "340101", "01", "12", "บ้าน", "x y", "รวม",
      "\"\"", "a",
      "34010101,a,1,\n", "34010102,\"b\",2,\"c\nd\"\n", "34010103,\"e,3,\n", ",,,\n",
    ]
    for _ in 0..<150 { text += pieces[Int.random(in: 0..<pieces.count, using: &random)] }
    let file = try folder.file("x.csv", text)
    let limit = 200
    let whole = try readAll(villages, [file], ReadOptions(recordLimit: limit))
    #expect(whole.summary.imbalances() == [])
    for chunkBytes in [1, 2, 3, 4, 9, 17, 40, 99, 250] {
      let options = ReadOptions(jobs: 3, chunkBytes: chunkBytes, recordLimit: limit)
      let outcome = try readAll(villages, [file], options)
      #expect(outcome.comparable == whole.comparable, "\(chunkBytes) bytes of \(text)")
    }
  }

  private static let seeds =
    1...(ProcessInfo.processInfo.environment["CHIWAT_MUTATIONS"].flatMap { UInt64($0) } ?? 32)

  @Test(
    "Files of wrong bytes, headers, totals and notes are read alike however they are split", arguments: seeds)
  func anySplitOfOddRecords(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed &* 7919)
    let texts = ["a", "b", "c"].map { InputColumn(name: $0, kind: .text, need: .optional) }
    let codes = [
      InputColumn(name: "a", kind: .code(digits: 4), need: .filled), InputColumn(name: "b", kind: .money),
      InputColumn(name: "c", kind: .answer, need: .optional),
    ]
    let schema = InputSchema(
      name: "odd", columns: seed % 2 == 0 ? texts : codes, key: seed % 4 == 1 ? [0] : [])
    // Most cells of a record are of one kind: headings beside headings make a header.
    let kinds: [[[UInt8]]] =
      [
        ["a", "b", "c", "C", "1. a", "x"], ["รวม", "รวมทั้งสิ้น 2 กลุ่ม", "total", "0", "00", "", "4700"],
        ["(1)", "1", "2", "3", "บาท", "(คน)", "หมายเหตุ", "-"],
        ["4701", "'4703", "12", "1", "#REF!", "x", "เธชเธงเธข"],
        ["\"x\"", "\"4704\"", "\"x", "y\"", "\"\"", "\"x\ny\"", "\u{FEFF}a"],
      ].map { $0.map { Array($0.utf8) } } + [[[0xFF], [0xB8], [0xE0, 0xB8], [0x1A], [0x0D], [0x00]]]
    var bytes = Array("a,b,c\n".utf8)
    for _ in 0..<Int.random(in: 5...40, using: &random) {
      let width = [3, 3, 3, 3, 3, 4, 2, 1].randomElement(using: &random) ?? 3
      let usual = kinds.randomElement(using: &random) ?? []
      let record = (0..<width).map { _ in
        let kind = Int.random(in: 0..<4, using: &random) == 0 ? kinds.randomElement(using: &random) : usual
        return kind?.randomElement(using: &random) ?? []
      }
      let isPlain = Int.random(in: 0..<3, using: &random) == 0
      bytes += isPlain ? Array("4705,12,1".utf8) : Array(record.joined(separator: [0x2C]))
      bytes += Int.random(in: 0..<9, using: &random) == 0 ? [0x0D, 0x0A] : [0x0A]
    }
    let encoding: TextEncoding = seed % 3 == 0 ? .windows874 : .utf8
    let file = InputFile(name: "x.csv", bytes: bytes, dialect: Dialect(encoding: encoding, delimiter: .comma))
    let whole = try readAll(schema, [file])
    #expect(whole.summary.imbalances() == [])
    for chunkBytes in [1, 6, 25, 64, 150] {
      let outcome = try readAll(schema, [file], ReadOptions(chunkBytes: chunkBytes))
      let isSame = outcome.comparable == whole.comparable
      #expect(isSame, "\(chunkBytes) bytes of \(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
  }

  @Test("Texts of many lines are read alike wherever chunks and windows end", arguments: 1..<9)
  func linesOverBorders(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed &* 31)
    let lines = [
      "หมู่ 1", "a, b", "34010101,x,1,", "1,000 บาท", "\"\"ก\"\"", "", "34010101,\"\"x\"\",1,\u{FEFF}", "จบ",
    ]
    let text = { (random: inout SeededRandom) in
      let picked = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        lines[Int.random(in: 0..<lines.count, using: &random)]
      }
      return picked.joined(separator: Bool.random(using: &random) ? "\n" : "\r\n")
    }
    var file = "village_code,name,amount,note\n"
    for record in 10..<40 {
      let mark = Int.random(in: 0..<5, using: &random) == 0 ? "\u{FEFF}" : ""
      file += "\(mark)340101\(record),\"\(text(&random))\",1,\"\(text(&random))\"\n"
    }
    let input = InputFile(name: "x.csv", bytes: Array(file.utf8))
    let whole = try readAll(villages, [input])
    #expect(whole.summary.imbalances() == [])
    for chunkBytes in [1, 3, 17, 64, 65, 127, 400] {
      let outcome = try readAll(villages, [input], ReadOptions(jobs: 3, chunkBytes: chunkBytes))
      #expect(outcome.comparable == whole.comparable, "\(chunkBytes) bytes of \(file)")
    }
  }

  @Test("Files that were joined with their byte order marks are read like one", arguments: [true, false])
  func joined(_ isUTF16: Bool) throws {
    let part = "\u{FEFF}village_code,name,amount\n340101%1,a,1\n340101%2,b,2\n"
    let text =
      part.replacing("%", with: "0") + part.replacing("%", with: "1")
      + "\u{FEFF}\"34010121\",\"c\",3\n\u{FEFF}34010122,d,4\n"
    let units = Array(text.utf16)
    let bytes =
      isUTF16 ? units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } : Array(text.utf8)
    let outcome = try readAll(villages, [InputFile(name: "a.csv", bytes: bytes)])
    #expect(
      outcome.rows.map { $0[0].shown } == [
        "34010101", "34010102", "34010111", "34010112", "34010121", "34010122",
      ])
    #expect(outcome.codes() == ["header.repeated"])
    #expect(outcome.findings[0].value == "village_code,name,amount")
  }

  @Test("A text that is closed too early is rejected with all its lines, however the file is split")
  func closedTooEarly() throws {
    let columns = ["a", "b", "c"].map { InputColumn(name: $0, kind: .text, need: .optional) }
    let schema = InputSchema(name: "texts", columns: columns, key: [])
    let filler = String(repeating: "d", count: 70)
    let file = InputFile(
      name: "x.csv", bytes: Array("a|b|c\n\"a\"|b\(filler)\n4\"|\n5|6|7|\n!".utf8),
      dialect: Dialect(delimiter: .pipe))
    let whole = try readAll(schema, [file])
    for chunkBytes in 1...120 {
      let outcome = try readAll(schema, [file], ReadOptions(jobs: 3, chunkBytes: chunkBytes))
      #expect(outcome.comparable == whole.comparable, "\(chunkBytes) bytes")
    }
  }

  @Test("Rows know their file, record and line")
  func origins() throws {
    let folder = try ScratchFolder()
    let files = [
      try folder.file("a.csv", "village_code,name,amount\n34010101,\"a\nb\",1\n34010102,c,2\n"),
      try folder.file("b.csv", "title\n\nname,village_code,amount\nd,34010103,3"),
    ]
    let outcome = try readAll(villages, files)
    #expect(
      outcome.origins == [
        RowOrigin(file: 0, record: 2, line: 2), RowOrigin(file: 0, record: 3, line: 4),
        RowOrigin(file: 1, record: 4, line: 4),
      ])
  }

  @Test("A file with a header alone has no rows and no fault, and its titles are told")
  func headerOnly() throws {
    let folder = try ScratchFolder()
    let outcome = try readAll(villages, [folder.file("a.csv", "ชื่อรายงาน\nvillage_code,name,amount")])
    #expect(outcome.rows.isEmpty)
    #expect(outcome.codes() == ["record.title"])
    #expect(outcome.summary.files[0].records.read == 1)
    #expect(outcome.summary.imbalances() == [])
  }

  @Test("Codes that do not nest reject their record")
  func nesting() throws {
    let schema = InputSchema(
      name: "areas",
      columns: [
        InputColumn(name: "village_code", kind: .area(.village)),
        InputColumn(name: "province_code", kind: .area(.province)),
        InputColumn(name: "district_code", kind: .area(.district), need: .optional),
      ], key: [0])
    let folder = try ScratchFolder()
    let file = try folder.file(
      "a.csv",
      "province_code,village_code,district_code\n34,34010101,3401\n35,34010102,\n34,34010103,3402\n34,34990101,3499\n"
    )
    let outcome = try readAll(schema, [file])
    #expect(outcome.rows.count == 2)
    #expect(
      outcome.findings.map { "\($0.code.rawValue) \($0.column ?? "") \($0.value ?? "") \($0.kind.facts)" }
        == [
          "code.nesting village_code 34010102 column province_code, shorter 35",
          "code.nesting village_code 34010103 column district_code, shorter 3402",
        ])
  }

  @Test("Findings of the rows stand among those of reading, in the order of the records")
  func findingsOfRows() throws {
    let folder = try ScratchFolder()
    let file = try folder.file(
      "a.csv", "village_code,name,amount\n34010101,a,1\n34010102,b,x\n34010103,c,3\n,,\n")
    for chunkBytes in [1, 8, 1000] {
      let log = CollectedFindings()
      _ = try read(
        villages, files: [file], options: ReadOptions(jobs: 2, chunkBytes: chunkBytes), findings: log,
        makeState: { 0 },
        consume: { _, table, _, findings in
          for origin in table.origins {
            let place = Finding.Place(input: "v", record: origin.record, line: Int(origin.line))
            findings.append(Finding(OfRow(), .noted, at: place))
          }
        })
      #expect(
        log.findings.map(\.code) == ["rule.of_row", "number.invalid", "rule.of_row", "record.blank"])
    }
  }

  @Test("Progress ends at the whole of all files and never goes back")
  func progress() throws {
    let folder = try ScratchFolder()
    let file = try folder.file("a.csv", "village_code,name,amount\n34010101,a,1\n34010102,b,2\n")
    let seen = Slots<ReadProgress>()
    _ = try read(
      villages, files: [file], options: ReadOptions(jobs: 2, chunkBytes: 5), findings: CollectedFindings(),
      progress: { seen.add($0) }, makeState: { 0 }, consume: { _, _, _, _ in })
    let steps = seen.all
    #expect(steps.last?.bytesDone == steps.last?.bytesTotal)
    #expect(steps.last?.records == 2)
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.bytesDone <= $1.bytesDone })
  }
}

/// What a stage finds in a row.
private struct OfRow: FindingKind {
  static var code: FindingCode { "rule.of_row" }
  static var label: Bilingual { Bilingual(thai: "แถว", english: "row") }

  var words: FindingWords { FindingWords("แถว", "a row") }
}
