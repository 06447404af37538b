import Expressions
package import Stages
package import Tables

extension RankRule: StageRule {
  package var made: Range<Int> {
    let count = Self.made(of: measures.map(\.name), isGraded: grading != nil).count
    return output.columns.count - count..<output.columns.count
  }

  package var sides: [SideTable] { [] }

  package func naming(of source: RowNaming) -> RowNaming {
    source.keys.isEmpty
      ? RowNaming(keys: keys.map { output.columns[$0].name }, area: source.area) : source
  }

  package var keepsPlaces: Bool { true }

  package var others: [String] { [] }

  package var work: StageWork { .whole(self) }

  package var idle: [IdleRule] { [] }

  package var units: ReportingUnits? { nil }

  package var targets: TargetTable? { nil }

  package var levels: [DescribedLevel] { [] }

  package func formula(of column: Int) -> String? { nil }

  /// The whole ranking rests on every figure, and on what parts and orders the rows.
  package func reads(for column: Int) -> ColumnReads {
    var reads = ColumnReads()
    reads.source = Set(keys + group)
    if !made.contains(column) { reads.source.insert(column) }
    for measure in measures {
      reads.source.formUnion(measure.value.columnsUsed)
      if case .target(let target, _) = measure.scale { reads.source.formUnion(target.columnsUsed) }
    }
    return reads
  }

  package func verdicts(of run: StageRun) -> any StageVerdicts { RankVerdicts(self, run) }
}

extension RankRule: WholeWork {
  package func result(
    of source: any Relation, with others: StageOthers, jobs: Int, notes: inout StageNotes
  ) -> WholeResult {
    let table = source.collected(columns: nil, jobs: jobs)
    let (rows, odd) = rank(table, faults: &notes.faults)
    for fault in odd { notes.add(fault) }
    return WholeResult(rows)
  }
}
