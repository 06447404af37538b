package import Expressions
package import Tables

/// What a roll-up has seen so far: the groups and their running figures.
///
/// The result depends neither on the order of the rows nor on how they were split into batches and summaries. Figures
/// are kept for areas as the input gives them; the areas above come from these at the end.
package struct Summary: Sendable {
  private let rule: RollUp
  private var keys = KeyTable()
  private var figures: Accumulators

  package init(_ rule: RollUp) {
    self.rule = rule
    figures = Accumulators(rule.layout)
  }

  /// Adds the rows of a table in the schema of the rule's input.
  package mutating func add(_ table: Table, faults: inout [EvaluationFault]) {
    let columns = rule.keyColumns.map { table.columns[$0] }
    let runs = KeyRuns(of: columns, rowCount: table.rowCount)
    let groups = keys.insert(RowKeys(of: columns, rows: runs.starts))
    figures.grow(to: keys.count)
    figures.countAnswers(table.columns, runs: runs, groups: groups)
    for slot in rule.layout.slots where !slot.inTurn {
      let argument = slot.aggregate.argument?.evaluate(table, faults: &faults)
      figures.add(argument, to: slot, turn: 0, runs: runs, groups: groups)
    }
    addInTurn(table, runs: runs, groups: groups, faults: &faults)
  }

  /// Adds what another summary of the same rule has seen.
  package mutating func merge(_ other: Summary) {
    let groups = keys.insert(other.keys)
    figures.grow(to: keys.count)
    figures.add(other.figures, to: groups)
  }

  /// The groups of all levels, in order.
  package func result() -> RollUpResult { RollUpResult(rule, keys: keys, figures: figures) }

  /// Adds the figures of expressions over the column in turn.
  private mutating func addInTurn(
    _ table: Table, runs: KeyRuns, groups: [Int], faults: inout [EvaluationFault]
  ) {
    let slots = rule.layout.slots.filter { $0.inTurn && $0.aggregate.argument != nil }
    guard !slots.isEmpty, let each = rule.each else { return }
    let schema = RollUp.measured(input: rule.input, each: each)
    for (turn, column) in each.columns.enumerated() {
      let measured = Table(
        schema: schema, columns: table.columns + [table.columns[column.column]], rowCount: table.rowCount,
        origins: table.origins)
      for slot in slots {
        let argument = slot.aggregate.argument?.evaluate(measured, faults: &faults)
        figures.add(argument, to: slot, turn: turn, runs: runs, groups: groups)
      }
    }
  }
}
