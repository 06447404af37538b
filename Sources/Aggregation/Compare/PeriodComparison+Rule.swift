package import Stages
package import Tables

extension PeriodComparison: StageRule {
  package var made: Range<Int> { keys.count..<output.columns.count }

  package var sides: [SideTable] { [] }

  package func naming(of source: RowNaming) -> RowNaming {
    RowNaming(keys: keys.map(\.name) + [along.name], area: source.with(keys: keys.map(\.name)).area)
  }

  package var keepsPlaces: Bool { false }

  package var others: [String] { register.map { [$0.name] } ?? [] }

  package var work: StageWork { .whole(self) }

  package var idle: [IdleRule] { [] }

  package var units: ReportingUnits? { nil }

  package var targets: TargetTable? { nil }

  package var levels: [DescribedLevel] { [] }

  package func formula(of column: Int) -> String? { nil }

  package func reads(for column: Int) -> ColumnReads {
    var reads = ColumnReads()
    reads.source = Set((keys + [along] + columns).map(\.column))
    if let register { reads.others[register.name] = Set(register.keys) }
    return reads
  }

  package func verdicts(of run: StageRun) -> any StageVerdicts { PeriodVerdicts(rule: self, run: run) }
}

extension PeriodComparison: WholeWork {
  package func result(
    of source: any Relation, with others: StageOthers, jobs: Int, notes: inout StageNotes
  ) -> WholeResult {
    let table = source.collected(columns: nil, jobs: jobs)
    let (rows, odd) = compare(table, registered: register.map { others[$0.name] })
    for fault in odd { notes.add(fault) }
    return WholeResult(rows)
  }
}
