import Tables
import Testing

@testable import Ingestion

struct AnswerCellTests {
  @Test(
    "a pass in every spelling", arguments: [CellKind.answer, .flag],
    [
      "1", "๑", "1.0", "1.00", "√", "☑", "๑.๐", "ผ่าน", "มี", "ใช่", "✓", "✔", "Y", "y", "yes", "YES", "True",
      "true", " ผ่าน ",
      "ผ่่าน", "ม\u{E35}\u{200B}",
    ])
  func yes(kind: CellKind, text: String) {
    #expect(column(kind, .filled).reading(text).cell == .truth(true))
    #expect(column(kind, .filled).reading(text).verdict == .fine)
  }

  @Test(
    "a fail in every spelling", arguments: [CellKind.answer, .flag],
    [
      "0", "๐", "0.0", "0.00", "☒", "ไม่ผ่าน", "ไม่มี", "ไม่ใช่", "✗", "✘", "×", "N", "n", "no", "No", "FALSE",
      "false",
      "ไม\u{E48}ผ\u{E48}าน\u{A0}",
    ])
  func no(kind: CellKind, text: String) {
    #expect(column(kind, .filled).reading(text).cell == .truth(false))
  }

  @Test(
    "what is neither is refused",
    arguments: [
      "2", "10", "1.", "1.01", "2.00", "01.0", "ถูก", "ผิด", "x", "/", "ผ่าน/ไม่ผ่าน", "ผ่านเกณฑ์", "0.5", "-1",
      "11", "maybe", "ไม่", "--",
    ])
  func invalid(text: String) {
    #expect(column(.answer).reading(text).verdict == .bad(.answerInvalid))
  }

  @Test("no target group is not applicable", arguments: ["-", "–", "—", "ไม่เกี่ยวข้อง", "N/A", "n/a", " - "])
  func notApplicable(text: String) {
    let reading = column(.answer, .filled).reading(text)
    #expect(reading.verdict == .fine)
    #expect(reading.cell == .absent(.notApplicable))
  }

  @Test(
    "where the rule knows no such thing it is missing, and odd",
    arguments: ["-", "–", "—", "ไม่เกี่ยวข้อง", "N/A"])
  func oddDash(text: String) {
    let reading = column(.answer, dash: .missing).reading(text)
    #expect(reading.verdict == .odd(.answerDash))
    #expect(reading.cell == .absent(.missing))
    #expect(column(.answer, .filled, dash: .missing).reading(text).verdict == .bad(.valueMissing))
    #expect(column(.flag).reading(text).verdict == .odd(.answerDash))
  }

  @Test("a dash that counts as zero is a fail")
  func zeroDash() {
    #expect(column(.answer, dash: .zero).reading("-").cell == .truth(false))
  }

  @Test("an answer without data is missing, not a fail", arguments: ["", "ไม่มีข้อมูล", "null", "NaN"])
  func missing(text: String) {
    #expect(column(.answer).reading(text).cell == .absent(.missing))
    #expect(column(.answer).reading(text).verdict == .fine)
  }

  @Test("a flag that must be set")
  func listed() {
    let consent = InputColumn(name: "consent", kind: .flag, oneOf: [.truth(true)])
    #expect(consent.reading("ใช่").verdict == .fine)
    #expect(consent.reading("ไม่ใช่").verdict == .bad(.valueNotListed))
    #expect(ColumnBuilder(consent).facts(of: .valueNotListed, "0") == "allowed 1")
  }
}
