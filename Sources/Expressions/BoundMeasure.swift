package import Tables

extension Expression {
  /// Binds the expression to the groups of a roll-up: aggregates of rows, keys, and computations on them.
  package func boundMeasure(in scope: Scope) throws(ExpressionError) -> BoundMeasure {
    var binder = Binder(Array(source.utf8), scope: scope, subject: .groups)
    let node = try binder.value(syntax)
    return BoundMeasure(
      node: node, source: source, aggregates: binder.aggregates, parametersUsed: binder.parametersUsed)
  }
}

/// An expression about a group of rows: the aggregates that it needs, and what is computed from them.
package struct BoundMeasure: Sendable, Hashable {
  let node: Node
  package let source: String
  /// Each different aggregate once, in the order of the text.
  package let aggregates: [Aggregate]
  package let parametersUsed: Set<String>

  package var type: ValueType { node.type }

  /// The positions of the columns that the aggregates read from the rows.
  package var columnsUsed: Set<Int> { aggregates.reduce(into: []) { $0.formUnion($1.columnsUsed) } }

  /// The value for each group.
  ///
  /// The columns of `groups` are the aggregates in their order, then the keys of the scope in theirs.
  package func evaluate(groups: Table, faults: inout [EvaluationFault]) -> Column {
    Evaluator.column(of: node, in: groups, keyOffset: aggregates.count, faults: &faults)
  }
}
