package import Stages
package import Tables

extension Join: StageRule {
  package var made: Range<Int> {
    output.columns.count - columns.count - (found == nil ? 0 : 1)..<output.columns.count
  }

  package var sides: [SideTable] { [] }

  package func naming(of source: RowNaming) -> RowNaming { source }

  package var keepsPlaces: Bool { true }

  package var others: [String] { [with] }

  package var work: StageWork { isGathered ? .whole(self) : .rows(self) }

  package var idle: [IdleRule] { [] }

  package var units: ReportingUnits? { nil }

  package var targets: TargetTable? { nil }

  package var levels: [DescribedLevel] { [] }

  package func formula(of column: Int) -> String? { nil }

  package func reads(for column: Int) -> ColumnReads {
    var reads = ColumnReads()
    guard made.contains(column) else {
      reads.source = [column]
      return reads
    }
    reads.source = Set(keys.map(\.left))
    let taken = column - made.lowerBound
    reads.others[with] = Set(
      keys.map(\.right) + (taken < columns.count ? [columns[taken].column] : []))
    return reads
  }

  package func verdicts(of run: StageRun) -> any StageVerdicts { JoinVerdicts(rule: self, run: run) }

  /// Whether there is a partner.
  static let states = [true, false]

  /// A row with a partner, or without one.
  static func partner(isFound: Bool) -> RulePoint {
    RulePoint(
      .stage,
      Bilingual(
        thai: isFound ? "พบคู่" : "ไม่พบคู่", english: isFound ? "with a partner" : "without a partner"))
  }

  static func found(_ column: String, _ isFound: Bool) -> RulePoint {
    .value(RulePath("found"), column, isFound ? "1" : "0")
  }
}

extension Join: RowWork {
  package var leavesOut: Bool { false }

  package func prepared(with others: StageOthers) -> any RowWork {
    JoinPartners(self, right: others[with], isGiven: others.isGiven(with))
  }

  /// What is not looked up gives nothing: the partners of `prepared(with:)` do the work.
  package func rows(of batch: Table, notes: inout StageNotes) -> Table {
    JoinPartners(self, right: Table(schema: right), isGiven: false).rows(of: batch, notes: &notes)
  }
}

extension Join: WholeWork {
  package func result(
    of source: any Relation, with others: StageOthers, jobs: Int, notes: inout StageNotes
  ) -> WholeResult {
    WholeResult(
      prepared(with: others).rows(of: source.collected(columns: nil, jobs: jobs), notes: &notes))
  }
}
