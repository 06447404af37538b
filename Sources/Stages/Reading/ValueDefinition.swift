/// A named expression with its printed decimals.
package struct ValueDefinition: Sendable {
  package var name: Located<String>
  /// Nil when it could not be read.
  package var expression: Located<String>?
  /// Printed decimals; nil leaves them to the name.
  package var decimals: Located<Int>?
  /// Whether a condition is to count as an indicator's answer.
  package var isAnswer = false

  package init(
    name: Located<String>, expression: Located<String>? = nil, decimals: Located<Int>? = nil,
    isAnswer: Bool = false
  ) {
    self.name = name
    self.expression = expression
    self.decimals = decimals
    self.isAnswer = isAnswer
  }
}
