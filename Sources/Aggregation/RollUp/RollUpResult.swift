package import Expressions
package import Tables

/// The result of a roll-up: its groups in order, handed out in slices.
///
/// Areas come level by level as the rule lists them, codes ascending; then the other keys ascending; then the columns
/// in turn. Groups whose key has no value come last.
package struct RollUpResult: Relation {
  /// Rows of a slice at most, unless one group alone has more.
  private static let sliceRows = 2048

  let rule: RollUp
  let report: FigureLayout.Report
  /// The groups of the finest areas that are reported, and of those whose codes are too short for these.
  let finest: RollUpLevel
  var levels: [RollUpLevel]
  /// Whether no roll-up before this one has the same groups at the same levels.
  let isFirstOfLevels: Bool
  private let slices: [Slice]

  private struct Slice: Sendable {
    let level: Int
    let groups: Range<Int>
  }

  init(
    _ rule: RollUp, report: FigureLayout.Report, finest: RollUpLevel, levels: [RollUpLevel],
    isFirstOfLevels: Bool
  ) {
    self.rule = rule
    self.report = report
    self.finest = finest
    self.levels = levels
    self.isFirstOfLevels = isFirstOfLevels
    let step = max(1, Self.sliceRows / max(1, report.turnCount))
    slices = levels.enumerated().flatMap { number, level in
      stride(from: 0, to: level.order.count, by: step).map {
        Slice(level: number, groups: $0..<min($0 + step, level.order.count))
      }
    }
  }

  package var schema: Schema { rule.output }

  package var sliceCount: Int { slices.count }

  package func slice(_ index: Int, columns: Set<Int>?) -> Table {
    var faults: [EvaluationFault] = []
    return slice(index, columns: columns, faults: &faults)
  }

  /// The level of a slice's areas.
  package func constants(ofSlice index: Int) -> [Int: Cell] {
    levels[slices[index].level].area.map { [0: .text($0.rawValue)] } ?? [:]
  }

  /// The columns that may hold what cannot be computed; with none there is no need to look for faults.
  package var faultyColumns: Set<Int> {
    let first = schema.columns.count - rule.measures.count
    return Set(rule.measures.indices.filter { rule.measures[$0].measure.canFault }.map { first + $0 })
  }

  /// The rows of one slice; the rows of the faults are rows of the slice.
  package func slice(_ index: Int, columns: Set<Int>? = nil, faults: inout [EvaluationFault]) -> Table {
    let level = levels[slices[index].level]
    let groups = level.order[slices[index].groups]
    let first = schema.columns.count - rule.measures.count
    let wanted = rule.measures.indices.filter { columns?.contains(first + $0) ?? true }
    let usesKeys = wanted.contains { rule.measures[$0].measure.usesKeys }
    var table = Table(schema: schema)
    table.rowCount = groups.count * report.turnCount
    let groupColumns = groupColumns(level, groups, only: usesKeys ? nil : columns)
    table.columns.replaceSubrange(0..<first, with: groupColumns)
    let needed = Set(wanted.flatMap { report.measures[$0] })
    let figures = report.aggregates.indices.map { part in
      needed.contains(part)
        ? level.figures.column(
          of: report.aggregates[part], groups: groups, turnCount: report.turnCount, faults: &faults) : nil
    }
    for measure in wanted {
      let row = Table(
        schema: Self.noNames, columns: report.measures[measure].compactMap { figures[$0] } + groupColumns,
        rowCount: table.rowCount)
      table.columns[first + measure] = rule.measures[measure].measure.evaluate(groups: row, faults: &faults)
    }
    return table
  }

  /// Bound measures know their columns by position.
  private static let noNames = Schema([])

  /// Every group's area and keys, once for each column in turn.
  private func groupColumns(
    _ level: RollUpLevel, _ groups: ArraySlice<Int>, only wanted: Set<Int>?
  ) -> [Column] {
    var columns: [Column] = []
    let isWanted = { (column: Int) in wanted?.contains(column) ?? true }
    if let area = level.area {
      let count = isWanted(0) ? groups.count * report.turnCount : 0
      columns.append(Column(repeating: .text(area.rawValue), type: .text, count: count))
    }
    let keys = rule.keyTypes
    if (columns.count..<columns.count + keys.count).contains(where: isWanted) {
      columns += level.keys.columns(of: groups, types: keys).map { $0.repeatingRows(report.turnCount) }
    } else {
      columns += keys.map { Column($0) }
    }
    if let each = rule.each {
      let labels = TextColumn(each.columns.map(\.name))
      columns.append(.texts(labels.repeatingWhole(isWanted(columns.count) ? groups.count : 0)))
    }
    return columns
  }
}
