package import Stages
package import Tables

extension Reconciliation: StageRule {
  package var made: Range<Int> { keys.count..<output.columns.count }

  package var sides: [SideTable] { [] }

  package func naming(of source: RowNaming) -> RowNaming {
    source.with(keys: output.names.prefix(keys.count) + [Figure.identity.rawValue])
  }

  package var keepsPlaces: Bool { false }

  package var others: [String] { if case .otherTable(let name, _) = parts { [name] } else { [] } }

  package var work: StageWork { .whole(self) }

  package var idle: [IdleRule] { [] }

  package var units: ReportingUnits? { nil }

  package var targets: TargetTable? { nil }

  package var levels: [DescribedLevel] { [] }

  package func formula(of column: Int) -> String? { nil }

  package func reads(for column: Int) -> ColumnReads {
    var reads = ColumnReads()
    // Which rows belong together, and what must be equal, rests on everything that the stage reads.
    reads.source = Set(input.columns.indices)
    reads.others = Dictionary(uniqueKeysWithValues: others.map { ($0, nil) })
    return reads
  }

  package func verdicts(of run: StageRun) -> any StageVerdicts { ReconcileVerdicts(rule: self, run: run) }

  /// What an identity can turn out to be; that it is unknown is a matter of the data, not of the rule.
  static let points = [IdentityStatus.holds, .differs].map { point($0) }

  static func point(_ status: IdentityStatus) -> RulePoint {
    .value(.stage, Figure.status.rawValue, status.rawValue)
  }
}

extension Reconciliation: WholeWork {
  package func result(
    of source: any Relation, with others: StageOthers, jobs: Int, notes: inout StageNotes
  ) -> WholeResult {
    let table = source.collected(columns: nil, jobs: jobs)
    let (rows, odd) = check(table, parts: self.others.first.map { others[$0] }, faults: &notes.faults)
    for fault in odd { notes.add(fault) }
    return WholeResult(rows)
  }
}
