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
      ("1 2345 67890 12 1", "x xxxx xxxx0 12 1"), ("1 – 2345 – 67890 – 12 – 1", "x – xxxx – xxxx0 – 12 – 1"),
      ("เลข 1234567890121 ค่ะ", "เลข xxxxxxxxx0121 ค่ะ"), ("๑๒๓๔๕๖๗๘๙๐๑๒๑", "xxxxxxxxx๐๑๒๑"),
      ("１２３４５６７８９０１２１", "xxxxxxxxx０１２１"), ("ID1234567890121", "IDxxxxxxxxx0121"),
      ("5 1234567890121", "5 xxxxxxxxx0121"), ("0812345678 1234567890121", "0812345678 xxxxxxxxx0121"),
      ("5 1-2345-67890-12-1", "5 x-xxxx-xxxx0-12-1"), ("1234567890121.00", "xxxxxxxxx0121.00"),
      ("1234567890121,1234567890121", "xxxxxxxxx0121,xxxxxxxxx0121"),
      ("1234567890121-5", "xxxxxxxxx0121-5"), ("1234567890121 1234567890121", "xxxxxxxxx0121 xxxxxxxxx0121"),
      ("1,234,567,890,121.00", "x,xxx,xxx,xx0,121.00"), ("1-2345/67890 12_1", "x-xxxx/xxxx0 12_1"),
      ("1 (2345) 67890 12 1", "x (xxxx) xxxx0 12 1"), ("1--2345-67890-12-1", "x--xxxx-xxxx0-12-1"),
      ("12-345678901-21", "xx-xxxxxxx01-21"), ("123456 7890121", "xxxxxx xxx0121"),
      ("12345\n67890121", "xxxxx\nxxxx0121"), ("12345\u{200B}67890121", "xxxxx\u{200B}xxxx0121"),
      ("1234567890121\u{200B}5", "xxxxxxxxx0121\u{200B}5"),
      ("1 2 3 4 5 6 7 8 9 0 1 2 1", "x x x x x x x x x 0 1 2 1"),
      ("1234567 890121 (2)", "xxxxxxx xx0121 (2)"),
      ("0234567890122", "xxxxxxxxx0122"), ("9-2345-67890-12-6", "x-xxxx-xxxx0-12-6"),
    ])
  func masked(text: String, expected: String) {
    let shown = Outgoing(text, as: .cell)
    #expect(shown.text == expected.replacing("\u{200B}", with: "[U+200B]"))
    #expect(shown.masked)
  }

  /// All rules together, over every sign that may stand between digits.
  @Test(
    "a number is masked with one sign or two between its groups, also where they are not the printed ones",
    arguments: [
      "-", "\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "―", "−", "\u{AD}", ".", "/", ",", " ", "\u{A0}",
      "\u{2009}", "\u{202F}", "\u{3000}", "\u{200B}", "\u{2060}", "_", "·", "•", ":", "\\", "*", "'", "~",
      "‑",
      "--", " -", "- ", ". ", "\n", "\r\n", "\t", "  ",
    ])
  func separators(sign: String) {
    for groups in [[1, 4, 5, 2, 1], [5, 8], [2, 3, 4, 4], [3, 10], [1, 1, 11]] {
      var rest = Self.plain[...]
      let parts = groups.map { size -> Substring in
        defer { rest = rest.dropFirst(size) }
        return rest.prefix(size)
      }
      let text = "ก " + parts.joined(separator: sign)
      #expect(Outgoing(text).masked, "\(text)")
    }
  }

  @Test(
    "other digits stay",
    arguments: [
      "1234567890122", "12345678901211", "01234567890121", "0234567890121", "081-234-5678",
      "123456789012", "ก", "", "12345678 90122",
      // Each has thirteen digits of which the last fits.
      "30/06/2563 12303", "2563-06-30 12302", "081-234-5678 120", "1,234 567,890,121", "17.1234 104.1231",
      "0.234567890122", "47010101, 47010", "1,2,3,4,5,6,7,8,9,0,1,2,1", "47010101 47010102 47010103 47010",
    ])
  func untouched(text: String) {
    #expect(Outgoing(text, as: .cell).text == text)
  }

  @Test(
    "on a page the lines and columns keep numbers apart", arguments: ["12345  67890121", "12345\n67890121"])
  func pages(text: String) {
    #expect(Outgoing(text).masked)
    #expect(!Outgoing(text, as: .page).masked)
  }
}
