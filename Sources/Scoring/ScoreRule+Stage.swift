import Expressions
package import Stages
package import Tables

extension ScoreRule: StageRule {
  package var made: Range<Int> { inputWidth..<output.columns.count }

  /// What the rule decides: the level, or without levels whether all aspects are met.
  package var decided: Column { ladder.bands.isEmpty ? .allAspectsMet : .level }

  /// The position of the level.
  package var levelColumn: Int { output.columns.count - (indicators.indicators.isEmpty ? 2 : 3) }

  package var sides: [SideTable] { [] }

  package func naming(of source: RowNaming) -> RowNaming { source }

  package var keepsPlaces: Bool { true }

  package var others: [String] { [] }

  package var work: StageWork { .rows(self) }

  package func formula(of column: Int) -> String? { nil }

  package func reads(for column: Int) -> ColumnReads {
    var reads = ColumnReads()
    guard made.contains(column) else {
      reads.source = [column]
      return reads
    }
    reads.source = Set(indicators.indicators.map(\.column))
    reads.source.formUnion(value?.columnsUsed.filter { $0 < inputWidth } ?? [])
    return reads
  }

  package func verdicts(of run: StageRun) -> any StageVerdicts { ScoreVerdicts(self, rows: run.result) }

  package var idle: [IdleRule] { ScoreCheck(self).idle }

  package var units: ReportingUnits? { nil }

  package var targets: TargetTable? { nil }

  package var levels: [DescribedLevel] {
    ladder.bands.map { DescribedLevel(level: $0.level, from: $0.from, to: $0.to, name: $0.name) }
  }
}

extension ScoreRule: RowWork {
  package var leavesOut: Bool { false }

  package func prepared(with others: StageOthers) -> any RowWork { self }

  package func rows(of batch: Table, notes: inout StageNotes) -> Table {
    score(batch, faults: &notes.faults)
  }
}
