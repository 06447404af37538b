package import Stages
package import Tables

extension RoundComparison: StageRule {
  package var made: Range<Int> { keys.count..<output.columns.count }

  package var sides: [SideTable] { [] }

  package func naming(of source: RowNaming) -> RowNaming { source.with(keys: keys.map(\.name)) }

  package var keepsPlaces: Bool { false }

  package var others: [String] { [] }

  package var work: StageWork { .whole(self) }

  package var idle: [IdleRule] { [] }

  package var units: ReportingUnits? { nil }

  package var targets: TargetTable? { nil }

  package var levels: [DescribedLevel] { [] }

  package func formula(of column: Int) -> String? { nil }

  package func reads(for column: Int) -> ColumnReads {
    var reads = ColumnReads()
    reads.source = columnsUsed
    return reads
  }

  package func verdicts(of run: StageRun) -> any StageVerdicts { RoundVerdicts(rule: self, run: run) }
}

extension RoundComparison: WholeWork {
  /// Puts together only the columns that are compared; the others when something odd has to be told of a row.
  package func result(
    of source: any Relation, with others: StageOthers, jobs: Int, notes: inout StageNotes
  ) -> WholeResult {
    let compared = source.collected(columns: columnsUsed, jobs: jobs)
    let (rows, odd) = compare(compared, jobs: jobs, faults: &notes.faults)
    for fault in odd { notes.add(fault) }
    return WholeResult(rows)
  }
}
