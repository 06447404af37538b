package import Stages

extension DeadlinesStage {
  package func addMutants(to list: inout StageMutants<DeadlinesStage>) {
    for (place, item) in due.enumerated() {
      let path = Self.path(of: item.name.value)
      list.addRemoval(path.appending("where"), item.condition) { $0.due[place].condition = nil }
      list.addRemoval(path.appending("working_days"), item.workingDays) { $0.due[place].workingDays = nil }
      if case .each(let recurrence) = item.date { addMutants(of: recurrence, at: place, path, to: &list) }
    }
    list.addRemovals(RulePath("key"), keys, isNeeded: true) { stage, left in
      if case .apart(var table) = stage.arrivals {
        table.keys = table.keys.standing(for: left, of: stage.keys)
        stage.arrivals = .apart(table)
      }
      stage.keys = left
    }
    list.addRemoval(RulePath("for_each"), forEach) { $0.forEach = nil }
    list.addRemoval(RulePath("holidays"), holidays?.relation) { $0.holidays = nil }
    if case .apart(let table) = arrivals { addMutants(of: table, to: &list) }
  }

  private func addMutants(
    of recurrence: Recurrence, at place: Int, _ path: RulePath, to list: inout StageMutants<DeadlinesStage>
  ) {
    let cycle = recurrence.cycle
    for other in Cycle.allCases where other != cycle.value {
      list.add(path.appending("every"), at: cycle.location, cycle.value.rawValue, other.rawValue) { stage in
        var changed = recurrence
        changed.cycle.value = other
        stage.due[place].date = .each(changed)
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
