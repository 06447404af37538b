package import Tables

/// A bound `derive` stage: rows left out, then new columns, each of which may use those before it.
package struct Derivation: Sendable {
  /// Rows for which this is not true are out of scope; nil keeps all.
  package let condition: BoundExpression?
  package let columns: [(schema: ColumnSchema, value: BoundExpression)]

  package init(condition: BoundExpression?, columns: [(schema: ColumnSchema, value: BoundExpression)]) {
    self.condition = condition
    self.columns = columns
  }

  /// The rows in scope with the new columns, and the rows of `table` that are out of scope.
  ///
  /// Faults carry the row numbers of the rows that are kept, or of `table` when they come from the condition.
  /// - Parameter schema: the columns of the result, known beforehand so that no batch has to work them out.
  package func apply(
    to table: Table, schema: Schema, faults: inout [EvaluationFault]
  ) -> (kept: Table, outOfScope: [Int]) {
    let (rows, dropped) = split(table, faults: &faults)
    var kept = dropped.isEmpty ? table : table.picking(rows)
    for column in columns { kept.columns.append(column.value.evaluate(kept, faults: &faults)) }
    kept.schema = schema
    return (kept, dropped)
  }

  private func split(_ table: Table, faults: inout [EvaluationFault]) -> (kept: [Int], dropped: [Int]) {
    guard let condition, case .truths(let truths) = condition.evaluate(table, faults: &faults) else {
      return ([], [])
    }
    var kept: [Int] = []
    var dropped: [Int] = []
    for (row, truth) in truths.enumerated() {
      if truth == .yes { kept.append(row) } else { dropped.append(row) }
    }
    return (kept, dropped)
  }
}
