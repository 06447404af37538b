package import Stages

extension DeadlinesStage {
  package func addMutants(to list: inout StageMutants<DeadlinesStage>) {
    for (place, item) in due.enumerated() {
      let path = Self.path(of: item.name.value)
      list.addRemoval(path.appending("where"), item.condition) { $0.due[place].condition = nil }
      switch item.date {
      case .once(let base, let days, let months):
        list.addSteps(path, days) { $0.due[place].date = .once(base, days: $1, months: months) }
        list.addSteps(path, months) { $0.due[place].date = .once(base, days: days, months: $1) }
      case .each(let recurrence): addMutants(of: recurrence, at: place, path, to: &list)
      }
    }
    list.addRemovals(RulePath("key"), keys, isNeeded: true) { stage, left in
      if case .apart(var table) = stage.arrivals {
        table.keys = table.keys.standing(for: left, of: stage.keys)
        stage.arrivals = .apart(table)
      }
      stage.keys = left
    }
    list.addRemoval(RulePath("for_each"), forEach) { $0.forEach = nil }
    if case .apart(let table) = arrivals { addMutants(of: table, to: &list) }
  }

  private func addMutants(
    of recurrence: Recurrence, at place: Int, _ path: RulePath, to list: inout StageMutants<DeadlinesStage>
  ) {
    func changed(_ change: (inout Recurrence) -> Void) -> DueDay {
      var other = recurrence
      change(&other)
      return .each(other)
    }
    list.addSteps(path, recurrence.day) { stage, day in
      stage.due[place].date = changed { $0.day = day }
    }
    list.addSteps(path.appending("months_after"), recurrence.monthsAfter) { stage, months in
      stage.due[place].date = changed { $0.monthsAfter = months }
    }
    let cycle = recurrence.cycle
    for other in Cycle.allCases where other != cycle.value {
      list.add(path.appending("every"), at: cycle.location, cycle.value.rawValue, other.rawValue) { stage in
        stage.due[place].date = changed { $0.cycle.value = other }
      }
    }
  }

  private func addMutants(of table: ArrivalTable, to list: inout StageMutants<DeadlinesStage>) {
    func changed(_ change: (inout ArrivalTable) -> Void) -> Arrivals {
      var other = table
      change(&other)
      return .apart(other)
    }
    let path = RulePath("arrivals")
    list.addSwaps(path.appending("key"), table.keys) { stage, keys in
      stage.arrivals = changed { $0.keys = keys }
    }
    list.addRemoval(path.appending("deadline"), table.deadline) { stage in
      stage.arrivals = changed { $0.deadline = nil }
    }
    list.addRemoval(path.appending("period"), table.period) { stage in
      stage.arrivals = changed { $0.period = nil }
    }
  }
}
