package import Expressions
package import Tables

/// A bound comparison of two rounds, before and after, key by key.
package struct RoundComparison: Sendable {
  package let keys: [NamedColumn]
  /// Conditions that say which rows are of which round.
  package let before: BoundExpression
  package let after: BoundExpression
  /// Columns of numbers of which both values and the change are shown.
  package let columns: [NamedColumn]
  /// The column of levels whose movement is shown.
  package let level: Int?
  /// Columns of answers.
  package let indicators: [NamedColumn]
  package let output: Schema

  package init(
    input: Schema, keys: [NamedColumn], before: BoundExpression, after: BoundExpression,
    columns: [NamedColumn] = [], level: Int? = nil, indicators: [NamedColumn] = []
  ) {
    self.keys = keys
    self.before = before
    self.after = after
    self.columns = columns
    self.level = level
    self.indicators = indicators
    let sides = columns.flatMap { Self.sides(of: $0, in: input) }
    let counts = indicators.isEmpty ? [] : AnswerChange.allCases.map { Self.count($0) }
    output = Schema(
      keys.map { input.column($0) } + [Self.rounds] + sides + (level == nil ? [] : [Self.movement]) + counts
        + indicators.map { Self.answer($0.name) })
  }

  /// The columns of the input that are read.
  package var columnsUsed: Set<Int> {
    Set((keys + columns + indicators).map(\.column) + (level.map { [$0] } ?? []))
      .union(before.columnsUsed).union(after.columnsUsed)
  }

  /// One row for each key of a row in one of the rounds, in ascending order of the keys.
  ///
  /// What needs both rounds is missing where only one is there. The rows of `faults` are rows of `table`.
  /// - Parameter jobs: threads; they change nothing.
  package func compare(
    _ table: Table, jobs: Int = 1, faults: inout [EvaluationFault]
  ) -> (rows: Table, faults: [ComparisonFault]) {
    var pairs = pairs(of: table, faults: &faults)
    var columns = keys.map { table.columns[$0.column].picking(pairs.samples) }
    columns.append(pairs.rounds)
    for column in self.columns { columns += pairs.sides(of: column, in: table) }
    if let level { columns.append(pairs.movement(of: table.columns[level])) }
    columns += pairs.answerChanges(of: indicators.map { table.columns[$0.column].answers }, jobs: jobs)
    return (Table(schema: output, columns: columns, rowCount: pairs.count), pairs.faults)
  }

  /// The row of either round for each key.
  func pairs(of table: Table, faults: inout [EvaluationFault]) -> RoundPairs {
    var pairs = RoundPairs(table, keys: keys.map(\.column))
    pairs.place(
      before: before.evaluate(table, faults: &faults), after: after.evaluate(table, faults: &faults))
    return pairs
  }
}
