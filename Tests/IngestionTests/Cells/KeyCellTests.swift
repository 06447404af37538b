import Tables
import Testing

@testable import Ingestion

/// Keys that are texts, as spreadsheets leave them.
struct KeyCellTests {
  static let key = InputColumn(name: "id", kind: .text, need: .filled, isIdentity: true)

  @Test(
    "spellings of one key are one key",
    arguments: [
      "47010101001", "47010101001.0", "47010101001.00", "'47010101001", "’47010101001", "‘47010101001",
      "47,010,101,001", "47,010,101,001.0", "๔๗๐๑๐๑๐๑๐๐๑", "'๔๗๐๑๐๑๐๑๐๐๑.๐", " 47010101001\u{A0}",
      "\u{200B}47010101001", "\u{FEFF}'47010101001.0",
    ])
  func one(text: String) {
    let reading = Self.key.reading(text)
    #expect(reading.verdict == .fine)
    #expect(reading.cell == .text("47010101001"))
    #expect(reading.cleanings.isEmpty == (text == "47010101001"))
    #expect(foldedKey(text) == "47010101001")
  }

  @Test(
    "digits that are gone are not guessed",
    arguments: ["4.7E+10", "4.70101E+10", "5E+3", "4.7e10", "๔.๗E+๑๐", "'4.7E+10"])
  func lost(text: String) {
    #expect(Self.key.reading(text).verdict == .bad(.keyDigitsLost))
  }

  @Test(
    "a key that is no number stays as it stands but for Thai digits and an apostrophe before it",
    arguments: [
      "47010101/1", "1E5", "12.5", "1.2.3", "4701-001", "1,5", "12,3456", "H47010101.0", "ก-๐๑", "'ก", "'H1",
      "BF๐๑",
      "บ้านเลขที่ ๑", "0",
      "E+5", "1.E+5", "1,234,56", "๑,๒๓",
    ])
  func others(text: String) {
    let folded =
      ["ก-๐๑": "ก-01", "'ก": "ก", "บ้านเลขที่ ๑": "บ้านเลขที่ 1", "'H1": "H1", "BF๐๑": "BF01", "๑,๒๓": "1,23"][text]
      ?? text
    #expect(Self.key.reading(text).verdict == .fine)
    #expect(Self.key.reading(text).cell == .text(folded))
    #expect(foldedKey(text) == folded)
  }

  @Test(
    "spaces before a key, which quotes keep, and behind an apostrophe make no other key",
    arguments: [" 47010101001.0", "\t'47010101001", "' 47010101001", "‘ ’47010101001.0 ", "'๔๗๐๑๐๑๐๑๐๐๑"])
  func spaces(text: String) {
    #expect(Self.key.reading(text).cell == .text("47010101001"))
    #expect(foldedKey(text) == "47010101001")
  }

  @Test(
    "a word for nothing that is a key is the same key behind an apostrophe",
    arguments: ["NA", "null", "ไม่ระบุ"])
  func wordIsKey(text: String) {
    #expect(Self.key.reading(text).cell == .text(text))
    #expect(Self.key.reading("'" + text).cell == .text(text))
  }

  @Test("behind an apostrophe too a spreadsheet's error is no key", arguments: ["'#REF!", "''#N/A"])
  func errorIsNoKey(text: String) {
    #expect(Self.key.reading(text).verdict == Self.key.reading("#REF!").verdict)
    #expect(Self.key.reading(text).cell == .absent(.missing))
  }

  @Test(
    "a text by which nothing is told apart stays as it stands",
    arguments: ["47010101001.0", "'1", "4.7E+10", "๑๒"])
  func plainTexts(text: String) {
    #expect(column(.text).reading(text).cell == .text(text))
  }

  @Test("keys are read alike one by one and in blocks, in both encodings")
  func blocks() throws {
    let keys = [
      "47010101001", "'47010101002", "47010101003.0", "๔๗๐๑๐๑๐๑๐๐๔", "4.7E+10", "x", "47,010,101,006",
    ]
    let text = "id\n" + keys.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: "\n") + "\n"
    let expected = ["47010101001", "47010101002", "47010101003", "47010101004", "x", "47010101006"]
    let schema = InputSchema(name: "keys", columns: [Self.key], key: [0])
    for encoding in [TextEncoding.utf8, .windows874] {
      let bytes = encoding == .utf8 ? Array(text.utf8) : windows874Bytes(text)
      let outcome = try readAll(
        schema, [InputFile(name: "keys.csv", bytes: bytes, dialect: Dialect(encoding: encoding))])
      #expect(outcome.rows == expected.map { [.text($0)] })
      #expect(outcome.codes(.rejected) == ["key.digits_lost"])
    }
  }
}
