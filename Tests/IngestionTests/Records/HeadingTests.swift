import Tables
import Testing

@testable import Ingestion

@Suite("Headings that are nearly a column's") struct HeadingTests {
  static let budget = InputSchema(
    name: "budget",
    columns: [
      InputColumn(name: "project", kind: .text, headers: ["โครงการ"], need: .filled),
      InputColumn(name: "year", kind: .integer, headers: ["ปีงบประมาณ"], need: .optional),
      InputColumn(
        name: "spent_baht", kind: .money, headers: ["เบิกจ่าย", "ผลการเบิกจ่าย (บาท)"], need: .optional),
      InputColumn(name: "reached", kind: .integer, headers: ["ผู้เข้าร่วม"], need: .optional),
      InputColumn(name: "i02", kind: .answer, headers: ["ตัวชี้วัดที่ 2"], need: .optional),
    ], key: [])

  private func read(_ text: String) throws -> ReadOutcome {
    try readAll(Self.budget, [InputFile(name: "a.csv", bytes: Array(text.utf8))])
  }

  @Test(
    "A unit in brackets makes no other heading, if the column is counted in it",
    arguments: [
      ("เบิกจ่าย (บาท)", "spent_baht", "12.5"), ("เบิกจ่าย(หน่วย : บาท)", "spent_baht", "12.5"),
      ("\"เบิกจ่าย\n(บาท)\"", "spent_baht", "12.5"), ("spent_baht [THB]", "spent_baht", "12.5"),
      ("ผลการเบิกจ่าย", "spent_baht", "12.5"), ("ผู้เข้าร่วม (คน)", "reached", "12"),
      ("ปีงบประมาณ (พ.ศ.)", "year", "2563"), ("ตัวชี้วัดที่ ๒ (ผ่าน/ไม่ผ่าน)", "i02", "1"),
    ])
  func units(_ heading: String, _ column: String, _ cell: String) throws {
    let outcome = try read("โครงการ,\(heading)\nก,\(cell)\n")
    #expect(outcome.codes() == ["header.unit"])
    #expect(outcome.findings[0].column == column)
    #expect(outcome.summary.files[0].columns.map(\.column) == ["project", column])
  }

  @Test(
    "A number before a heading, as in printed forms, makes no other one",
    arguments: [
      ("3. เบิกจ่าย", "spent_baht", "12.5"), ("๓)เบิกจ่าย (บาท)", "spent_baht", "12.5"),
      ("(12) ผลการเบิกจ่าย (บาท)", "spent_baht", "12.5"), ("4.ปีงบประมาณ", "year", "2563"),
    ])
  func numbered(_ heading: String, _ column: String, _ cell: String) throws {
    let outcome = try read("1. โครงการ,\(heading)\nก,\(cell)\n")
    #expect(outcome.codes() == ["header.unit", "header.unit"])
    #expect(outcome.summary.files[0].columns.map(\.column) == ["project", column])
  }

  @Test(
    "Two numbered headings of one column, and numbers that are names, are not taken",
    arguments: [
      "1. เบิกจ่าย,2. เบิกจ่าย", "1.1 เบิกจ่าย", "(3. เบิกจ่าย", "3 เบิกจ่าย", "1. ตัวชี้วัดที่ 20", "2563. ปีงบประมาณ",
    ])
  func notNumbered(_ headings: String) throws {
    let outcome = try read("โครงการ,\(headings)\nก,1,2\n")
    #expect(!outcome.codes().contains("header.unit"))
    #expect(outcome.summary.files[0].columns.map(\.column) == ["project"])
  }

  @Test(
    "Another unit, or two headings for one column, is told and not taken",
    arguments: [
      ("เบิกจ่าย (ล้านบาท)", "spent_baht"), ("เบิกจ่าย (ร้อยละ)", "spent_baht"),
      ("เบิกจ่าย (บาท),เบิกจ่าย [บาท]", "spent_baht"), ("ผู้เขาร่วม", "reached"), ("spend_baht", "spent_baht"),
      ("ตัวชี้วัด 2", "i02"),
    ])
  func near(_ heading: String, _ column: String) throws {
    let outcome = try read("โครงการ,\(heading)\nก,1,2\n")
    #expect(outcome.codes(.noted).filter { $0 != "record.short" } == ["header.near"], "\(outcome.codes())")
    #expect(outcome.findings.first { $0.code == "header.near" }?.column == column)
    #expect(outcome.summary.files[0].columns.map(\.column) == ["project"])
  }

  @Test("Both a column's own heading and one with a unit stand for two columns, and the first is taken")
  func own() throws {
    let outcome = try read("โครงการ,เบิกจ่าย,เบิกจ่าย (ร้อยละ)\nก,7,50\n")
    #expect(outcome.rows[0][2].shown == "7")
    #expect(outcome.findings == [])
    #expect(outcome.summary.files[0].unusedHeaders == ["เบิกจ่าย (ร้อยละ)"])
  }

  @Test("Numbers in names are equal or the names are not near", arguments: ["ตัวชี้วัด 12", "i12", "ตัวชี้วัดที่ 20"])
  func numbers(_ heading: String) throws {
    #expect(try read("โครงการ,\(heading)\nก,1\n").findings == [])
  }

  @Test("Signs that nobody sees make no other heading")
  func invisible() throws {
    let outcome = try read("\u{200F}โครงการ\u{200E},\u{202A}spent\u{AD}_baht\u{202C}\nก,1\n")
    #expect(outcome.rows[0][2].shown == "1")
    #expect(outcome.findings == [])
  }
}
