import Tables

/// A word, number, text or sign of an expression, with its place.
struct Token {
  var kind: Kind
  /// UTF-8 offsets in the source text.
  var range: Range<Int>

  enum Kind: Hashable {
    case number(Number)
    case text(String)
    case word(String)
    case symbol(Symbol)
    case end
  }

  /// The signs; the raw value is the first way to write each.
  enum Symbol: String, CaseIterable {
    case openParenthesis = "("
    case closeParenthesis = ")"
    case openBracket = "["
    case closeBracket = "]"
    case comma = ","
    case range = ".."
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case equal = "="
    case unequal = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  /// Words that cannot name a column.
  static let reserved: Set<String> = [
    "and", "or", "not", "in", "between", "is", "true", "false", "missing",
  ]
}
