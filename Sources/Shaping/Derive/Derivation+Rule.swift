import Expressions
package import Stages
package import Tables

extension Derivation: StageRule {
  package var made: Range<Int> { output.columns.count - columns.count..<output.columns.count }

  package var sides: [SideTable] { [] }

  package func naming(of source: RowNaming) -> RowNaming { source }

  package var keepsPlaces: Bool { true }

  package var others: [String] { [] }

  package var work: StageWork { .rows(self) }

  package var idle: [IdleRule] { [] }

  package var units: ReportingUnits? { nil }

  package var targets: TargetTable? { nil }

  package var levels: [DescribedLevel] { [] }

  package func formula(of column: Int) -> String? {
    made.contains(column) ? columns[column - made.lowerBound].value.source : nil
  }

  package func reads(for column: Int) -> ColumnReads {
    var reads = ColumnReads()
    reads.source = condition?.columnsUsed ?? []
    if made.contains(column) {
      // A derived column may read those before it.
      reads.result = columns[column - made.lowerBound].value.columnsUsed
    } else {
      reads.source.insert(column)
    }
    return reads
  }

  package func verdicts(of run: StageRun) -> any StageVerdicts { DeriveVerdicts(rule: self, run: run) }

  static func scope(isKept: Bool) -> RulePoint { .scope(RulePath("where"), isKept: isKept) }

  static func answer(_ column: String, _ answer: Truth) -> RulePoint {
    .answer(RulePath("columns", column), column, answer)
  }

  /// What an answer may be; what does not apply depends on the data alone.
  static let answers: [Truth] = [.yes, .no, .missing]
}

extension Derivation: RowWork {
  package var leavesOut: Bool { condition != nil }

  package func prepared(with others: StageOthers) -> any RowWork { self }

  package func rows(of batch: Table, notes: inout StageNotes) -> Table {
    let (kept, outOfScope) = apply(to: batch, faults: &notes.faults)
    if !outOfScope.isEmpty { notes.leaveOut(outOfScope, condition: condition?.source ?? "") }
    return kept
  }
}
