import Tables
import Testing

@testable import Ingestion

@Suite("Records above the header") struct HeadOfFileTests {
  func read(_ text: String, _ schema: InputSchema = villages) throws -> ReadOutcome {
    let folder = try ScratchFolder()
    return try readAll(schema, [folder.file("a.csv", text)])
  }

  static let header = "village_code,name,amount\n"

  @Test("A sheet that was sorted together with its header loses no record")
  func sorted() throws {
    let outcome = try read("รายงาน\n34010101,a,1\n\n34010102,b,2\n\(Self.header)34010103,c,3\n")
    #expect(outcome.rows.map { $0[0].shown } == ["34010101", "34010102", "34010103"])
    #expect(
      outcome.codes() == ["record.title", "header.below_records", "record.blank", "header.repeated"])
    #expect(outcome.findings[1].place.line == 2)
    #expect(outcome.findings[1].kind.facts == "headerLine 5")
    #expect(outcome.summary.imbalances() == [])
    #expect(outcome.summary.files[0].records.titles == 1)
  }

  @Test("Once the data have begun, what does not fit is rejected and no title")
  func rejected() throws {
    let outcome = try read("34010101,a,1\n34010102,b,x\n34010103\n\(Self.header)34010104,c,3\n")
    #expect(outcome.rows.count == 2)
    #expect(outcome.codes(.rejected) == ["number.invalid", "record.short"])
  }

  @Test(
    "The header may be the last line of a long file, and the encoding another", arguments: [",", ";", "|"])
  func last(_ delimiter: String) throws {
    let records = (0..<500).map { "\(34_010_101 + $0 % 90 + $0 / 90 * 1000),\"ก\nข\",\($0)" }
    let text = (records + ["รหัสหมู่บ้าน,ชื่อหมู่บ้าน,จำนวนเงิน"]).joined(separator: "\n")
      .split(separator: ",", omittingEmptySubsequences: false).joined(separator: delimiter)
    let outcome = try read(text)
    #expect(outcome.rows.count == 500)
    #expect(outcome.codes() == ["header.below_records", "header.repeated"])
    #expect(outcome.findings[0].place.record == 1)
    #expect(outcome.findings[0].kind.facts == "headerLine 1001")
    #expect(outcome.summary.imbalances() == [])
  }

  @Test(
    "Titles with as many separators as the header stay titles",
    arguments: [
      "รายงานผล,,", "หน่วย,บาท,คน", ",2562,2563", "รวม,,12", "34010101,,", ",,5", "ปี,ไตรมาส,1", "(1),(2),(3)",
    ])
  func titles(_ title: String) throws {
    let outcome = try read("\(title)\n\(Self.header)34010101,a,1\n")
    #expect(outcome.rows.count == 1)
    #expect(outcome.codes().contains("record.title"))
    #expect(outcome.codes(.rejected) == [])
  }

  @Test("A title that may be a record is told, several directly above the header are records")
  func doubtful() throws {
    let schema = InputSchema(
      name: "kinds",
      columns: [
        InputColumn(name: "kind", kind: .text, need: .filled), InputColumn(name: "amount", kind: .money),
      ], key: [])
    let one = try read("ปีงบประมาณ,2563\nkind,amount\nก,1\n", schema)
    #expect(one.rows.count == 1)
    #expect(one.codes() == ["record.title", "record.title_like_record"])
    let several = try read("ค,7\nข,8\nง,9\nkind,amount\nก,1\n", schema)
    #expect(several.rows.count == 4)
    #expect(several.codes() == ["header.below_records", "header.repeated"])
  }

  @Test("Records under a first header that lacks a needed column are rejected, not titles")
  func partialHeader() throws {
    let outcome = try read("title\nvillage_code,amount\n34010101,5\n34010102,6\n\(Self.header)34010103,c,3\n")
    #expect(outcome.rows.map { $0[0].shown } == ["34010103"])
    #expect(
      outcome.codes() == [
        "record.title", "header.column_missing", "header.column_missing", "header.changed",
      ])
    #expect(outcome.summary.imbalances() == [])
  }

  @Test("Headings of groups above the header are titles")
  func groups() throws {
    let outcome = try read("village_code,name,,\n,,amount,note\n\(Self.header)34010103,c,3\n")
    #expect(outcome.rows.count == 1)
    #expect(outcome.codes() == ["record.title", "record.title"])
  }
}
