import Aggregation
import Expressions
package import Ingestion
import Pipelines
import Stages
import Tables

/// One pipeline on its inputs.
package struct PipelineRun: Sendable {
  let inputs: RunInputs
  let watch: RowWatch?
  private let held: [String: HeldInput]
  private let plan: RunPlan

  var pipeline: BoundPipeline { inputs.pipeline }
  var files: [String: [InputFile]] { inputs.files }
  var options: ReadOptions { inputs.options }

  /// - Parameters:
  ///   - held: inputs that were read from these files before; those that the pipeline reads otherwise are read again.
  ///   - watch: which rows of inputs and row stages to hand back besides; nil for none.
  package init(_ inputs: RunInputs, held: [String: HeldInput] = [:], watch: RowWatch? = nil) {
    self.inputs = inputs
    self.held = held
    self.watch = watch
    plan = RunPlan(inputs.pipeline)
  }

  /// Reads the inputs and runs the stages.
  ///
  /// Goes on after an input that cannot be read, to find the others that cannot, and throws them all.
  package func run(
    findings: any RunFindings, progress: (@Sendable (ReadProgress) -> Void)? = nil
  ) throws(RunError) -> PipelineResult {
    var result = PipelineResult()
    var failures: [IngestionError] = []
    for source in plan.sources {
      if let input = pipeline.inputs.first(where: { $0.schema.name == source }) {
        do throws(IngestionError) {
          try read(input, into: &result, findings, progress)
        } catch {
          failures.append(error)
        }
      } else if failures.isEmpty, let stage = pipeline.stages.first(where: { $0.name == source }) {
        gather(stage, into: &result, findings)
        try checkSums(stage, result)
      }
      if let stage = result.overfull { throw .groups(stage: stage, limit: RollUpLimits.groups) }
    }
    guard failures.isEmpty else { throw .inputs(failures) }
    return result
  }

  // MARK: - Inputs

  private func read(
    _ input: BoundInput, into result: inout PipelineResult, _ findings: any RunFindings,
    _ progress: (@Sendable (ReadProgress) -> Void)?
  ) throws(IngestionError) {
    let name = input.schema.name
    let program = program(for: name, result)
    let inputFiles = files[name] ?? []
    guard !inputFiles.isEmpty else {
      var states = [program.makeState()]
      store(program, &states, into: &result)
      return
    }
    let names = inputFiles.map(\.name)
    if let held = held[name], held.schema == input.schema {
      take(held, program, names, into: &result, findings)
      return
    }
    findings.beginInput()
    var (states, summary) = try Ingestion.read(
      input.schema, files: inputFiles, options: options, findings: findings, progress: progress,
      makeState: { program.makeState() },
      consume: { state, table, chunk, found in
        var stageFindings = StageFindings(source: name, files: names)
        program.run(table, batch: chunk.number, into: &state, findings: &stageFindings)
        found += stageFindings.list
      })
    findings.append(areas(of: states, in: input.schema, names, program))
    result.inputs.append(InputResult(summary: summary, outOfScope: states.map(\.outOfScope)))
    store(program, &states, into: &result)
  }

  /// What is told of area codes.
  private func areas(
    of states: [RowProgram.State], in schema: InputSchema, _ files: [String], _ program: RowProgram
  ) -> [Finding] {
    program.areaCheck?.findings(states.map(\.areas), of: schema, files: files) ?? []
  }

  /// Runs the stages on rows that were read before.
  private func take(
    _ input: HeldInput, _ program: RowProgram, _ names: [String], into result: inout PipelineResult,
    _ findings: any RunFindings
  ) {
    var states = [program.makeState()]
    var found = StageFindings(source: input.schema.name, files: names)
    for batch in input.batches {
      program.run(batch.table, batch: batch.number, into: &states[0], findings: &found)
    }
    found.list += areas(of: states, in: input.schema, names, program)
    findings.append(input.findings.merged(with: found.list))
    result.inputs.append(InputResult(summary: input.summary, outOfScope: states.map(\.outOfScope)))
    store(program, &states, into: &result)
  }

  private func program(for source: String, _ result: PipelineResult) -> RowProgram {
    let steps = plan.steps(of: source)
    var works: [String: any RowWork] = [:]
    for stage in steps {
      guard case .rule(let rule, _) = stage.kind, case .rows(let work) = rule.work else { continue }
      works[stage.name] = work.prepared(with: others(of: rule, result))
    }
    let input = pipeline.inputs.first { $0.schema.name == source }
    return RowProgram(
      source: source, isInput: input != nil, steps: steps, kept: plan.kept, works: works, watch: watch,
      areaCheck: input.flatMap { isFed(source) ? nil : AreaCheck($0.schema, inputs.official) })
  }

  /// What a stage reads besides its source.
  func others(of rule: any StageRule, _ result: PipelineResult) -> StageOthers {
    let tables = rule.others.map { ($0, table($0, result) ?? Table(schema: schema(of: $0))) }
    return StageOthers(
      Dictionary(tables) { first, _ in first }, absent: Set(rule.others.filter { isAbsent($0) }))
  }

  /// Whether a name is an optional input without files.
  private func isAbsent(_ name: String) -> Bool {
    pipeline.inputs.contains { $0.schema.name == name } && (files[name] ?? []).isEmpty
  }

  /// Whether an input is the result of another pipeline, which has told what is odd about its areas.
  private func isFed(_ name: String) -> Bool { (files[name] ?? []).allSatisfy(\.isResult) }

  private func schema(of name: String) -> Schema { pipeline.schema(of: name) ?? Schema([]) }

  /// Puts together what the workers gathered, and leaves nothing of it with them.
  private func store(
    _ program: RowProgram, _ states: inout [RowProgram.State], into result: inout PipelineResult
  ) {
    for (index, sums) in program.sums.enumerated() {
      var whole = program.noRows[index]
      for worker in states.indices {
        // Taken out of the state: what two hold is copied when one changes it.
        var part = program.noRows[index]
        swap(&part, &states[worker].sums[index])
        whole.merge(part)
      }
      guard !whole.isOverfull else {
        result.overfull = sums.names.first
        continue
      }
      for (name, rows) in zip(sums.names, whole.results(jobs: options.jobs)) {
        result.relations[name] = rows
      }
    }
    let names = [program.source] + program.steps.filter(\.kind.isRowStage).map(\.name)
    for name in names where plan.kept.contains(name) && result.relations[name] == nil {
      let batches = states.flatMap { $0.kept[name] ?? [] }.sorted { $0.batch < $1.batch }
      for worker in states.indices { states[worker].kept[name] = nil }
      result.relations[name] = StoredBatches(schema: schema(of: name), batches.map(\.table))
    }
    storeWatched(states, into: &result)
  }

  private func storeWatched(_ states: [RowProgram.State], into result: inout PipelineResult) {
    for name in Set(states.flatMap(\.watched.keys)) {
      let batches = states.flatMap { $0.watched[name] ?? [] }.sorted { $0.batch < $1.batch }
      for batch in batches {
        result.watched[name, default: Table(schema: batch.table.schema)].append(contentsOf: batch.table)
      }
    }
  }

  // MARK: - Stored results

  /// Runs a stage that needs all rows, then the row stages and roll-ups that read its result.
  private func gather(_ stage: BoundStage, into result: inout PipelineResult, _ findings: any RunFindings) {
    produce(stage, into: &result, findings)
    guard let relation = result.relations[stage.name] else { return }
    reportMeasures(stage, relation, findings)
    let program = program(for: stage.name, result)
    let workers = stage.checks.isEmpty && program.steps.isEmpty ? 0 : min(options.jobs, relation.sliceCount)
    // Each worker takes slices that follow each other, so that findings come in their order.
    let parts = inParallel(max(workers, 1), jobs: options.jobs) { worker in
      var (state, found) = (program.makeState(), findingsOf(stage.name, in: stage))
      guard workers > 0 else { return (state: state, findings: found.list) }
      let slices = relation.sliceCount * worker / workers..<relation.sliceCount * (worker + 1) / workers
      for index in slices {
        let table = relation.slice(index)
        found.check(stage, table)
        if !program.steps.isEmpty { program.run(table, batch: index, into: &state, findings: &found) }
      }
      return (state: state, findings: found.list)
    }
    var states = parts.map(\.state)
    for part in parts { findings.append(part.findings) }
    store(program, &states, into: &result)
  }

  /// Reports what sums could not compute.
  private func reportMeasures(_ stage: BoundStage, _ relation: any Relation, _ findings: any RunFindings) {
    guard let sums = relation as? any SummedRelation, !sums.faultyColumns.isEmpty else { return }
    var found = findingsOf(stage.name, in: stage)
    for index in 0..<sums.sliceCount {
      var faults: [EvaluationFault] = []
      _ = sums.slice(index, columns: sums.faultyColumns, faults: &faults)
      if !faults.isEmpty { found.add(faults, of: stage.name, in: sums.slice(index)) }
    }
    findings.append(found.list)
  }

  private func checkSums(_ stage: BoundStage, _ result: PipelineResult) throws(RunError) {
    let sums = result.relations[stage.name] as? any SummedRelation
    guard let fault = sums?.wrongSum(jobs: options.jobs) else { return }
    throw .sums(stage: stage.name, level: fault.level, key: fault.key)
  }
}
