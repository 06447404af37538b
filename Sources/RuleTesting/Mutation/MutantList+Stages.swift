import Expressions
import Pipelines
import Stages
import Tables

extension MutantList {
  mutating func addStage(_ index: Int) {
    let stage = definition.stages[index]
    let path = "stages.\(stage.name.value)"
    switch stage.kind {
    case .rollup(let rollup): addRollup(rollup, index, path)
    case .open(let declared): addMutants(of: declared, index, path)
    case .select(let select): addSelect(select, index, path)
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
}
