import Tables
import Testing

@testable import Ingestion

@Suite("Header rows with a fault") struct FaultyHeaderTests {
  private func read(_ text: String) throws -> ReadOutcome {
    try readAll(villages, [InputFile(name: "a.csv", bytes: Array(text.utf8))])
  }

  private func shown(_ outcome: ReadOutcome) -> [String] {
    outcome.rows.map { $0.map(\.shown).joined(separator: "|") }
  }

  private static let records = "34010101,a,1,n\n34010102,b,2,\"x, y\"\n"

  @Test(
    "Quotes that stand wrong are dropped where all needed headings are known then",
    arguments: [
      "\"village_code,name,amount,note", "village\"_code,name,amount,note", "village_code\",name,amount,note",
      "village_code,name,amount,note\"", "village_code,\"name,amount,note",
      "\"village_code\",\"name,\"amount\",\"note\"", "\"village_code\",name\",\"amount\",\"note\"\r",
      "\"village_code,name,amount,note\"", "\"รหัสหมู่บ้าน\"\",ชื่อหมู่บ้าน,จำนวนเงิน,หมายเหตุ",
    ])
  func quotes(_ header: String) throws {
    for above in ["", "\"ตาราง 1, ปี 2563\"\n\n"] {
      let outcome = try read(above + header + "\n" + Self.records)
      #expect(shown(outcome) == ["34010101|a|1|n", "34010102|b|2|x, y"])
      #expect(outcome.codes(.noted) == ["header.mended"])
      #expect(outcome.findings.last?.kind.facts == "mend quotes")
      #expect(outcome.findings.last?.place.line == (above.isEmpty ? 1 : 3))
      #expect(outcome.summary.imbalances() == [])
    }
  }

  @Test(
    "A wrong quote in a title swallows neither the header nor records",
    arguments: ["\"ตาราง", "\"ตาราง\nปี 2563", "ตาราง\n\"ปี 2563"])
  func title(_ title: String) throws {
    let outcome = try read(title + "\nvillage_code,name,amount,note\n" + Self.records + "34010103,c,\"3\",\n")
    #expect(shown(outcome) == ["34010101|a|1|n", "34010102|b|2|x, y", "34010103|c|3|missing"])
    #expect(Set(outcome.codes()) == ["record.title"])
    #expect(outcome.summary.imbalances() == [])
  }

  @Test("They are not dropped where the records then have another width")
  func width() {
    #expect(throws: IngestionError.self) {
      try read("\"village_code,name,amount,note\"\n\"34010101,a,1,n\"\n")
    }
    #expect(throws: IngestionError.self) { try read("\"village_code,name\",amount\n34010101,1\n") }
  }

  @Test(
    "Headings over two rows are one header",
    arguments: [
      ("village_code,name,,\n,,amount,note\n"), ("village_code,name,ยอด,\n,,amount,note\n"),
      ("village_code,name,amount,อื่น\n,,,note\n"), (",,amount,note\nvillage_code,name,,\n"),
      ("รายงาน\nvillage_code,name,ยอด,\n,,จำนวนเงิน (บาท),note\n"),
      // A common heading that would be one by itself.
      ("village_code,name,จำนวนเงิน,\n,,amount,note\n"),
    ])
  func rows(_ header: String) throws {
    let outcome = try read(header + Self.records)
    #expect(shown(outcome) == ["34010101|a|1|n", "34010102|b|2|x, y"])
    #expect(outcome.codes(.noted).first == "header.mended")
    #expect(outcome.findings.first { $0.code == "header.mended" }?.kind.facts == "mend rows")
    #expect(outcome.summary.imbalances() == [])
  }

  @Test("A row below a header that is data, or that names a column once more, is no part of it")
  func noRows() throws {
    let data = try read("village_code,name,amount,\n34010101,note,1,\n34010102,b,2,\n")
    #expect(data.rows.count == 2)
    #expect(!data.codes().contains("header.mended"))
    #expect(throws: IngestionError.self) { try read("village_code,name,,\n,name,amount,note\n") }
  }

  @Test("A separator too many or too few at the end of the header costs nothing")
  func trailing() throws {
    for (header, records) in [
      ("village_code,name,amount,note,", Self.records),
      ("village_code,name,amount,note", "34010101,a,1,n,\n34010102,b,2,\"x, y\",\n"),
    ] {
      #expect(shown(try read(header + "\n" + records)) == ["34010101|a|1|n", "34010102|b|2|x, y"])
    }
  }

  @Test(
    "One too many inside the header shifts no cell: it may be a column without a heading",
    arguments: [
      "village_code,name,,amount,note", ",village_code,name,amount,note", "village_code,name,amount,,note",
    ])
  func inside(_ header: String) throws {
    let outcome = try read(header + "\n34010101,7,1,5\n34010102,8,2,6\n")
    #expect(outcome.rows.isEmpty)
    #expect(outcome.codes() == ["record.short", "record.short"])
    #expect(outcome.summary.imbalances() == [])
    let full = try read(header + "\n34010101,7,1,5\n34010102,8,2,6\n" + header + "\n")
    #expect(full.rows.isEmpty)
  }
}
