import Expressions
import Ingestion
import Pipelines
import Stages
import Tables

/// The stages that need all rows of their source side by side.
extension PipelineRun {
  /// Adds the result of a stage, unless it came with the rows that were read.
  func produce(_ stage: BoundStage, into result: inout PipelineResult, _ findings: any RunFindings) {
    guard let rule = stage.kind.rule, case .whole(let work) = rule.work,
      let relation = result.relations[stage.source]
    else { return }
    var notes = StageNotes(of: stage.name)
    let reads = others(of: rule, result)
    let made = work.result(of: relation, with: reads, jobs: options.jobs, notes: &notes)
    result.relations[stage.name] = made.rows
    for (word, table) in made.sides { result.relations["\(stage.name).\(word)"] = table }
    guard !notes.isEmpty else { return }
    var found = findingsOf(stage.source, in: stage)
    let others = Dictionary(
      rule.others.map { name in
        let table = result.relations[name].map { _ in reads[name] }
        return (name, (findings: findingsOf(name, in: stage), table: table))
      }
    ) { first, _ in first }
    found.add(
      notes, of: stage.name, in: relation.collected(columns: nil, jobs: options.jobs), others: others)
    findings.append(found.list)
  }

  /// No findings yet about rows of an input or stage, placed in the files from which these rows come.
  ///
  /// - Parameter reader: the stage that reads the rows, by which those are known that come from no file.
  func findingsOf(_ name: String, in reader: BoundStage) -> StageFindings {
    guard let stage = pipeline.stage(name) else {
      return StageFindings(source: name, files: (files[name] ?? []).map(\.name))
    }
    switch stage.kind {
    case .rule(let rule, _) where rule.keepsPlaces: return findingsOf(stage.source, in: reader)
    case .side, .rule:
      return StageFindings(source: reader.name)
    }
  }

  func table(_ name: String?, _ result: PipelineResult) -> Table? {
    name.flatMap { result.relations[$0]?.collected(columns: nil, jobs: options.jobs) }
  }
}
