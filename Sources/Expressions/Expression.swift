/// A parsed expression of the rule language, not yet bound to columns and parameters.
package struct Expression: Sendable {
  /// The text as it was written.
  package let source: String
  let syntax: Syntax

  /// Reads an expression; throws at the first fault of its form.
  package static func parse(_ text: String) throws(ExpressionError) -> Expression {
    var lexer = Lexer(text)
    var parser = Parser(try lexer.tokens())
    return Expression(source: text, syntax: try parser.expression())
  }

  /// The words that no column or parameter can bear.
  package static var reservedWords: Set<String> { Token.reserved }
}
