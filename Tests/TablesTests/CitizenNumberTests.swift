import Testing

@testable import Tables

struct CitizenNumberTests {
  /// A number of no person: twelve made-up digits and the check digit that follows from them.
  static let plain = "1234567890121"

  @Test("of ten last digits one is the check digit")
  func check() {
    let digits = Self.plain.compactMap(\.wholeNumberValue)
    #expect((0...9).filter { CitizenNumber.checkHolds(digits.dropLast() + [$0]) } == [1])
    #expect(!CitizenNumber.checkHolds([1, 2, 3]))
  }

  @Test(
    "a number is masked wherever it stands and however it is written",
    arguments: [
      ("1234567890121", "xxxxxxxxx0121"), ("1-2345-67890-12-1", "x-xxxx-xxxx0-12-1"),
      ("1 2345 67890 12 1", "x xxxx xxxx0 12 1"),
      ("เลข 1234567890121 ค่ะ", "เลข xxxxxxxxx0121 ค่ะ"), ("๑๒๓๔๕๖๗๘๙๐๑๒๑", "xxxxxxxxx๐๑๒๑"),
      ("5 1234567890121", "5 xxxxxxxxx0121"), ("0812345678 1234567890121", "0812345678 xxxxxxxxx0121"),
      ("5 1-2345-67890-12-1", "5 x-xxxx-xxxx0-12-1"),
      ("1234567890121,1234567890121", "xxxxxxxxx0121,xxxxxxxxx0121"),
      ("1234567890121-5", "xxxxxxxxx0121-5"), ("1234567890121 1234567890121", "xxxxxxxxx0121 xxxxxxxxx0121"),
    ])
  func masked(text: String, expected: String) {
    let (masked, found) = CitizenNumber.masked(text)
    #expect(masked == expected)
    #expect(found)
  }

  @Test(
    "other digits stay",
    arguments: [
      "1234567890122", "12345678901211", "01234567890121", "0234567890121", "081-234-5678",
      "1--2345-67890-12-1", "123456789012", "ก", "", "12-345678901-21",
    ])
  func untouched(text: String) {
    let (masked, found) = CitizenNumber.masked(text)
    #expect(masked == text)
    #expect(!found)
  }
}
