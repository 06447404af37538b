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

  /// Whether it reads the keys of groups besides the aggregates.
  package var usesKeys: Bool { node.usesKeys }

  /// Whether there can be groups for which it has no result: false tells that looking for faults is needless.
  package var canFault: Bool { aggregates.contains { $0.kind == .sum } || node.canFault(aggregates) }

  /// The value for each group.
  ///
  /// The columns of `groups` are the aggregates in their order, then the keys of the scope in theirs.
  package func evaluate(groups: Table, faults: inout [EvaluationFault]) -> Column {
    Evaluator.column(of: node, in: groups, keyOffset: aggregates.count, faults: &faults)
  }
}

extension Node {
  fileprivate var usesKeys: Bool {
    if case .key = operation { true } else { operation.children.contains(where: \.usesKeys) }
  }

  /// Whether it can divide by zero or leave the range of numbers, for some values of the aggregates.
  fileprivate func canFault(_ aggregates: [Aggregate]) -> Bool {
    let isSafe =
      switch operation {
      case .arithmetic, .negation: isCount(aggregates)
      case .ratio(let part, _, _, _): part.isCount(aggregates)
      case .magnitude, .sumPresent: false
      default: true
      }
    return !isSafe || operation.children.contains { $0.canFault(aggregates) }
  }

  /// Whether it is a count, or counts added to or taken from each other: a hundred times such a number is far from
  /// the end of the range.
  private func isCount(_ aggregates: [Aggregate]) -> Bool {
    switch operation {
    case .column(let index): aggregates.indices.contains(index) && aggregates[index].isCount
    case .arithmetic(.add, let left, let right, _), .arithmetic(.subtract, let left, let right, _):
      left.isCount(aggregates) && right.isCount(aggregates)
    case .negation(let part, _): part.isCount(aggregates)
    default: false
    }
  }
}
