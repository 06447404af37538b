import Aggregation
import Expressions
import Pipelines
import Scoring
import Stages
import Tables

/// What a rolled-up row would be graded if more of the rows behind it counted.
///
/// Exact: every number of further rows is tried, through the same derivations and the same rule.
struct CountGrowth {
  /// The measures that count rows for which a condition holds.
  let measures: [RollUp.Measure]
  /// The stages between the roll-up and the grading, in order, the grading last.
  private let stages: [BoundStage]
  private let rollup: RollUp
  /// One row as it came out of the grading.
  private let row: Table

  /// Further rows that are tried at most.
  private static let most = 100_000

  /// Nil when the rows that are graded were not rolled up.
  init?(_ explainer: Explainer, _ row: Table, of subject: String) {
    let above = explainer.upstream(of: subject)
    guard let source = above.last, let rollup = explainer.stage(source)?.kind.rule as? RollUp else {
      return nil
    }
    self.rollup = rollup
    self.row = row
    stages = ([subject] + above.dropLast()).reversed().compactMap(explainer.stage)
    measures = rollup.measures.filter { Self.isCount($0.measure) }
  }

  /// Whether a measure is the plain count of a condition: it is n when the count is n.
  private static func isCount(_ measure: BoundMeasure) -> Bool {
    guard measure.aggregates.count == 1, let aggregate = measure.aggregates.first else { return false }
    switch aggregate.kind {
    case .countTrue, .tally(_, .yes):
      return measure.source.hasPrefix("count(") && measure.source.hasSuffix(")")
    default: return false
    }
  }

  /// The level by how many more rows count, up to all rows of the group.
  func levels(_ measure: RollUp.Measure) -> [Int: Int] {
    guard let present = Explainer.whole(row, measure.column.name) else { return [:] }
    let most = min(Self.most, (groupSize ?? present + Self.most) - present)
    guard most > 0 else { return [:] }
    let graded = graded(measure.column.name, (1...most).map { present + $0 })
    guard case .numbers(let levels)? = graded["level"] else { return [:] }
    var found: [Int: Int] = [:]
    for place in 0..<levels.count {
      if let level = levels[place]?.whole { found[place + 1] = level }
    }
    return found
  }

  /// Whether a further row changes the graded value.
  func matters(_ measure: RollUp.Measure) -> Bool {
    guard let present = Explainer.whole(row, measure.column.name),
      let value = (stages.last?.kind.rule as? ScoreRule)?.value
    else { return false }
    var faults: [EvaluationFault] = []
    let column = value.evaluate(graded(measure.column.name, [present, present + 1]), faults: &faults)
    return column.count == 2 && column[0] != column[1]
  }

  /// The number of rows behind the row, where the roll-up counts them.
  private var groupSize: Int? {
    let all = rollup.measures.first { measure in
      measure.measure.source == "count()"
    }
    return all.flatMap { Explainer.whole(row, $0.column.name) }
  }

  /// The row with other values in one measure, taken through the stages again.
  private func graded(_ name: String, _ values: [Int]) -> Table {
    let width = rollup.output.columns.count
    let copies = row.picking(Array(repeating: 0, count: values.count))
    var table = Table(
      schema: rollup.output, columns: Array(copies.columns.prefix(width)), rowCount: values.count)
    if let place = rollup.output.index(of: name) {
      table.columns[place] = .numbers(NumberColumn(values.map { Number($0) }))
    }
    // Such rows are not real: what cannot be computed in them leaves their level unknown.
    for stage in stages {
      switch stage.kind {
      case .rule(let rule, _) where rule.others.isEmpty:
        guard case .rows(let work) = rule.work else { continue }
        var notes = StageNotes(of: stage.name)
        table = work.rows(of: table, notes: &notes)
      default:
        for column in stage.schema.columns.dropFirst(table.columns.count) {
          if let joined = copies[column.name] { table.append(joined, as: column) }
        }
      }
      if table.rowCount < values.count { return Table(schema: stage.schema) }
    }
    return table
  }
}
