import Tables

/// The choice among groups: most eligible candidates first, then by key, up to the quota of what they are within.
struct GroupRanks {
  /// Chosen or waiting; ineligible without an eligible candidate.
  private(set) var statuses: [CandidateStatus]
  private(set) var positions: [Int?]
  private(set) var waitingNumbers: [Int?]
  /// What the groups are within, with their quotas; its rows are groups.
  let outer: QuotaGroups
  private(set) var faults: [SelectionFault]

  /// - Parameter eligible: how many candidates of each group may be chosen.
  init(
    _ rule: SelectionRule, _ choice: SelectionRule.GroupChoice, groups: QuotaGroups, eligible: [Int],
    quotas: Table?
  ) {
    let columns = choice.within.map { column in
      let place = rule.group.firstIndex(of: column)
      return Column(
        rule.input.columns[column].type,
        groups.keys.map { key in place.map { key[$0] } ?? .absent(.missing) })
    }
    outer = QuotaGroups(
      of: columns, rowCount: groups.keys.count, quota: choice.quota, table: quotas)
    faults = outer.faults
    statuses = Array(repeating: .ineligible, count: groups.keys.count)
    positions = Array(repeating: nil, count: groups.keys.count)
    waitingNumbers = positions
    for (index, members) in outer.rows.enumerated() {
      // Groups come in ascending order of their keys.
      let ranked = members.filter { eligible[$0] > 0 }.sorted {
        (-eligible[$0], $0) < (-eligible[$1], $1)
      }
      if outer.quotas[index] == nil, !ranked.isEmpty {
        faults.append(.quotaMissing(group: outer.keys[index]))
      }
      let quota = outer.quotas[index] ?? 0
      for (place, group) in ranked.enumerated() {
        positions[group] = place + 1
        statuses[group] = place < quota ? .chosen : .waiting
        if place >= quota { waitingNumbers[group] = place - quota + 1 }
      }
    }
  }
}
