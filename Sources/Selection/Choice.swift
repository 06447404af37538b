import Expressions
import Tables

/// A choice in the making: verdicts, order, groups and quotas turned into a status for each candidate.
struct Choice {
  let rule: SelectionRule
  let table: Table
  private(set) var judgement: Judgement
  let groups: QuotaGroups
  /// The group of each candidate.
  private(set) var groupOfRow: [Int]
  /// The place of each candidate among all, by tier, order and key.
  let places: [Int]
  private(set) var statuses: [CandidateStatus]
  /// The place among the eligible of the group, from 1; nil for those who are not eligible.
  private(set) var positions: [Int?]
  private(set) var waitingNumbers: [Int?]
  private(set) var groupRanks: GroupRanks?
  private(set) var faults: [SelectionFault] = []

  init(
    _ rule: SelectionRule, _ table: Table, quotas: Table?, outerQuotas: Table?,
    faults evaluationFaults: inout [EvaluationFault]
  ) {
    self.rule = rule
    self.table = table
    judgement = Judgement(rule, table, faults: &evaluationFaults)
    let keyColumns = rule.keys.map { table.columns[$0] }
    let keys = RowGroups(of: keyColumns, rowCount: table.rowCount)
    for rows in keys.rows where rows.count > 1 {
      faults.append(.repeatedKey(key: keyColumns.map { $0[rows[0]] }, rows: rows))
      for row in rows { judgement.doubt(row, .repeatedKey) }
    }
    let groupColumns = rule.group.map { table.columns[$0] }
    for row in 0..<table.rowCount where groupColumns.contains(where: { $0.presence(row) != .present }) {
      faults.append(.groupUnknown(row: row))
      judgement.doubt(row, .groupUnknown)
    }
    groups = QuotaGroups(of: groupColumns, rowCount: table.rowCount, quota: rule.quota, table: quotas)
    faults += groups.faults
    groupOfRow = Array(repeating: 0, count: table.rowCount)
    for (group, rows) in groups.rows.enumerated() {
      for row in rows { groupOfRow[row] = group }
    }
    places = CandidateOrder.places(rule, table, keys: keys, judgement: judgement, faults: &evaluationFaults)
    statuses = judgement.verdicts.map(\.status)
    positions = Array(repeating: nil, count: table.rowCount)
    waitingNumbers = positions
    if let choice = rule.groupChoice {
      let ranks = GroupRanks(
        rule, choice, groups: groups, eligible: groups.rows.map { eligible($0).count }, quotas: outerQuotas)
      faults += ranks.faults
      groupRanks = ranks
    }
    for group in groups.rows.indices { fill(group) }
    faults += exceededAdvice()
  }

  /// The candidates by group, status and place.
  var order: [Int] {
    let ranks = statuses.map { CandidateStatus.allCases.firstIndex(of: $0) ?? 0 }
    func rank(_ row: Int) -> (Int, Int, Int) { (groupOfRow[row], ranks[row], places[row]) }
    return (0..<table.rowCount).sorted { rank($0) < rank($1) }
  }

  /// The eligible candidates of some, in order.
  func eligible(_ rows: [Int]) -> [Int] {
    rows.filter { if case .eligible = judgement.verdicts[$0] { true } else { false } }
      .sorted { places[$0] < places[$1] }
  }

  /// Gives the places of a group to its candidates.
  private mutating func fill(_ group: Int) {
    let candidates = eligible(groups.rows[group])
    let isOutside = groupRanks.map { $0.statuses[group] != .chosen } ?? false
    if groups.quotas[group] == nil, !candidates.isEmpty {
      faults.append(.quotaMissing(group: groups.keys[group]))
    }
    let quota = groups.quotas[group] ?? 0
    for (index, row) in candidates.enumerated() {
      positions[row] = index + 1
      if isOutside {
        statuses[row] = .outside
      } else if index < quota {
        statuses[row] = .chosen
      } else {
        statuses[row] = .waiting
        waitingNumbers[row] = index - quota + 1
      }
    }
  }

  private func exceededAdvice() -> [SelectionFault] {
    rule.advice.flatMap { advice -> [SelectionFault] in
      let chosen = chosenKeys(advice.columns)
      let types = advice.columns.map { rule.input.columns[$0].type }
      let columns = types.indices.map { place in Column(types[place], chosen.map { $0[place] }) }
      return RowGroups(of: columns, rowCount: chosen.count).rows.filter { $0.count > advice.atMost }
        .map { rows in
          SelectionFault.adviceExceeded(
            advice: advice.name, key: chosen[rows[0]], chosen: rows.count, atMost: advice.atMost)
        }
    }
  }

  /// The cells of some columns for each chosen group, or for each chosen candidate where no groups are chosen.
  private func chosenKeys(_ columns: [Int]) -> [[Cell]] {
    guard let groupRanks else {
      return statuses.indices.filter { statuses[$0] == .chosen }
        .map { row in columns.map { table.columns[$0][row] } }
    }
    return groups.keys.indices.filter { groupRanks.statuses[$0] == .chosen }
      .map { group in
        columns.map { column in
          rule.group.firstIndex(of: column).map { groups.keys[group][$0] } ?? .absent(.missing)
        }
      }
  }
}

extension Judgement.Verdict {
  /// The status before any quota.
  fileprivate var status: CandidateStatus {
    switch self {
    case .eligible: .waiting
    case .ineligible: .ineligible
    case .excluded: .excluded
    case .undecided: .undecided
    }
  }
}
