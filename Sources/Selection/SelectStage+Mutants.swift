package import Stages
import Tables

extension SelectStage {
  package func addMutants(to list: inout StageMutants<SelectStage>) {
    addConditions(to: &list)
    addOrder(to: &list)
    list.addRemovals(RulePath("key"), keys, isNeeded: true) { $0.keys = $1 }
    list.addRemovals(RulePath("group"), group, isNeeded: groupChoice != nil) { stage, left in
      if case .table(let relation, let keys, let column) = stage.quota {
        stage.quota = .table(
          relation: relation, keys: keys.standing(for: left, of: stage.group), column: column)
      }
      stage.group = left
    }
    Self.add(quota, RulePath("quota"), to: &list) { $0.quota = $1 }
    if let groupChoice { add(groupChoice, to: &list) }
    for (place, advice) in advice.enumerated() {
      let path = RulePath("advice")
      list.add(path, at: advice.atMost.location, advice.name.english, "−") { $0.advice.remove(at: place) }
      list.addSteps(path.appending("at_most"), advice.atMost) { $0.advice[place].atMost = $1 }
      list.addRemovals(path.appending("per"), advice.columns, isNeeded: true) {
        $0.advice[place].columns = $1
      }
    }
  }

  private func addConditions(to list: inout StageMutants<SelectStage>) {
    for (place, exclusion) in exclusions.enumerated() {
      let condition = exclusion.condition
      list.add(RulePath("exclude"), at: condition.location, condition.value, "−") {
        $0.exclusions.remove(at: place)
      }
    }
    for (place, tier) in tiers.enumerated() {
      let (path, condition) = (RulePath("tiers"), tier.condition)
      if tiers.count > 1 {
        list.add(path, at: condition.location, condition.value, "−") { $0.tiers.remove(at: place) }
      }
      guard place > 0 else { continue }
      list.add(path, at: condition.location, "\(place), \(place + 1)", "\(place + 1), \(place)") {
        $0.tiers.swapAt(place - 1, place)
      }
    }
  }

  private func addOrder(to list: inout StageMutants<SelectStage>) {
    let path = RulePath("order")
    list.addRemovals(path, order, isNeeded: false) { $0.order = $1 }
    for (place, name) in order.enumerated() {
      let turned = name.value.hasPrefix("-") ? String(name.value.dropFirst()) : "-\(name.value)"
      list.add(path, at: name.location, name.value, turned) { $0.order[place].value = turned }
    }
    list.addSwaps(path, order) { $0.order = $1 }
  }

  private func add(_ choice: GroupChoice, to list: inout StageMutants<SelectStage>) {
    let path = RulePath("choose_groups")
    list.add(path, at: group.first?.location, "choose_groups", "−") { $0.groupChoice = nil }
    list.addRemovals(path.appending("within"), choice.within, isNeeded: false) { stage, left in
      if case .table(let relation, let keys, let column) = choice.quota {
        stage.groupChoice?.quota = .table(
          relation: relation, keys: keys.standing(for: left, of: choice.within), column: column)
      }
      stage.groupChoice?.within = left
    }
    Self.add(choice.quota, path.appending("quota"), to: &list) { $0.groupChoice?.quota = $1 }
  }

  /// The number one more and one less, or the columns that name the group in another order.
  private static func add(
    _ quota: Quota, _ path: RulePath, to list: inout StageMutants<SelectStage>,
    _ change: (inout SelectStage, Quota) -> Void
  ) {
    switch quota {
    case .same(let number): list.addSteps(path, number) { change(&$0, .same($1)) }
    case .table(let relation, let keys, let column):
      list.addSwaps(path.appending("key"), keys) {
        change(&$0, .table(relation: relation, keys: $1, column: column))
      }
    }
  }
}
