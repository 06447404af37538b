import Tables
import Testing

@testable import Ingestion

struct CodeCellTests {
  @Test("codes of every length keep their leading zeros", arguments: 1...8)
  func lengths(length: Int) throws {
    let digits = String("01234567".prefix(length))
    let code = try #require(Code(digits))
    #expect(column(.code(digits: length)).reading(digits).cell == .code(code))
    #expect(column(.code(digits: nil)).reading(digits).cell == .code(code))
    #expect(column(.code(digits: length)).reading(digits + "8").verdict == .bad(.codeInvalid))
    #expect(
      column(.code(digits: length)).reading(String(digits.dropLast()) + "x").verdict == .bad(.codeInvalid))
    let thai = column(.code(digits: length)).reading(thaiDigits(digits))
    #expect(thai.cell == .code(code))
    #expect(thai.cleanings[.thaiDigits] == 1)
    if length > 1 { #expect(column(.code(digits: length)).reading("1").verdict == .bad(.codeInvalid)) }
  }

  @Test(
    "an area code has the digits of its level", arguments: [AreaLevel.province, .district, .tambon, .village])
  func areas(level: AreaLevel) throws {
    let digits = String("34019901".prefix(level.digits))
    #expect(column(.area(level)).reading(digits).cell == .code(try #require(Code(digits))))
    for other in AreaLevel.allCases where other != level && other != .total {
      #expect(
        column(.area(level)).reading(String("34019901".prefix(other.digits))).verdict == .bad(.codeInvalid))
    }
    #expect(ColumnBuilder(column(.area(level))).facts(of: .codeInvalid, "x") == "digits \(level.digits)")
  }

  @Test(
    "a code that is not all there is not guessed",
    arguments: [
      "3401010", "34 01 01 01", "34-01-01-01", "340101011", "3401010A", "'", "−4010101", "3401010.0",
      "34010101.5", "340,101,01", "34,010,101.50", "34010101.",
    ])
  func notGuessed(text: String) {
    #expect(column(.area(.village)).reading(text).verdict == .bad(.codeInvalid))
  }

  @Test(
    "what a spreadsheet added to a code is dropped, and counted",
    arguments: [
      ("34010101.0", Cleaning.decimalZeros), ("34010101.00", .decimalZeros), ("34,010,101", .thousandsCommas),
      ("34,010,101.0", .decimalZeros), ("’34010101", .apostrophe), ("๓๔๐๑๐๑๐๑.๐", .thaiDigits),
    ])
  func added(text: String, cleaning: Cleaning) {
    let reading = column(.area(.village)).reading(text)
    #expect(reading.cell == .code(Code(packed: 0x3334_3031_3031_3031)))
    #expect(reading.cleanings[cleaning] == 1)
  }

  @Test(
    "a code in scientific notation has lost its digits",
    arguments: ["3.4E+07", "3E+7", "๓.๔e+๐๗", "'3.40E+7"])
  func digitsLost(text: String) {
    #expect(column(.area(.village)).reading(text).verdict == .bad(.keyDigitsLost))
    #expect(column(.code(digits: nil)).reading(text).verdict == .bad(.keyDigitsLost))
    #expect(column(.area(.village), .optional).reading(text).verdict == .odd(.keyDigitsLost))
  }

  @Test("a neighbour of the digits is none of them, at any of eight places", arguments: 0..<8)
  func neighbours(place: Int) {
    for neighbour in "/:;<=>?pq@ABCDEFGHI" {
      var digits = Array("34010101")
      digits[place] = neighbour
      #expect(column(.area(.village)).reading(String(digits)).verdict == .bad(.codeInvalid))
    }
  }

  @Test("spaces and a leading apostrophe are dropped, and counted")
  func apostrophe() {
    let quoted = column(.area(.village)).reading("'34010101")
    #expect(quoted.cell == .code(Code(packed: 0x3334_3031_3031_3031)))
    #expect(quoted.cleanings[.apostrophe] == 1)
    #expect(column(.area(.village)).reading(" 34010101\t").cell == quoted.cell)
    #expect(column(.area(.village)).reading("\u{FEFF}34010101").cleanings[.zeroWidth] == 1)
  }

  @Test(
    "a code without declared digits is any printable word of up to eight",
    arguments: ["A-01", "x", "m/2", "ABCDEFGH"])
  func words(text: String) throws {
    #expect(column(.code(digits: nil)).reading(text).cell == .code(try #require(Code(text))))
  }

  @Test("but not a longer one, nor two words, nor Thai", arguments: ["ABCDEFGHI", "A B", "กข", "123456789"])
  func wordsInvalid(text: String) {
    #expect(column(.code(digits: nil)).reading(text).verdict == .bad(.codeInvalid))
    #expect(ColumnBuilder(column(.code(digits: nil))).facts(of: .codeInvalid, text) == "digits 1-8")
  }

  @Test("of several apostrophes none is left", arguments: ["''34010101", "’'34010101", "'‘'34010101.0"])
  func apostrophes(text: String) {
    #expect(column(.area(.village)).reading(text).cell == .code(Code(packed: 0x3334_3031_3031_3031)))
  }

  @Test(
    "behind an apostrophe too a spreadsheet's error is no code",
    arguments: ["#REF!", "'#REF!", "’#N/A", "''#REF!", "‘'#REF!"])
  func errorIsNoCode(text: String) {
    let reading = column(.code(digits: nil), .optional).reading(text)
    #expect(reading.verdict == .odd(.spreadsheetError))
    #expect(reading.cell == .absent(.missing))
  }
}
