import Pipelines
import Ranking
import Stages

/// Mutants of the stages that choose, rank and audit.
extension MutantList {
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
