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
    let sides = columns.flatMap { column in
      ["before", "after", "change"].map { side in
        input.column(NamedColumn("\(column.name)_\(side)", column: column.column))
      }
    }
    let movement = level == nil ? [] : [ColumnSchema("movement", .text)]
    let counts = indicators.isEmpty ? [] : AnswerChange.allCases.map { ColumnSchema($0.rawValue, .number) }
    output = Schema(
      keys.map { input.column($0) } + [ColumnSchema("rounds", .text)] + sides + movement + counts
        + indicators.map { ColumnSchema($0.name, .text) })
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
    var pairs = RoundPairs(table, keys: keys.map(\.column))
    pairs.place(
      before: before.evaluate(table, faults: &faults), after: after.evaluate(table, faults: &faults))
    var columns = keys.map { table.columns[$0.column].picking(pairs.samples) }
    columns.append(pairs.rounds)
    for column in self.columns { columns += pairs.sides(of: column, in: table) }
    if let level { columns.append(pairs.movement(of: table.columns[level])) }
    columns += pairs.answerChanges(of: indicators.map { table.columns[$0.column].answers }, jobs: jobs)
    return (Table(schema: output, columns: columns, rowCount: pairs.count), pairs.faults)
  }
}
