/// What is wrong with a rule of deadlines itself, whatever the data.
package enum DeadlineRuleFault: Sendable, Hashable {
  case repeatedName(String)
  /// No cycle ends in the period.
  case periodEmpty(deadline: String)
  /// A recurring deadline needs arrivals that say which period they are for.
  case periodColumnNeeded(deadline: String)
  /// Arrivals for several deadlines must name theirs.
  case deadlineColumnNeeded
}

extension DeadlineRule {
  /// What is wrong with the rule itself; to be looked at before any data.
  package func faults() -> [DeadlineRuleFault] {
    let names = deadlines.map(\.name)
    var faults = Set(names.filter { name in names.count { $0 == name } > 1 }).sorted()
      .map { DeadlineRuleFault.repeatedName($0) }
    faults += deadlines.flatMap { recurrenceFaults($0) }
    if case .apart(let columns) = arrivals, columns.deadline == nil, deadlines.count > 1 {
      faults.append(.deadlineColumnNeeded)
    }
    return faults
  }

  private func recurrenceFaults(_ deadline: Deadline) -> [DeadlineRuleFault] {
    guard case .each(let cycle, let period, _, _) = deadline.due else { return [] }
    var faults: [DeadlineRuleFault] = []
    if cycle.terms(in: period).isEmpty { faults.append(.periodEmpty(deadline: deadline.name)) }
    if case .apart(let columns) = arrivals, columns.period != nil { return faults }
    return faults + [.periodColumnNeeded(deadline: deadline.name)]
  }
}
