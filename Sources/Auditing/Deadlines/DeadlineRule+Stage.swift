import Expressions
package import Stages
package import Tables

extension DeadlineRule: StageRule {
  package var made: Range<Int> { input.columns.count..<output.columns.count }

  package var sides: [SideTable] { [] }

  package func naming(of source: RowNaming) -> RowNaming {
    let names = keys.map { input.columns[$0].name }
    return source.with(keys: names + [Figure.deadline.rawValue, Figure.period.rawValue])
  }

  package var keepsPlaces: Bool { true }

  package var others: [String] {
    [forEach?.relation, arrivals.relation, holidays?.relation].compactMap(\.self)
  }

  package var work: StageWork { .whole(self) }

  package var idle: [IdleRule] { [] }

  package var units: ReportingUnits? { nil }

  package var targets: TargetTable? { nil }

  package var levels: [DescribedLevel] { [] }

  package func formula(of column: Int) -> String? { nil }

  package func reads(for column: Int) -> ColumnReads {
    var reads = ColumnReads()
    // What is expected of whom, and what has come of it, rests on everything that the stage reads.
    reads.source = Set(0..<input.columns.count - (forEach?.columnCount ?? 0))
    reads.others = Dictionary(others.map { ($0, nil) }) { first, _ in first }
    return reads
  }

  package func verdicts(of run: StageRun) -> any StageVerdicts { DeadlineVerdicts(rule: self, run: run) }

  /// What can become of a due date; that it is unknown is a matter of the data, not of the rule.
  static let points = [DeadlineStatus.onTime, .late, .missing, .notYetDue].map { point($0) }

  static func point(_ status: DeadlineStatus) -> RulePoint {
    .value(.stage, Figure.status.rawValue, status.rawValue)
  }
}

extension DeadlineRule: WholeWork {
  package func result(
    of source: any Relation, with others: StageOthers, jobs: Int, notes: inout StageNotes
  ) -> WholeResult {
    let expected = expected(of: source.collected(columns: nil, jobs: jobs), with: others)
    let (rows, odd) = check(
      expected.table, arrived: arrivals.relation.map { others[$0] },
      free: holidays.map { others[$0.relation] }, faults: &notes.faults)
    // What could not be computed is told of the row of the source that a pair comes of.
    notes.faults = notes.faults.map {
      EvaluationFault(kind: $0.kind, row: $0.row / expected.times, source: $0.source)
    }
    // A row of pairs stands in no one place.
    let rowsExpected: StageNotes.Rows = forEach == nil ? .source : .made(expected.table)
    for fault in odd {
      notes.add(
        fault, of: fault.isOfArrival ? arrivals.relation.map { .other($0) } ?? rowsExpected : rowsExpected)
    }
    return WholeResult(rows)
  }

  /// Those from whom something is expected, as rows, and how many of them come of each row of the source.
  func expected(of source: Table, with others: StageOthers) -> (table: Table, times: Int) {
    guard let forEach else { return (source, 1) }
    let other = others[forEach.relation]
    return (Self.everyPair(source, other), max(other.rowCount, 1))
  }
}

extension DeadlineRule.Arrivals {
  /// The table of arrivals; nil where the dates stand beside.
  var relation: String? { if case .apart(let columns) = self { columns.relation } else { nil } }
}
