import Tables
import Testing

@testable import Reporting

@Suite struct CSVFieldTests {
  func field(_ text: String, guarded: Bool = true) -> String {
    var bytes: [UInt8] = []
    _ = bytes.appendField(text, guarded: guarded)
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
    ("\t=1", "\"'\t=1\""),
  ]) func `A text that a spreadsheet would run gets an apostrophe`(_ text: String, _ expected: String) {
    #expect(field(text) == expected)
  }

  @Test(arguments: ["-", "=", "-5", "+3.50", "-12%", "a=1", "ก-ข"])
  func `A lone sign, a plain number and a sign inside stay as they are`(_ text: String) {
    #expect(field(text) == text)
  }

  @Test func `Sentences and column names are not guarded`() { #expect(field("=1", guarded: false) == "=1") }

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
