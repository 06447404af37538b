import Tables
import Testing

@testable import Reporting

@Suite struct CSVFieldTests {
  func field(_ text: String, for reader: CSVField.Reader = .anybody) -> String {
    var bytes: [UInt8] = []
    _ = bytes.appendField(text, for: reader)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("ภาษาไทย มีวรรค", "ภาษาไทย มีวรรค"), ("a,b", "\"a,b\""),
    ("say \"ok\"", "\"say \"\"ok\"\"\""), ("two\nlines", "\"two\nlines\""), ("cr\rhere", "\"cr\rhere\""),
    (" outer", "\" outer\""), ("outer\t", "\"outer\t\""), ("a;b|c", "a;b|c"),
  ]) func `Fields are quoted only when a reader needs it`(_ text: String, _ expected: String) {
    #expect(field(text) == expected)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("@sum", "'@sum"), ("+66 2", "'+66 2"), ("- ไม่มี", "'- ไม่มี"), ("=a,b", "\"'=a,b\""),
    ("\t=1", "\"'\t=1\""), ("＝1+1", "'＝1+1"), ("＋66 2", "'＋66 2"), ("－ไม่มี", "'－ไม่มี"), ("＠sum", "'＠sum"),
  ]) func `A text that a spreadsheet would run gets an apostrophe`(_ text: String, _ expected: String) {
    #expect(field(text) == expected)
  }

  @Test(arguments: ["-", "=", "-5", "+3.50", "-12%", "a=1", "ก-ข", "＝", "－5", "ก＝1"])
  func `A lone sign, a plain number and a sign inside stay as they are`(_ text: String) {
    #expect(field(text) == text)
  }

  @Test func `Sentences and column names are not guarded`() { #expect(field("=1", for: .sentence) == "=1") }

  @Test(arguments: [
    "\(citizenNumber)", "x\(citizenNumber)y", "=\(citizenNumber)", "\"\(citizenNumber)\"",
    thaiDigits(citizenNumber), hyphenated(citizenNumber),
  ]) func `Citizen numbers are masked however they are written`(_ text: String) {
    var bytes: [UInt8] = []
    let masked = bytes.appendField(text)
    #expect(masked)
    let written = String(decoding: bytes, as: UTF8.self)
    #expect(written.contains("x") && !written.contains(citizenNumber.prefix(9)))
    #expect(!written.contains(thaiDigits(String(citizenNumber.prefix(9)))))
  }

  @Test(arguments: ["นนนนนนนนนนนนนนนนนนนน", "123456789012", "12345678901234567890", ""])
  func `Nothing else is masked`(_ text: String) {
    var bytes: [UInt8] = []
    let masked = bytes.appendField(text)
    #expect(!masked)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }
}

private func thaiDigits(_ text: String) -> String {
  String(
    String.UnicodeScalarView(text.unicodeScalars.compactMap { Unicode.Scalar($0.value - 0x30 + 0x0E50) }))
}

private func hyphenated(_ text: String) -> String {
  var parts: [Substring] = []
  var rest = Substring(text)
  for length in [1, 4, 5, 2, 1] {
    parts.append(rest.prefix(length))
    rest = rest.dropFirst(length)
  }
  return parts.joined(separator: "-")
}

extension CSVFieldTests {
  @Test(arguments: [
    ("a\u{1B}[31mb", "a[U+001B][31mb"), ("\u{202E}cba", "[U+202E]cba"), ("a\u{7F}", "a[U+007F]"),
    ("ก\u{7F}ข", "ก[U+007F]ข"),
    ("ก\u{200B}ข", "ก[U+200B]ข"), ("\u{FEFF}=1", "[U+FEFF]=1"), ("a\u{85}b\u{2028}", "a[U+0085]b[U+2028]"),
    ("\u{E0041}", "[U+E0041]"), ("a\nb\tc", "\"a\nb\tc\""), ("✔\u{FE0E}", "✔\u{FE0E}"), ("“ก”", "“ก”"),
  ]) func `Signs that nobody sees are shown by their number`(_ text: String, _ expected: String) {
    #expect(field(text) == expected)
  }

  /// Short texts that are printed as two words must be looked at as well as long ones.
  @Test(arguments: [
    "1234567_890121", "1234567\u{A0}890121", "12345๖7890121", "1234567:890121", "1234567890121",
    "123456~7890121",
    "1_2345678901_21",
  ]) func `A short text hides no number from the quick look`(_ text: String) {
    #expect(field(text).contains("x"))
    // As the first of many, with room behind it for whole words.
    let column = ColumnSchema("a", .text)
    let table = Table([column], rows: [[.text(text)], [.text(String(repeating: "ก", count: 9))]])
    #expect(CSVWriter.text(table).contains("x"))
    #expect(String(decoding: CSVWriter.feed(of: table), as: UTF8.self).contains(text))
  }

  @Test func `A citizen number in a number column is masked in every output but a feed`() {
    let column = ColumnSchema("a", .number, decimals: 2)
    let table = Table(
      [column], rows: [[.number(Number(1_234_567_890_121))], [.number(Number(1_234_567_890_122))]])
    #expect(CSVWriter.text(table) == "a\nxxxxxxxxx0121.00\n1234567890122.00\n")
    #expect(String(decoding: CSVWriter.feed(of: table), as: UTF8.self).hasPrefix("a\n1234567890121.00\n"))
    #expect(NumberFormat(decimals: nil).grouped(Number(1_234_567_890_121)) == "x,xxx,xxx,xx0,121")
  }
}
