package import Expressions
package import Tables

/// What roll-ups of the same rows by the same keys have seen so far: the groups and their running figures.
///
/// The result depends neither on the order of the rows nor on how they were split into batches and summaries. Figures
/// are kept for the finest areas that a rule reports; the areas above come from these at the end.
package struct Summary: Sendable {
  private let rules: [RollUp]
  private let keyColumns: [Int]
  /// Digits of the codes by which areas are told apart, the first of the keys; nil without areas.
  private let areaDigits: Int?
  private var keys = KeyTable()
  private var figures: Accumulators
  private let groupLimit: Int
  /// Whether there were more groups than are kept; what came after them was not added.
  package private(set) var isOverfull = false

  /// - Parameter rules: at least one, all of the same input and grouping.
  package init(_ rules: [RollUp], groupLimit: Int = RollUpLimits.groups) {
    self.groupLimit = groupLimit
    precondition(Set(rules.map(\.grouping)).count == 1, "roll-ups that share their groups group alike")
    self.rules = rules
    keyColumns = rules[0].keyColumns
    areaDigits = rules.flatMap { $0.area?.levels ?? [] }.map(\.digits).max()
    figures = Accumulators(FigureLayout(rules))
  }

  /// Adds the rows of a table in the schema of the rules' input; the faults are those of each rule.
  package mutating func add(_ table: Table, faults: inout [[EvaluationFault]]) {
    guard !isOverfull else { return }
    var columns = keyColumns.map { table.columns[$0] }
    if let areaDigits { columns[0] = columns[0].cutCodes(to: areaDigits) }
    let runs = KeyRuns(of: columns, rowCount: table.rowCount)
    let groups = keys.insert(RowKeys(of: columns, rows: runs.starts))
    figures.grow(to: keys.count)
    figures.count(table.columns, runs: runs, groups: groups)
    for computed in figures.layout.computed {
      var found: [EvaluationFault] = []
      let rows = computed.turn.map { table.measuring($0) } ?? table
      guard let argument = computed.aggregate.argument?.evaluate(rows, faults: &found) else { continue }
      figures.add(argument, to: computed, runs: runs, groups: groups)
      if !found.isEmpty { for rule in computed.rules { faults[rule] += found } }
    }
    checkSize()
  }

  private mutating func checkSize() {
    isOverfull = isOverfull || keys.used > groupLimit || keys.byteCount > RollUpLimits.keyBytes
  }

  /// Adds what another summary of the same rules has seen.
  package mutating func merge(_ other: Summary) {
    guard !isOverfull, !other.isOverfull else {
      isOverfull = true
      return
    }
    guard !keys.isEmpty else {
      self = other
      return
    }
    let known = keys.adopt(other.keys, from: figures.nextBlock)
    figures.adopt(other.figures, known: known)
    checkSize()
  }

  /// The groups of all levels in order, for each rule.
  ///
  /// - Parameter jobs: threads; they change nothing in the results.
  package func results(jobs: Int = 1) -> [RollUpResult] {
    let finest = RollUpLevel(area: nil, keys: keys, figures: figures)
    let areas = rules.map { rule in rule.area.map { $0.levels.map(Optional.some) } ?? [nil] }
    let different = Array(Set(areas.joined()))
    let hasKeys = !rules[0].keys.isEmpty
    let levels = inParallel(different.count, jobs: jobs) { index in
      var level = different[index].map { finest.rolledUp(to: $0) } ?? finest
      if !hasKeys { level.addEmptyTotal() }
      return level
    }
    let known = Dictionary(uniqueKeysWithValues: zip(different, levels))
    var seen: Set<[AreaLevel?]> = []
    return rules.indices.map { index in
      RollUpResult(
        rules[index], report: figures.layout.reports[index], finest: finest,
        levels: areas[index].compactMap { known[$0] }, isFirstOfLevels: seen.insert(areas[index]).inserted)
    }
  }
}

extension Column {
  /// Codes of areas with so many digits at most.
  fileprivate func cutCodes(to digits: Int) -> Column {
    guard case .codes(var codes) = self, digits < 8 else { return self }
    for row in codes.values.indices { codes.values[row] = codes.values[row].prefix(digits) }
    return .codes(codes)
  }
}

extension Table {
  /// The table with one of its columns once more at the end, as the column in turn.
  ///
  /// Expressions are bound to positions, so that its name need not be known.
  fileprivate func measuring(_ column: NamedColumn) -> Table {
    var table = self
    table.columns.append(columns[column.column])
    return table
  }
}
