package import Expressions
package import Tables

/// A bound `derive` stage: rows left out, then new columns, each of which may use those before it.
package struct Derivation: Sendable {
  /// A new column.
  package struct Made: Sendable {
    package let schema: ColumnSchema
    package let value: BoundExpression
    /// Whether it is declared to count as an indicator's answer.
    package let isAnswer: Bool

    package init(_ schema: ColumnSchema, _ value: BoundExpression, isAnswer: Bool = false) {
      self.schema = schema
      self.value = value
      self.isAnswer = isAnswer
    }
  }

  /// Rows for which this is not true are out of scope; nil keeps all.
  package let condition: BoundExpression?
  package let columns: [Made]
  /// The columns of the input and the new ones, known beforehand so that no batch has to work them out.
  package let output: Schema

  package init(input: Schema, condition: BoundExpression?, columns: [Made]) {
    self.condition = condition
    self.columns = columns
    output = input.appending(columns.map(\.schema))
  }

  /// The rows in scope with the new columns, and the rows of `table` that are out of scope.
  ///
  /// The rows of faults are those of `table`.
  package func apply(
    to table: Table, faults: inout [EvaluationFault]
  ) -> (kept: Table, outOfScope: [Int]) {
    let (rows, dropped) = split(table, faults: &faults)
    var kept = dropped.isEmpty ? table : table.picking(rows)
    var found: [EvaluationFault] = []
    for column in columns { kept.columns.append(column.value.evaluate(kept, faults: &found)) }
    kept.schema = output
    faults +=
      dropped.isEmpty
      ? found : found.map { EvaluationFault(kind: $0.kind, row: rows[$0.row], source: $0.source) }
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
