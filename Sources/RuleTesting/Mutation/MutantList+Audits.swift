import Pipelines
import Stages

/// Mutants of the stages that choose, rank and audit.
extension MutantList {
  mutating func addSelect(_ select: SelectDefinition, _ index: Int, _ path: String) {
    let change = StageChange(select, at: index, StageKind.select)
    for (place, exclusion) in select.exclusions.enumerated() {
      let condition = exclusion.condition
      add(
        "\(path).exclude", at: condition.location, condition.value, "−",
        change { $0.exclusions.remove(at: place) })
      addEdits("\(path).exclude", condition) { text in change { $0.exclusions[place].condition = text } }
    }
    for (place, tier) in select.tiers.enumerated() {
      addEdits("\(path).tiers", tier.condition) { text in change { $0.tiers[place].condition = text } }
      guard place > 0 else { continue }
      add(
        "\(path).tiers", at: tier.condition.location, "\(place), \(place + 1)", "\(place + 1), \(place)",
        change { $0.tiers.swapAt(place - 1, place) })
    }
    for (place, name) in select.order.enumerated() {
      add("\(path).order", at: name.location, name.value, "−", change { $0.order.remove(at: place) })
    }
    if case .same(let quota) = select.quota {
      for step in [1, -1] {
        guard let other = quota.shifted(by: step) else { continue }
        add("\(path).quota", at: quota.location, quota.value, other.value, change { $0.quota = .same(other) })
      }
    }
    if let first = select.group.first, select.groupChoice != nil {
      add("\(path).choose_groups", at: first.location, "choose_groups", "−", change { $0.groupChoice = nil })
    }
  }

  mutating func addDeadlines(_ deadlines: DeadlinesDefinition, _ index: Int, _ path: String) {
    let change = StageChange(deadlines, at: index, StageKind.deadlines)
    for (place, deadline) in deadlines.deadlines.enumerated() {
      let path = "\(path).due.\(deadline.name.value)"
      if let condition = deadline.condition {
        add(
          "\(path).where", at: condition.location, condition.value, "−",
          change { $0.deadlines[place].condition = nil })
        addEdits("\(path).where", condition) { text in change { $0.deadlines[place].condition = text } }
      }
      for (from, to, due) in deadline.due.neighbours {
        add(path, at: from.location, from.value, to, change { $0.deadlines[place].due = due })
      }
    }
  }

  mutating func addReconcile(_ reconcile: ReconcileDefinition, _ index: Int, _ path: String) {
    let change = StageChange(reconcile, at: index, StageKind.reconcile)
    for (place, identity) in reconcile.identities.enumerated() {
      let path = "\(path).identities.\(identity.name.value)"
      addEdits("\(path).stated", identity.stated) { text in change { $0.identities[place].stated = text } }
      addEdits("\(path).computed", identity.computed) { text in
        change { $0.identities[place].computed = text }
      }
    }
    guard let tolerance = reconcile.tolerance, let other = tolerance.shifted(by: 1) else { return }
    add(
      "\(path).tolerance", at: tolerance.location, tolerance.value, other.value,
      change { $0.tolerance = other })
  }
}

extension DueDefinition.DueDate {
  /// The same one day or month earlier and later, with the number that changes.
  fileprivate var neighbours: [(from: Located<String>, to: String, due: DueDefinition.DueDate)] {
    [1, -1].compactMap { step in
      switch self {
      case .once(let on, let days?, let months):
        days.shifted(by: step).map { (days, $0.value, .once(on, days: $0, months: months)) }
      case .once(let on, nil, let months?):
        months.shifted(by: step).map { (months, $0.value, .once(on, days: nil, months: $0)) }
      case .once: nil
      case .each(let cycle, let from, let to, let day, let after):
        day.shifted(by: step).map {
          (day, $0.value, .each(cycle, from: from, to: to, day: $0, monthsAfter: after))
        }
      }
    }
  }
}
