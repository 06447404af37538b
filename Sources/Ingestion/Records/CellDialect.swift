/// How the fields of a line are separated and quoted.
struct CellDialect: Hashable {
  var delimiter: Delimiter
  var quote: QuoteSign
  /// Whether a backslash before a quote makes it a letter.
  var hasEscapes = false

  /// Whether the splitter reads it as it stands.
  var isUsual: Bool { Delimiter.usual.contains(delimiter) && quote == .double && !hasEscapes }
}
