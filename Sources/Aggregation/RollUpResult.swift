package import Expressions
package import Tables

/// The result of a roll-up: its groups in order, handed out in slices.
///
/// Areas come level by level as the rule lists them, codes ascending; then the other keys ascending; then the columns
/// in turn. Groups whose key has no value come last.
package struct RollUpResult: Relation {
  /// Rows of a slice at most, unless one group alone has more.
  private static let sliceRows = 8192

  let rule: RollUp
  /// The groups with the areas as the input gives them.
  let finest: RollUpLevel
  var levels: [RollUpLevel]
  private let slices: [Slice]

  private struct Slice: Sendable {
    let level: Int
    let groups: Range<Int>
  }

  init(_ rule: RollUp, keys: KeyTable, figures: Accumulators) {
    self.rule = rule
    let finest = RollUpLevel(area: nil, keys: keys, figures: figures)
    self.finest = finest
    levels = rule.area.map { $0.levels.map { finest.rolledUp(to: $0) } } ?? [finest]
    if rule.keys.isEmpty { for index in levels.indices { levels[index].addEmptyTotal() } }
    let step = max(1, Self.sliceRows / max(1, rule.layout.turnCount))
    slices = levels.enumerated().flatMap { number, level in
      stride(from: 0, to: level.order.count, by: step).map {
        Slice(level: number, groups: $0..<min($0 + step, level.order.count))
      }
    }
  }

  package var schema: Schema { rule.output }

  package var sliceCount: Int { slices.count }

  package func forEachTable(_ body: (Table) throws -> Void) rethrows {
    var faults: [EvaluationFault] = []
    for index in 0..<sliceCount {
      try body(slice(index, faults: &faults))
      faults.removeAll()
    }
  }

  /// The rows of one slice; the rows of the faults are rows of the slice.
  package func slice(_ index: Int, faults: inout [EvaluationFault]) -> Table {
    let level = levels[slices[index].level]
    let groups = level.order[slices[index].groups]
    let groupColumns = groupColumns(level, groups)
    let rowCount = groups.count * rule.layout.turnCount
    let figures = rule.layout.slots.map { level.figures.values(of: $0, groups: groups, faults: &faults) }
    let groupSchema = rule.output.columns.prefix(groupColumns.count)
    let measures = zip(rule.measures, rule.layout.measures).map { measure, slots in
      let aggregates = slots.enumerated().map { place, slot in
        ColumnSchema("aggregate \(place + 1)", rule.layout.slots[slot].aggregate.resultType)
      }
      let table = Table(
        schema: Schema(aggregates + groupSchema), columns: slots.map { figures[$0] } + groupColumns,
        rowCount: rowCount)
      return measure.measure.evaluate(groups: table, faults: &faults)
    }
    return Table(schema: schema, columns: groupColumns + measures, rowCount: rowCount)
  }

  /// Every group's area and keys, once for each column in turn.
  private func groupColumns(_ level: RollUpLevel, _ groups: ArraySlice<Int>) -> [Column] {
    let turns = rule.layout.turnCount
    let types = rule.keyTypes
    var columns = types.map { Column($0, capacity: groups.count * turns) }
    for group in groups {
      let cells = RowKeys.cells(of: level.keys[group], types: types)
      for (place, cell) in cells.enumerated() { columns[place].append(cell, count: turns) }
    }
    if let area = level.area {
      var names = Column(.text)
      names.append(.text(area.rawValue), count: groups.count * turns)
      columns.insert(names, at: 0)
    }
    if let each = rule.each {
      let labels = TextColumn(each.columns.map(\.name))
      columns.append(.texts(labels.repeated(groups.count)))
    }
    return columns
  }
}

extension TextColumn {
  /// All rows again and again.
  fileprivate func repeated(_ times: Int) -> TextColumn {
    var result = TextColumn()
    for time in 0..<times {
      result.bytes += bytes
      for end in ends { result.ends.append(end + time * bytes.count) }
      result.presence += presence
    }
    return result
  }
}
