package import Tables

extension Expression {
  /// Binds the expression to the columns and parameters of one row.
  package func bound(in scope: Scope) throws(ExpressionError) -> BoundExpression {
    var binder = Binder(Array(source.utf8), scope: scope, subject: .row)
    let node = try binder.value(syntax)
    return BoundExpression(node: node, source: source, parametersUsed: binder.parametersUsed)
  }
}

/// An expression about one row with known columns and types; evaluating it cannot fail.
package struct BoundExpression: Sendable, Hashable {
  let node: Node
  package let source: String
  package let parametersUsed: Set<String>
  /// The positions of the columns that it reads.
  package let columnsUsed: Set<Int>

  init(node: Node, source: String, parametersUsed: Set<String>) {
    self.node = node
    self.source = source
    self.parametersUsed = parametersUsed
    columnsUsed = node.columns
  }

  package var type: ValueType { node.type }

  /// The value when it is the same in every row.
  package var constant: Cell? { node.constant }

  /// The level of areas to which it cuts codes, as `province(village_code)` does; nil for other expressions.
  package var areaLevel: AreaLevel? {
    guard case .prefix(_, let length) = node.operation else { return nil }
    return AreaLevel(digits: length)
  }

  /// The values for all rows of a table of the schema that it was bound to; faults come in order of rows.
  package func evaluate(_ table: Table, faults: inout [EvaluationFault]) -> Column {
    Evaluator.column(of: node, in: table, keyOffset: 0, faults: &faults)
  }
}
