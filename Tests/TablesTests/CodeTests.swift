import Testing

@testable import Tables

struct CodeTests {
  static let texts = [
    "0", "00", "01", "10", "3401", "34", "340101", "34010101", "2563-06", "A", "a", "99999999", "~~~~~~~~",
  ]

  @Test("a code is its text", arguments: texts)
  func text(text: String) throws {
    let code = try #require(Code(text))
    #expect(code.description == text)
    #expect(code.length == text.utf8.count)
    #expect(code.bytes == Array(text.utf8))
  }

  @Test("codes compare as texts do", arguments: texts, texts)
  func order(left: String, right: String) throws {
    #expect((try #require(Code(left)) < (try #require(Code(right)))) == (left < right))
  }

  @Test("a prefix is the first characters", arguments: texts)
  func prefixes(text: String) throws {
    let code = try #require(Code(text))
    for length in 0...9 {
      let prefix = code.prefix(length)
      #expect(prefix.description == String(text.prefix(length)))
      #expect(code.hasPrefix(prefix))
    }
    #expect(code.prefix(-1) == .empty)
  }

  @Test(
    "no code of nothing, of nine characters, of spaces or of Thai",
    arguments: ["", "123456789", "1 2", " 1", "ก", "\u{7F}", "1\n"])
  func refused(text: String) {
    #expect(Code(text) == nil)
  }

  @Test("the empty code is before and a prefix of all others")
  func empty() throws {
    #expect(Code.empty.length == 0)
    #expect(Code.empty.description.isEmpty)
    #expect(Code.empty < (try #require(Code("0"))))
    #expect(try #require(Code("34")).hasPrefix(.empty))
    #expect(!(try #require(Code("34")).hasPrefix(try #require(Code("340")))))
  }

  @Test("area levels are told by their digits")
  func levels() {
    for level in AreaLevel.allCases { #expect(AreaLevel(digits: level.digits) == level) }
    #expect(AreaLevel(digits: 3) == nil)
    #expect(AreaLevel.allCases.sorted() == AreaLevel.allCases)
  }
}
