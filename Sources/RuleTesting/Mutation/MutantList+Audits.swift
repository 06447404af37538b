import Pipelines
import Ranking
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

  mutating func addRank(_ rank: RankDefinition, _ index: Int, _ path: String) {
    let change = StageChange(rank, at: index, StageKind.rank)
    for (place, measure) in rank.measures.enumerated() {
      let path = "\(path).measures.\(measure.name.value)"
      addEdits("\(path).value", measure.value) { text in change { $0.measures[place].value = text } }
      let other = measure.better == .more ? "less" : "more"
      add(
        "\(path).better", at: measure.name.location, measure.better.rawValue, other,
        change { $0.measures[place].better = measure.better == .more ? .less : .more })
    }
    for name in rank.within {
      add(
        "\(path).within", at: name.location, name.value, "−",
        change { $0.within.removeAll { $0.value == name.value } })
    }
    for (place, grade) in rank.grades.enumerated() {
      for step in [1, -1] {
        guard let limit = grade.limit.shifted(by: step) else { continue }
        add(
          "\(path).grades", at: limit.location, grade.limit.value, limit.value,
          change { $0.grades[place].limit = limit })
      }
    }
  }
}
