import Aggregation
import Auditing
import Expressions
import Ingestion
import Pipelines
import Selection
import Stages
import Tables

/// The stages that need all rows of their source side by side.
extension PipelineRun {
  /// Adds the result of a stage, unless it came with the rows that were read.
  func produce(_ stage: BoundStage, into result: inout PipelineResult, _ findings: any RunFindings) {
    guard stage.kind.readsWhole, let relation = result.relations[stage.source] else { return }
    if case .open(let rule, _) = stage.kind {
      produce(stage, by: rule, of: relation, into: &result, findings)
      return
    }
    let table = relation.collected(columns: nil, jobs: options.jobs)
    var found = findingsOf(stage.source, in: stage)
    defer { findings.append(found.list) }
    var faults: [EvaluationFault] = []
    switch stage.kind {
    case .select(let rule, let quotas, let outerQuotas):
      let chosen = rule.select(
        table, quotas: self.table(quotas, result), outerQuotas: self.table(outerQuotas, result),
        faults: &faults)
      found.add(chosen.faults, of: stage.name, in: table)
      result.relations[stage.name] = chosen.rows
      result.relations[stage.name + ".groups"] = chosen.groups
      result.relations[stage.name + ".outer"] = chosen.outer
    case .deadlines(let rule, let forEach, let arrivals):
      let expected = self.table(forEach, result).map { DeadlineRule.everyPair(table, $0) } ?? table
      let arrived = self.table(arrivals, result)
      let (rows, odd) = rule.check(expected, arrived: arrived, faults: &faults)
      let place = arrivals.map { (findings: findingsOf($0, in: stage), table: arrived ?? expected) }
      found.add(odd, of: stage.name, expected: expected, arrivals: place ?? (found, expected))
      result.relations[stage.name] = rows
    case .reconcile(let rule, let parts):
      let others = self.table(parts, result)
      let (rows, odd) = rule.check(table, parts: others, faults: &faults)
      found.add(odd, of: stage.name, in: table)
      result.relations[stage.name] = rows
    case .rollup, .sideResult, .side, .open: break
    }
    found.add(faults, of: stage.name, in: table)
  }

  private func produce(
    _ stage: BoundStage, by rule: any StageRule, of relation: any Relation, into result: inout PipelineResult,
    _ findings: any RunFindings
  ) {
    guard case .whole(let work) = rule.work else { return }
    var notes = StageNotes()
    let made = work.result(of: relation, with: others(of: rule, result), jobs: options.jobs, notes: &notes)
    result.relations[stage.name] = made.rows
    for (word, table) in made.sides { result.relations["\(stage.name).\(word)"] = table }
    guard !notes.isEmpty else { return }
    var found = findingsOf(stage.source, in: stage)
    let others = Dictionary(
      rule.others.map { ($0, (findings: findingsOf($0, in: stage), table: table($0, result))) }
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
    case .select, .deadlines:
      return findingsOf(stage.source, in: reader)
    case .open(let rule, _) where rule.keepsPlaces: return findingsOf(stage.source, in: reader)
    case .rollup, .sideResult, .reconcile, .side, .open:
      return StageFindings(source: reader.name)
    }
  }

  func table(_ name: String?, _ result: PipelineResult) -> Table? {
    name.flatMap { result.relations[$0]?.collected(columns: nil, jobs: options.jobs) }
  }
}
