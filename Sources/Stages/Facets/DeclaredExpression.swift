/// An expression of a declared stage.
package struct DeclaredExpression<Declared> {
  /// Where it is declared, "columns.share".
  package var path: RulePath
  /// The column that it computes; nil for conditions and figures on the way.
  package var column: String?
  /// Its text; nil where nothing is written.
  package var text: (Declared) -> Located<String>?
  /// Puts another text in its place.
  package var change: (inout Declared, Located<String>) -> Void

  package init(
    _ path: RulePath, column: String? = nil, text: @escaping (Declared) -> Located<String>?,
    change: @escaping (inout Declared, Located<String>) -> Void
  ) {
    self.path = path
    self.column = column
    self.text = text
    self.change = change
  }

  /// An expression that is always written.
  package init(
    _ path: RulePath, _ place: WritableKeyPath<Declared, Located<String>>, column: String? = nil
  ) {
    self.init(
      path, column: column, text: { $0[keyPath: place] }, change: { $0[keyPath: place] = $1 })
  }

  /// An expression that may be written.
  package init(
    _ path: RulePath, _ place: WritableKeyPath<Declared, Located<String>?>, column: String? = nil
  ) {
    self.init(
      path, column: column, text: { $0[keyPath: place] }, change: { $0[keyPath: place] = $1 })
  }
}
