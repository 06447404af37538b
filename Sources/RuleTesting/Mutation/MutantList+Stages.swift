import Expressions
import Pipelines
import Stages
import Tables

extension MutantList {
  mutating func addStage(_ index: Int) {
    let stage = definition.stages[index]
    let path = "stages.\(stage.name.value)"
    switch stage.kind {
    case .derive(let derive): addDerive(derive, index, path)
    case .score(let score): addScore(score, index, path)
    case .rollup(let rollup): addRollup(rollup, index, path)
    case .compare(let compare): addCompare(compare, index, path)
    case .open(let declared): addMutants(of: declared, index, path)
    case .select(let select): addSelect(select, index, path)
    case .rank(let rank): addRank(rank, index, path)
    case .deadlines(let deadlines): addDeadlines(deadlines, index, path)
    case .reconcile(let reconcile): addReconcile(reconcile, index, path)
    }
    for (place, check) in stage.checks.enumerated() {
      addEdits("\(path).checks.\(check.name.value)", check.condition) { text in
        { $0.stages[index].checks[place].condition = text }
      }
    }
  }

  /// The changes that a kind of stage knows.
  private mutating func addMutants(of declared: some DeclaredStage, _ index: Int, _ path: String) {
    let found = StageMutants(
      of: declared, at: definition.stages[index].name.location, in: definition.source)
    for mutant in found.list {
      add(
        "\(path).\(mutant.path)", at: mutant.location, mutant.from, mutant.to, whole: mutant.whole
      ) { $0.stages[index].kind = .open(mutant.changed) }
    }
  }

  private mutating func addDerive(_ derive: DeriveDefinition, _ index: Int, _ path: String) {
    let change = StageChange(derive, at: index, StageKind.derive)
    if let condition = derive.condition {
      add(
        "\(path).where", at: condition.location, condition.value, "−",
        // A condition that is gone may leave a parameter that nothing reads; one that always holds does not.
        change { $0.condition = Located("(\(condition.value)) or true", at: condition.location) })
      addEdits("\(path).where", condition) { text in change { $0.condition = text } }
    }
    for (place, column) in derive.columns.enumerated() {
      addEdits("\(path).columns.\(column.name.value)", column.expression) { text in
        change { $0.columns[place].expression = text }
      }
    }
  }

  // MARK: - Score

  private mutating func addScore(_ score: ScoreDefinition, _ index: Int, _ path: String) {
    let change = StageChange(score, at: index, StageKind.score)
    addLists("\(path).indicators", score.indicators) { list in change { $0.indicators = list } }
    for (place, aspect) in score.aspects.enumerated() {
      let path = "\(path).aspects.\(aspect.name.value)"
      addLists("\(path).indicators", aspect.indicators) { list in
        change { $0.aspects[place].indicators = list }
      }
      guard let goal = aspect.atLeast else { continue }
      for step in [1, -1] {
        add(
          "\(path).at_least", at: goal.location, "\(goal.value)", "\(goal.value + step)",
          change { $0.aspects[place].atLeast = Located(goal.value + step, at: goal.location) })
      }
    }
    if let place = score.mandatory.first?.location {
      add("\(path).mandatory", at: place, score.mandatory.written, "−", change { $0.mandatory = [] })
      addLists("\(path).mandatory", score.mandatory) { list in change { $0.mandatory = list } }
    }
    if let cap = score.mandatoryCap {
      for other in [cap.value + 1, cap.value - 1] {
        add(
          "\(path).mandatory_cap", at: cap.location, "\(cap.value)", "\(other)",
          change { $0.mandatoryCap = Located(other, at: cap.location) })
      }
      add("\(path).mandatory_cap", at: cap.location, "\(cap.value)", "−", change { $0.mandatoryCap = nil })
    }
    addEdits("\(path).value", score.value) { text in change { $0.value = text } }
    for (place, level) in score.levels.enumerated() {
      addLevel(level, "\(path).levels.\(level.level.value)") { set in change { set(&$0.levels[place]) } }
      addEdge(above: place, of: score, path) { set in change(set) }
    }
  }

  /// Moves the end of a band and the beginning of the next together: alone, either leaves a gap or an overlap, which
  /// the checks of the definition find.
  private mutating func addEdge(
    above place: Int, of score: ScoreDefinition, _ path: String,
    _ change: ((inout ScoreDefinition) -> Void) -> (inout PipelineDefinition) -> Void
  ) {
    guard place + 1 < score.levels.count, let end = score.levels[place].to else { return }
    let next = score.levels[place + 1]
    let name = "\(path).levels.\(score.levels[place].level.value)-\(next.level.value)"
    for step in [1, -1] {
      guard let to = end.shifted(by: step), let from = next.from.shifted(by: step) else { continue }
      add(
        name, at: to.location, "\(end.value) | \(next.from.value)", "\(to.value) | \(from.value)",
        change {
          $0.levels[place].to = to
          $0.levels[place + 1].from = from
        })
    }
  }

  private mutating func addLevel(
    _ level: LevelDefinition, _ path: String,
    _ change: ((inout LevelDefinition) -> Void) -> (inout PipelineDefinition) -> Void
  ) {
    for step in [1, -1] {
      if let from = level.from.shifted(by: step) {
        add("\(path).from", at: from.location, level.from.value, from.value, change { $0.from = from })
      }
      if let old = level.to, let to = old.shifted(by: step) {
        add("\(path).to", at: to.location, old.value, to.value, change { $0.to = to })
      }
    }
    if let place = level.core.first?.location {
      add("\(path).core", at: place, level.core.written, "−", change { $0.core = [] })
      addLists("\(path).core", level.core) { list in change { $0.core = list } }
    }
  }

  // MARK: - Stages over many rows

  private mutating func addRollup(_ rollup: RollupDefinition, _ index: Int, _ path: String) {
    let change = StageChange(rollup, at: index, StageKind.rollup)
    for (place, key) in rollup.keys.enumerated() {
      add("\(path).by", at: key.location, key.value, "−", change { $0.keys.remove(at: place) })
    }
    for (place, level) in rollup.levels.enumerated() where rollup.levels.count > 1 {
      add("\(path).levels", at: level.location, level.value, "−", change { $0.levels.remove(at: place) })
    }
    if let each = rollup.each {
      addLists("\(path).each.of", each.columns) { list in change { $0.each?.columns = list } }
    }
    for (place, measure) in rollup.measures.enumerated() {
      addEdits("\(path).measures.\(measure.name.value)", measure.expression) { text in
        change { $0.measures[place].expression = text }
      }
    }
  }

  private mutating func addCompare(_ compare: CompareDefinition, _ index: Int, _ path: String) {
    let change = StageChange(compare, at: index, StageKind.compare)
    for (place, key) in compare.keys.enumerated() where compare.keys.count > 1 {
      add("\(path).by", at: key.location, key.value, "−", change { $0.keys.remove(at: place) })
    }
    if let before = compare.before, let after = compare.after {
      add(
        "\(path).before", at: before.location, before.value, after.value,
        change {
          $0.before = after
          $0.after = before
        })
      addEdits("\(path).before", before) { text in change { $0.before = text } }
      addEdits("\(path).after", after) { text in change { $0.after = text } }
    }
    if let register = compare.register {
      add("\(path).register", at: register.location, register.value, "−", change { $0.register = nil })
    }
    addLists("\(path).indicators", compare.indicators) { list in change { $0.indicators = list } }
  }
}
