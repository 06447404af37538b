/// How large an expression may be; `docs/limits.md` has the table.
package enum ExpressionLimits {
  /// Levels of nesting that no rule needs and every thread's stack can hold, of the text and of its tree.
  package static let nesting = 100
}
