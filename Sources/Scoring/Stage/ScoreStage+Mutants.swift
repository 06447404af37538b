package import Stages

extension ScoreStage {
  package func addMutants(to list: inout StageMutants<ScoreStage>) {
    list.addLists(RulePath("indicators"), indicators) { $0.indicators = $1 }
    for place in aspects.indices { addAspect(place, to: &list) }
    if let first = mandatory.first {
      list.add(RulePath("mandatory"), at: first.location, mandatory.written, "−") { $0.mandatory = [] }
      list.addLists(RulePath("mandatory"), mandatory) { $0.mandatory = $1 }
    }
    if let cap = mandatoryCap {
      for other in [cap.value + 1, cap.value - 1] {
        list.add(RulePath("mandatory_cap"), at: cap.location, "\(cap.value)", "\(other)") {
          $0.mandatoryCap?.value = other
        }
      }
      list.add(RulePath("mandatory_cap"), at: cap.location, "\(cap.value)", "−") { $0.mandatoryCap = nil }
    }
    for place in levels.indices {
      addLevel(place, to: &list)
      addEdge(above: place, to: &list)
    }
    if let otherwise {
      let other = otherwise.level.value + 1
      list.add(
        RulePath("otherwise"), at: otherwise.level.location, "\(otherwise.level.value)", "\(other)"
      ) { $0.otherwise?.level.value = other }
    }
  }

  private func addAspect(_ place: Int, to list: inout StageMutants<ScoreStage>) {
    let aspect = aspects[place]
    let path = RulePath("aspects", aspect.name.value)
    list.addLists(path.appending("indicators"), aspect.indicators) { $0.aspects[place].indicators = $1 }
    guard let goal = aspect.atLeast else { return }
    for step in [1, -1] {
      list.add(
        path.appending("at_least"), at: goal.location, "\(goal.value)", "\(goal.value + step)"
      ) { $0.aspects[place].atLeast?.value += step }
    }
  }

  private func addLevel(_ place: Int, to list: inout StageMutants<ScoreStage>) {
    let level = levels[place]
    let path = RulePath("levels", "\(level.level.value)")
    for step in [1, -1] {
      if let from = level.from.shifted(by: step) {
        list.add(path.appending("from"), at: from.location, level.from.value, from.value) {
          $0.levels[place].from = from
        }
      }
      if let old = level.to, let to = old.shifted(by: step) {
        list.add(path.appending("to"), at: to.location, old.value, to.value) { $0.levels[place].to = to }
      }
    }
    if let first = level.core.first {
      list.add(path.appending("core"), at: first.location, level.core.written, "−") {
        $0.levels[place].core = []
      }
      list.addLists(path.appending("core"), level.core) { $0.levels[place].core = $1 }
    }
  }

  /// Moves the end of a band and the beginning of the next together: alone, either leaves a gap or an overlap, which
  /// the checks of the definition find.
  private func addEdge(above place: Int, to list: inout StageMutants<ScoreStage>) {
    guard place + 1 < levels.count, let end = levels[place].to else { return }
    let next = levels[place + 1]
    let path = RulePath("levels", "\(levels[place].level.value)-\(next.level.value)")
    for step in [1, -1] {
      guard let to = end.shifted(by: step), let from = next.from.shifted(by: step) else { continue }
      list.add(path, at: to.location, "\(end.value) | \(next.from.value)", "\(to.value) | \(from.value)") {
        $0.levels[place].to = to
        $0.levels[place + 1].from = from
      }
    }
  }
}
