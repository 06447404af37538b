import Expressions
import Ingestion
import Pipelines
import Running
import Scoring
import Tables

/// The results of every entity under one definition and one set of data.
struct Outcomes: Sendable {
  /// A row of a stage, and for rules without levels the condition that is looked at.
  struct Key: Hashable, Sendable, Comparable {
    var stage: String
    /// The cells of the row's key.
    var cells: [String]
    /// "level", "all_aspects_met", or a derived condition.
    var column: String

    static func < (left: Key, right: Key) -> Bool {
      if left.stage != right.stage { return left.stage < right.stage }
      if left.cells != right.cells { return left.cells.lexicographicallyPrecedes(right.cells) }
      return left.column < right.column
    }
  }

  /// A result with the area that its row lies in.
  struct Value: Sendable {
    var cell: Cell
    var area: Code?
  }

  var values: [Key: Value] = [:]
}

/// Which results of a pipeline are compared, and how rows are named.
struct OutcomePlan: Sendable {
  /// The columns of results, by stage.
  let columns: [String: [String]]
  let names: RowNames

  /// Levels where there are some, else whether all aspects are met; without any score the derived conditions.
  init(_ pipeline: BoundPipeline) {
    names = RowNames(pipeline)
    var columns: [String: [String]] = [:]
    for stage in pipeline.stages {
      guard case .score(let rule) = stage.kind else { continue }
      if !rule.ladder.bands.isEmpty {
        columns[stage.name] = ["level"]
      } else if rule.output.index(of: "all_aspects_met") != nil {
        columns[stage.name] = ["all_aspects_met"]
      }
    }
    if columns.isEmpty {
      for stage in pipeline.stages {
        guard case .derive(let derivation) = stage.kind else { continue }
        let conditions = derivation.columns.map(\.schema).filter { $0.type == .flag || $0.type == .answer }
        if !conditions.isEmpty { columns[stage.name] = conditions.map(\.name) }
      }
    }
    self.columns = columns
  }

  /// The rows of a stage with their keys, areas and results only.
  func picked(_ stage: String, _ table: Table) -> Table? {
    guard let columns = columns[stage] else { return nil }
    let naming = names[stage]
    var wanted: [String] = []
    for name in naming.keys + [naming.area].compactMap(\.self) + columns where !wanted.contains(name) {
      wanted.append(name)
    }
    let places = wanted.compactMap { table.schema.index(of: $0) }
    return Table(
      schema: Schema(places.map { table.schema.columns[$0] }), columns: places.map { table.columns[$0] },
      rowCount: table.rowCount)
  }

  /// Adds the results in some rows; only those of `wanted` when that is given.
  func add(_ table: Table, of stage: String, wanted: Set<Outcomes.Key>?, to outcomes: inout Outcomes) {
    let naming = names[stage]
    let keys = naming.keys.compactMap { table[$0] }
    let area = naming.area.flatMap { table[$0] }
    for column in columns[stage] ?? [] {
      guard let results = table[column] else { continue }
      for row in 0..<table.rowCount {
        let key = Outcomes.Key(stage: stage, cells: keys.map { $0[row].text }, column: column)
        if let wanted, !wanted.contains(key) { continue }
        var code: Code?
        if case .codes(let codes)? = area { code = codes[row] }
        outcomes.values[key] = Outcomes.Value(cell: results[row], area: code)
      }
    }
  }
}

/// Runs one definition on one set of data for its results alone.
struct OutcomeRun: Sendable {
  let pipeline: BoundPipeline
  let files: [String: [InputFile]]
  let options: ReadOptions

  /// - Parameter wanted: the entities to look at; nil for all.
  func outcomes(wanted: Set<Outcomes.Key>? = nil) throws(RunError) -> Outcomes {
    let plan = OutcomePlan(pipeline)
    let run = PipelineRun(
      pipeline, files: files, options: options, watch: RowWatch { plan.picked($0, $1) })
    let result = try run.run(findings: NoFindings())
    var outcomes = Outcomes()
    for (stage, table) in result.watched { plan.add(table, of: stage, wanted: wanted, to: &outcomes) }
    return outcomes
  }
}

/// Forgets what is found: a comparison is about results.
private final class NoFindings: RunFindings {
  func setMark() {}
  func append(_ findings: [Finding]) {}
  func restart() {}
}
