import Tables

/// Cuts the text of an expression into tokens.
struct Lexer {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// All tokens, the last of kind `.end`.
  mutating func tokens() throws(ExpressionError) -> [Token] {
    var tokens: [Token] = []
    repeat { tokens.append(try next()) } while tokens.last?.kind != .end
    return tokens
  }

  private mutating func next() throws(ExpressionError) -> Token {
    skip { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let start = position
    let kind = try kind(startingWith: start < bytes.count ? bytes[start] : nil)
    return Token(kind: kind, range: start..<position)
  }

  private mutating func kind(startingWith byte: UInt8?) throws(ExpressionError) -> Token.Kind {
    switch byte {
    case nil: .end
    case .some(let byte) where byte.isDigit: .number(try number())
    case .some(let byte) where byte.isWord: .word(word())
    case UInt8(ascii: "'"), UInt8(ascii: "\""): .text(try text())
    default: .symbol(try symbol())
    }
  }

  private mutating func skip(while condition: (UInt8) -> Bool) {
    while position < bytes.count, condition(bytes[position]) { position += 1 }
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func word() -> String {
    let start = position
    skip { $0.isWord || $0.isDigit }
    return string(start..<position)
  }

  /// Digits with at most one point; letters that follow at once belong to the same, wrong, number.
  private mutating func number() throws(ExpressionError) -> Number {
    let start = position
    let period = UInt8(ascii: ".")
    while position < bytes.count {
      let isRange = bytes[position] == period && position + 1 < bytes.count && bytes[position + 1] == period
      guard !isRange, bytes[position] == period || bytes[position].isDigit || bytes[position].isWord
      else { break }
      position += 1
    }
    let digits = bytes[start..<position]
    let written = string(start..<position)
    let parts = digits.split(separator: period, omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) }) else {
      throw ExpressionError(.numberMalformed(written), start..<position)
    }
    guard parts[0].count == 1 || parts[0].first != UInt8(ascii: "0") else {
      throw ExpressionError(.numberWithLeadingZero(written), start..<position)
    }
    guard parts.count == 1 || parts[1].count <= 12 else {
      throw ExpressionError(.numberTooPrecise(written), start..<position)
    }
    guard let number = Number(ascii: digits) else {
      throw ExpressionError(.numberTooLarge(written), start..<position)
    }
    return number
  }

  private mutating func text() throws(ExpressionError) -> String {
    let start = position
    let quote = bytes[start]
    position += 1
    skip { $0 != quote }
    guard position < bytes.count else {
      throw ExpressionError(.textUnclosed(quote: string(start..<start + 1)), start..<position)
    }
    position += 1
    return string(start + 1..<position - 1).inNormalForm
  }

  private mutating func symbol() throws(ExpressionError) -> Token.Symbol {
    let start = position
    for (written, symbol) in Lexer.symbols where bytes[start...].starts(with: written.utf8) {
      position += written.utf8.count
      guard let symbol else { throw misspelt(written, start) }
      return symbol
    }
    let rest = string(start..<bytes.count)
    throw misspelt(rest.first.map(String.init) ?? rest, start)
  }

  private func misspelt(_ written: String, _ start: Int) -> ExpressionError {
    ExpressionError(
      .characterUnknown(written, replacement: Lexer.replacement(for: written)),
      start..<min(bytes.count, start + written.utf8.count))
  }
}

extension Lexer {
  /// The ways to write each sign, longer ones first; nil marks signs of other languages.
  private static let symbols: [(String, Token.Symbol?)] =
    [("==", .equal), ("<>", .unequal), ("=>", nil), ("=<", nil), ("&&", nil), ("||", nil)]
    + Token.Symbol.allCases.map { ($0.rawValue, $0) }.sorted { $0.0.utf8.count > $1.0.utf8.count }

  /// What to write in place of a sign that the language does not have.
  private static func replacement(for written: String) -> String? {
    switch written {
    case "=>", "≥": ">="
    case "=<", "≤": "<="
    case "≠": "!="
    case "&&", "&": "and"
    case "||", "|": "or"
    case "!": "not"
    case "×": "*"
    case "÷": "/"
    case "–", "—", "−": "-"
    case "“", "”", "‘", "’", "`": "'"
    case "{": "["
    case "}": "]"
    case "๐", "๑", "๒", "๓", "๔", "๕", "๖", "๗", "๘", "๙":
      written.unicodeScalars.first.map { String($0.value - 0x0E50) }
    case "\u{A0}", "\u{3000}", "\u{200B}", "\u{FEFF}": "an ordinary space"
    default: nil
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var isWord: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) && self < 0x80 || self == UInt8(ascii: "_")
  }
}
