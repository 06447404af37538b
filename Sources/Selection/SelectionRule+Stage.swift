package import Stages
package import Tables

extension SelectionRule: StageRule {
  package var made: Range<Int> { input.columns.count..<output.columns.count }

  package var sides: [SideTable] {
    [SideTable(Self.groupsWord, output: groupOutput, keyCount: group.count)]
      + (outerOutput.map { [SideTable(Self.outerWord, output: $0, keyCount: outerKeyCount)] } ?? [])
  }

  private static let groupsWord = "groups"
  private static let outerWord = "outer"

  private var outerKeyCount: Int { groupChoice?.within.count ?? 0 }

  package func naming(of source: RowNaming) -> RowNaming {
    RowNaming(keys: keys.map { input.columns[$0].name }, area: source.area)
  }

  package var keepsPlaces: Bool { true }

  package var others: [String] { [quota.relation, groupChoice?.quota.relation].compactMap(\.self) }

  package var work: StageWork { .whole(self) }

  package var idle: [IdleRule] { [] }

  package var units: ReportingUnits? { nil }

  package var targets: TargetTable? { nil }

  package var levels: [DescribedLevel] { [] }

  package func formula(of column: Int) -> String? { nil }

  package func reads(for column: Int) -> ColumnReads {
    var reads = ColumnReads()
    // Who is chosen rests on everything that the stage reads.
    reads.source = Set(input.columns.indices)
    reads.others = Dictionary(others.map { ($0, nil) }) { first, _ in first }
    return reads
  }

  package func verdicts(of run: StageRun) -> any StageVerdicts { SelectVerdicts(rule: self, run: run) }

  /// The tiers, and what can become of a candidate; that nothing can be decided is a matter of the data.
  static func points(tiers: Int, hasExclusions: Bool) -> [RulePoint] {
    let statuses = [CandidateStatus.chosen, .waiting, .ineligible] + (hasExclusions ? [.excluded] : [])
    return (0..<tiers).map { point(ofTier: $0) } + statuses.map { point($0) }
  }

  static func point(_ status: CandidateStatus) -> RulePoint {
    .value(.stage, Figure.status.rawValue, status.rawValue)
  }

  /// - Parameter tier: counted from 0.
  static func point(ofTier tier: Int) -> RulePoint {
    .value(.tier(tier), Figure.tier.rawValue, "\(tier + 1)")
  }
}

extension SelectionRule: WholeWork {
  package func result(
    of source: any Relation, with others: StageOthers, jobs: Int, notes: inout StageNotes
  ) -> WholeResult {
    let table = source.collected(columns: nil, jobs: jobs)
    let chosen = select(
      table, quotas: quota.relation.map { others[$0] },
      outerQuotas: groupChoice?.quota.relation.map { others[$0] }, faults: &notes.faults)
    for fault in chosen.faults { notes.add(fault) }
    var sides = [Self.groupsWord: chosen.groups]
    sides[Self.outerWord] = chosen.outer
    return WholeResult(chosen.rows, sides: sides)
  }
}

extension SelectionRule.Quota {
  /// The table in which it stands; nil for the same number everywhere.
  var relation: String? { if case .table(let relation, _, _) = self { relation } else { nil } }
}
