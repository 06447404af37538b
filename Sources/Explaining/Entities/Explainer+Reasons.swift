import Pipelines
import Running
import Stages
import Tables

/// What stages say why their results are as they are.
extension Explainer {
  /// The reasons of a row by all stages on its way: the row stages, and the one of whose rows it is.
  func reasons(_ row: Table, of subject: String, _ result: PipelineResult) -> [Explanation.Reason] {
    way(to: subject).reversed().filter { !$0.decided.isEmpty }.flatMap { stage in
      stage.kind.isRowStage
        ? reasons(of: stage, rows: [0], run: StageRun(source: row, others: [:], result: row))
        : reasons(places(of: row, in: stage, result), of: stage, result)
    }
  }

  /// Where among the rows of a stage those stand that bear the names of a row.
  private func places(of row: Table, in stage: BoundStage, _ result: PipelineResult) -> [Int] {
    let keys = names[stage.name].keys.filter { row[$0] != nil }
    guard !keys.isEmpty, let own = result.relations[stage.name]?.collected() else { return [] }
    return (0..<own.rowCount).filter { place in keys.allSatisfy { own[place, $0] == row[0, $0] } }
  }

  /// The reasons of some rows of a stage that needs all rows.
  func reasons(_ rows: [Int], of stage: BoundStage, _ result: PipelineResult) -> [Explanation.Reason] {
    guard !stage.decided.isEmpty, let own = result.relations[stage.name],
      let source = result.relations[stage.source]
    else { return [] }
    let others = stage.kind.others.compactMap { name in
      result.relations[name].map { (name, $0.collected()) }
    }
    return reasons(
      of: stage, rows: rows,
      run: StageRun(
        source: source.collected(), others: Dictionary(others) { first, _ in first }, result: own.collected())
    )
  }

  private func reasons(of stage: BoundStage, rows: [Int], run: StageRun) -> [Explanation.Reason] {
    let decided = stage.decided
    guard !decided.isEmpty, let rule = stage.kind.rule else { return [] }
    let verdicts = rule.verdicts(of: run)
    return rows.flatMap { row in
      decided.compactMap { place -> Explanation.Reason? in
        let column = rule.output.columns[place]
        guard let cell = run.result[row, column.name] else { return nil }
        return Explanation.Reason(
          stage: stage.name, column: column.name, label: label(column.name), value: words(cell, of: column),
          text: verdicts.reason(for: place, row: row).sentence)
      }
    }
  }
}
