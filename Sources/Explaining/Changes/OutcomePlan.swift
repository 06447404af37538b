import Expressions
import Pipelines
import Stages
import Tables

/// Which results of a pipeline are compared, and how rows are named.
struct OutcomePlan: Sendable {
  /// The columns of results, by stage.
  let columns: [String: [String]]
  let names: RowNames

  /// What stages decide: levels where there are some, else whether all aspects are met, ranks, choices, targets; where
  /// nothing is decided, the conditions that are computed.
  init(_ pipeline: BoundPipeline) {
    names = RowNames(pipeline)
    var columns: [String: [String]] = [:]
    for stage in pipeline.stages {
      let decided = stage.made.filter(\.isOutcome)
      if !decided.isEmpty { columns[stage.name] = decided.map(\.name) }
    }
    if columns.isEmpty {
      for stage in pipeline.stages {
        let computed = stage.made.filter { if case .condition = $0.meaning?.role { true } else { false } }
        if !computed.isEmpty { columns[stage.name] = computed.map(\.name) }
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
