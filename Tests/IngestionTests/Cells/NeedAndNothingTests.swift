import Tables
import Testing

@testable import Ingestion

struct NeedAndNothingTests {
  static let kinds: [CellKind] = [
    .text, .number, .integer, .money, .date, .month, .area(.village), .code(digits: nil), .code(digits: 3),
    .answer, .flag,
  ]

  @Test(
    "a blank is missing, and a fault only where a value must be", arguments: kinds,
    ["", " ", "\u{A0}", "\t \u{200B}"])
  func blank(kind: CellKind, text: String) {
    #expect(column(kind, .filled).reading(text).verdict == .bad(.valueMissing))
    for need in [InputColumn.Need.column, .optional] {
      let reading = column(kind, need).reading(text)
      #expect(reading.verdict == .fine)
      #expect(reading.cell == .absent(.missing))
    }
  }

  @Test(
    "a spreadsheet's error is missing, with a finding, and a fault only where a value must be",
    arguments: kinds,
    ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "######", " #REF! ", "#SPILL!"])
  func spreadsheetError(kind: CellKind, text: String) {
    #expect(column(kind, .filled).reading(text).verdict == .bad(.spreadsheetError))
    for need in [InputColumn.Need.column, .optional] {
      #expect(column(kind, need).reading(text).verdict == .odd(.spreadsheetError))
      #expect(column(kind, need).reading(text).cell == .absent(.missing))
    }
  }

  @Test("LibreOffice's error too")
  func libreOfficeError() {
    #expect(column(.number).reading("Err:502").verdict == .odd(.spreadsheetError))
    #expect(column(.number).reading("Err:50a").verdict == .bad(.numberInvalid))
  }

  @Test(
    "a number sign alone, or before a word, is no spreadsheet's error",
    arguments: ["#", "#5", "#hashtag", "#!"])
  func numberSign(text: String) {
    #expect(column(.text).reading(text).cell == .text(text))
    #expect(column(.number).reading(text).verdict == .bad(.numberInvalid))
  }

  @Test(
    "words for no value are missing where values are read",
    arguments: [CellKind.number, .integer, .money, .date, .month, .area(.tambon), .code(digits: nil)],
    ["NaN", "nan", "null", "NULL", "N/A", "n/a", "NA", "ไม่มีข้อมูล", "ไม่ระบุ", " ไม่ระบุ ", "ไม่่ระบุ"])
  func words(kind: CellKind, text: String) {
    let reading = column(kind, .column).reading(text)
    #expect(reading.verdict == .fine)
    #expect(reading.cell == .absent(.missing))
    #expect(column(kind, .filled).reading(text).verdict == .bad(.valueMissing))
  }

  @Test("a text keeps such words: they may be what was meant", arguments: ["null", "N/A", "ไม่ระบุ"])
  func wordsInText(text: String) {
    #expect(column(.text).reading(text).cell == .text(text))
  }

  @Test(
    "a lone dash says what the column declares",
    arguments: [CellKind.text, .number, .money, .date, .month, .area(.village), .code(digits: nil)],
    ["-", "–", "—", " - ", " — "])
  func dash(kind: CellKind, text: String) {
    #expect(column(kind).reading(text).cell == .absent(.missing))
    #expect(column(kind).reading(text).verdict == .fine)
    #expect(column(kind, .filled).reading(text).verdict == .bad(.valueMissing))
    #expect(column(kind, dash: .notApplicable).reading(text).cell == .absent(.notApplicable))
    #expect(column(kind, .filled, dash: .notApplicable).reading(text).verdict == .fine)
  }

  @Test("a dash can be zero for a number, and must then be in range")
  func dashAsZero() {
    #expect(column(.money, dash: .zero).reading("-").cell == .number(.zero))
    #expect(column(.integer, .filled, dash: .zero).reading("–").verdict == .fine)
    let positive = InputColumn(name: "n", kind: .number, minimum: Number(1), dash: .zero)
    #expect(positive.reading("-").verdict == .bad(.numberRange))
  }

  @Test(
    "an unreadable cell rejects the record, unless the column is optional",
    arguments: [
      (CellKind.number, CellFault.numberInvalid), (.date, .dateInvalid), (.month, .dateInvalid),
      (.area(.village), .codeInvalid), (.answer, .answerInvalid), (.flag, .answerInvalid),
    ])
  func unreadable(kind: CellKind, code: CellFault) {
    #expect(column(kind, .filled).reading("เปล่า?").verdict == .bad(code))
    #expect(column(kind, .column).reading("เปล่า?").verdict == .bad(code))
    let optional = column(kind, .optional).reading("เปล่า?")
    #expect(optional.verdict == .odd(code))
    #expect(optional.cell == .absent(.missing))
  }
}
