import Expressions
package import Stages
package import Tables

extension Target: StageRule {
  package var made: Range<Int> {
    let count = goals.count * Figure.all(hasCourse: course != nil).count
    return output.columns.count - count..<output.columns.count
  }

  package var sides: [SideTable] { [] }

  package func naming(of source: RowNaming) -> RowNaming { source }

  package var keepsPlaces: Bool { true }

  package var others: [String] { [] }

  package var work: StageWork { .rows(self) }

  package var idle: [IdleRule] { [] }

  package var units: ReportingUnits? { nil }

  package var levels: [DescribedLevel] { [] }

  package func formula(of column: Int) -> String? { nil }

  package func reads(for column: Int) -> ColumnReads {
    var reads = ColumnReads()
    guard made.contains(column) else {
      reads.source = [column]
      return reads
    }
    let (goal, figure) = place(of: column)
    reads.source = goal.actual.columnsUsed.union(goal.planned.columnsUsed)
    if let course, [.expected, .courseGap, .onCourse].contains(figure) {
      reads.source.formUnion(course.start.columnsUsed.union(course.end.columnsUsed))
    }
    return reads
  }

  package func verdicts(of run: StageRun) -> any StageVerdicts { TargetVerdicts(rule: self, run: run) }

  /// The goal and figure of a column that the stage makes.
  func place(of column: Int) -> (goal: Goal, figure: Figure) {
    let figures = Figure.all(hasCourse: course != nil)
    let place = column - made.lowerBound
    return (goals[place / figures.count], figures[place % figures.count])
  }

  /// Whether a plan is met.
  static let states = [true, false]

  static func point(_ goal: String, _ isMet: Bool) -> RulePoint {
    .value(RulePath("goals", goal), column(.met, of: goal).name, isMet ? "1" : "0")
  }
}

extension Target: RowWork {
  package var leavesOut: Bool { false }

  package func prepared(with others: StageOthers) -> any RowWork { self }

  package func rows(of batch: Table, notes: inout StageNotes) -> Table {
    let (rows, odd) = compare(batch, faults: &notes.faults)
    for fault in odd { notes.add(fault) }
    return rows
  }
}
