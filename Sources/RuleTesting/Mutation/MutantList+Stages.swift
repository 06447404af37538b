import Pipelines
import Stages
import Tables

extension MutantList {
  mutating func addStage(_ index: Int) {
    let stage = definition.stages[index]
    let path = "stages.\(stage.name.value)"
    addMutants(of: stage.declared, index, path)
    for (place, check) in stage.checks.enumerated() {
      for edit in check.condition.edits(in: definition.source) {
        add(
          "\(path).checks.\(check.name.value)", at: edit.location, edit.from, edit.to,
          whole: edit.whole.value
        ) { $0.stages[index].checks[place].condition = edit.whole }
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
      ) { $0.stages[index].declared = mutant.changed }
    }
  }
}
