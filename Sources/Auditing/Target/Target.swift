package import Expressions
package import Tables

/// A bound comparison of results with targets: for each row of the source, an area, one row for each goal that holds there.
///
/// A result is an interval, because some of it may not be known: what it is at least, and what it can be at most.
package struct Target: Sendable {
  /// What is to be reached; more is better.
  package struct Goal: Sendable {
    /// The indicator's sign, "K-kbo-63-01".
    package let kpi: String
    package let name: Bilingual
    /// The unit of result and target.
    package let unit: Bilingual
    package let atLeast: BoundExpression
    /// Missing where nothing bounds the result from above; nil: it is known for sure.
    package let atMost: BoundExpression?
    package let target: BoundExpression
    /// Rows for which this is not true have no row of the goal; nil: it holds in each.
    package let condition: BoundExpression?
    /// Whether a target of the whole country is judged in a row, which has a share of it else; nil: it is judged.
    package let national: BoundExpression?
    /// The first day of the time in which the target is to be reached evenly.
    package let starts: BoundExpression?
    /// The last day on which the result can still rise; nil: it stands.
    package let closes: BoundExpression?

    package init(
      _ kpi: String, name: Bilingual, unit: Bilingual, atLeast: BoundExpression,
      atMost: BoundExpression? = nil, target: BoundExpression, condition: BoundExpression? = nil,
      national: BoundExpression? = nil, starts: BoundExpression? = nil, closes: BoundExpression? = nil
    ) {
      self.kpi = kpi
      self.name = name
      self.unit = unit
      self.atLeast = atLeast
      self.atMost = atMost
      self.target = target
      self.condition = condition
      self.national = national
      self.starts = starts
      self.closes = closes
    }

    var expressions: [BoundExpression] {
      [atLeast, target] + [atMost, condition, national, starts, closes].compactMap(\.self)
    }
  }

  package let goals: [Goal]
  /// The day on which one looks; without one a result that can rise until some day can still rise.
  package let asOf: Day?
  /// Positions in the source of the level and the code of the area; nil for a source that is one place.
  let area: (level: Int, code: Int)?
  /// Positions in the source of columns that go along.
  let kept: [Int]
  package let output: Schema

  package init(input: Schema, goals: [Goal], kept: [Int] = [], asOf: Day? = nil) {
    self.goals = goals
    self.kept = kept
    self.asOf = asOf
    let (level, code) = (
      input.index(of: Column.areaLevel.rawValue), input.index(of: Column.areaCode.rawValue)
    )
    area = level.flatMap { level in code.map { (level, $0) } }
    output = Schema(
      Self.made(of: goals, area: area.map { (input.columns[$0.level], input.columns[$0.code]) })
        + kept.map { input.columns[$0] })
  }

  /// The rows of a batch, those of one row of the source side by side in the order of the goals.
  package func compare(
    _ table: Table, faults: inout [EvaluationFault]
  ) -> (rows: Table, faults: [TargetFault]) {
    let results = goals.map { GoalResults($0, table, asOf: asOf, faults: &faults) }
    var columns = output.columns[made].map { Tables.Column($0.type) }
    var places: [Int] = []
    for row in 0..<table.rowCount {
      for result in results where result.holds(row) {
        for (column, cell) in cells(result, table, row).enumerated() { columns[column].append(cell) }
        places.append(row)
      }
    }
    let picked = table.picking(places)
    columns += kept.map { picked.columns[$0] }
    let odd = results.flatMap(\.inverted).map { TargetFault.periodInverted(row: $0) }
    return (Table(schema: output, columns: columns, rowCount: places.count, origins: picked.origins), odd)
  }

  /// The cells of a goal's row, in the order of the columns.
  private func cells(_ result: GoalResults, _ table: Table, _ row: Int) -> [Cell] {
    let place = area.map { [table.columns[$0.level][row], table.columns[$0.code][row]] }
    let standing = result.standing(row)
    return [.text(result.goal.kpi), .text(result.goal.name.thai)]
      + (place ?? [.text("total"), .absent(.notApplicable)])
      + [.text(result.goal.unit.thai)] + standing.cells
  }
}

/// What a comparison with targets could not use.
package enum TargetFault: Sendable, Hashable {
  /// The time of the target ends before it begins: nothing is expected by now.
  case periodInverted(row: Int)
}
