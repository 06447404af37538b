import Expressions

/// A small change of a written expression.
package struct LocatedEdit: Sendable {
  /// Where it is made.
  package var location: SourceLocation
  package var from: String
  package var to: String
  /// The expression after the change, at the place of the whole.
  package var whole: Located<String>
}

extension Located<String> {
  /// Every small change of an expression; none where the text is no expression.
  package func edits(in source: SourceText) -> [LocatedEdit] {
    guard let expression = try? Expression.parse(value) else { return [] }
    return expression.edits.map { edit in
      LocatedEdit(
        location: source.place(of: edit.range.lowerBound, in: self), from: edit.from, to: edit.to,
        whole: Located(expression.applying(edit), at: location))
    }
  }
}
