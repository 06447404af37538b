import Expressions
import Ingestion
import Pipelines
import Stages
import Tables

/// The row stages and roll-ups that read one source, in order: what a worker does with each batch.
struct RowProgram: Sendable {
  /// The input or stored result whose rows come in.
  let source: String
  /// Whether the source is an input: only what is left out of one is told as out of scope.
  let isInput: Bool
  /// In the order of the pipeline: each step reads the source or the table of a step before it.
  let steps: [BoundStage]
  /// Names of the source and row stages whose rows must be kept as a whole.
  let kept: Set<String>
  /// The work on rows, made ready with what it looks up, by stage.
  let works: [String: any RowWork]
  let watch: RowWatch?
  /// Nil where no register of areas is given, or no area is read.
  let areaCheck: AreaCheck?
  /// The sums among the steps.
  let sums: [SharedSums]
  /// What they have seen before any row; each worker begins with a copy.
  let noRows: [any SumState]

  /// What a worker gathers; merged at the end, in any order.
  struct State: Sendable {
    /// One for all stages that share their groups.
    var sums: [any SumState] = []
    /// Rows to keep, by name, with the number of their batch.
    var kept: [String: [(batch: Int, table: Table)]] = [:]
    /// What the watch picked, likewise.
    var watched: [String: [(batch: Int, table: Table)]] = [:]
    var outOfScope = OutOfScope()
    var areas = AreaCheck.Seen()
  }

  init(
    source: String, isInput: Bool, steps: [BoundStage], kept: Set<String>, works: [String: any RowWork],
    watch: RowWatch? = nil, areaCheck: AreaCheck? = nil
  ) {
    self.source = source
    self.isInput = isInput
    self.steps = steps
    self.kept = kept
    self.works = works
    self.watch = watch
    self.areaCheck = areaCheck
    sums = SharedSums.among(steps)
    noRows = sums.map { $0.makeState() }
  }

  func makeState() -> State { State(sums: noRows) }

  /// Runs all steps on one batch.
  func run(_ table: Table, batch: Int, into state: inout State, findings: inout StageFindings) {
    areaCheck?.look(at: table, &state.areas)
    var tables = [source: table]
    keep(source, table, batch, &state)
    for stage in steps {
      guard let rows = tables[stage.source] else { continue }
      if let result = step(stage, rows, &state, &findings) {
        findings.check(stage, result)
        tables[stage.name] = result
        keep(stage.name, result, batch, &state)
      }
    }
  }

  private func keep(_ name: String, _ table: Table, _ batch: Int, _ state: inout State) {
    if kept.contains(name) { state.kept[name, default: []].append((batch, table)) }
    if let watch, let picked = watch.pick(name, table) {
      state.watched[name, default: []].append((batch, picked))
    }
  }

  private func step(
    _ stage: BoundStage, _ table: Table, _ state: inout State, _ findings: inout StageFindings
  ) -> Table? {
    guard let work = works[stage.name] else {
      sumUp(stage, table, &state, &findings)
      return nil
    }
    var notes = StageNotes(of: stage.name)
    let rows = work.rows(of: table, notes: &notes)
    if !notes.leftOut.rows.isEmpty { leaveOut(notes, stage, table, &state, &findings) }
    findings.add(notes, of: stage.name, in: table)
    return rows
  }

  /// Sums up for all stages that share their groups, when it is the turn of the first.
  private func sumUp(
    _ stage: BoundStage, _ table: Table, _ state: inout State, _ findings: inout StageFindings
  ) {
    guard let index = sums.firstIndex(where: { $0.names.first == stage.name }) else { return }
    var faults: [[EvaluationFault]] = sums[index].names.map { _ in [] }
    state.sums[index].add(table, faults: &faults)
    for (name, found) in zip(sums[index].names, faults) { findings.add(found, of: name, in: table) }
  }

  /// Counts the rows that a condition directly on the input leaves out.
  private func leaveOut(
    _ notes: StageNotes, _ stage: BoundStage, _ table: Table, _ state: inout State,
    _ findings: inout StageFindings
  ) {
    guard isInput, stage.source == source, !table.origins.isEmpty else { return }
    findings.outOfScope(notes.leftOut.rows, of: stage.name, condition: notes.leftOut.condition, in: table)
    for row in notes.leftOut.rows { state.outOfScope.add(row, of: table) }
  }
}
