/// A row in which a computation had no result, so that the value is missing.
package struct EvaluationFault: Sendable, Hashable {
  package let kind: Kind
  /// The row of the table, from 0.
  package let row: Int
  /// The text of the sub-expression.
  package let source: String

  package init(kind: Kind, row: Int, source: String) {
    self.kind = kind
    self.row = row
    self.source = source
  }

  /// Why there is no result.
  package enum Kind: Sendable, Hashable {
    case divisionByZero
    /// The result is outside the range of numbers.
    case overflow
  }
}
