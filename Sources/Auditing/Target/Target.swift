package import Expressions
package import Tables

/// A bound comparison of what was done with what was planned, row by row.
package struct Target: Sendable {
  /// What was done and what was planned; more is better.
  package struct Goal: Sendable {
    /// The beginning of the names of the result columns; nil for the plain names.
    package let name: String?
    package let actual: BoundExpression
    package let planned: BoundExpression

    package init(_ name: String? = nil, actual: BoundExpression, planned: BoundExpression) {
      self.name = name
      self.actual = actual
      self.planned = planned
    }
  }

  package let goals: [Goal]
  /// The period in which the plan is to be reached; nil compares with the whole plan only.
  package let course: Course?
  /// The columns of the input and, for each goal, its figures.
  package let output: Schema

  package init(input: Schema, goals: [Goal], course: Course? = nil) {
    self.goals = goals
    self.course = course
    output = input.appending(
      goals.flatMap { goal in
        Figure.all(hasCourse: course != nil).map { Self.column($0, of: goal.name) }
      })
  }

  /// The rows with their figures.
  ///
  /// Without an actual or planned figure nothing is known; the rate of a plan of zero is missing. `met` and
  /// `on_course` are decided on exact values.
  package func compare(
    _ table: Table, faults: inout [EvaluationFault]
  ) -> (rows: Table, faults: [TargetFault]) {
    var columns = table.columns
    let spans = course?.spans(table, faults: &faults)
    for goal in goals {
      let sides = Sides(goal, table, faults: &faults)
      columns += sides.figures(faults: &faults)
      if let spans { columns += sides.courseFigures(spans, faults: &faults) }
    }
    let rows = Table(schema: output, columns: columns, rowCount: table.rowCount, origins: table.origins)
    return (rows, spans?.inverted.map { .periodInverted(row: $0) } ?? [])
  }
}

/// What a comparison with targets could not use.
package enum TargetFault: Sendable, Hashable {
  /// The period of the row ends before it begins: nothing is known about its course.
  case periodInverted(row: Int)
}
