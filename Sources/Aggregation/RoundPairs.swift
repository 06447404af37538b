import Tables

/// For each key the row of either round.
struct RoundPairs: Sendable {
  /// One row of each key, in ascending order of the keys.
  private(set) var samples: [Int] = []
  private(set) var faults: [ComparisonFault] = []
  private let keyColumns: [Column]
  private let rowCount: Int
  private let keys: [Int]
  private let order: [Int]
  /// The rows of each key in order; `rowCount` where a round has none.
  private var before: [Int] = []
  private var after: [Int] = []

  init(_ table: Table, keys columns: [Int]) {
    keyColumns = columns.map { table.columns[$0] }
    rowCount = table.rowCount
    var known = KeyTable()
    keys = known.insert(RowKeys(of: keyColumns, rows: Array(0..<rowCount)))
    order = known.sortedOrder()
  }

  var count: Int { samples.count }

  /// Parts the rows into rounds.
  mutating func place(before: Column, after: Column) {
    let isBefore = before.answers
    let isAfter = after.answers
    var rowsBefore = [[Int]](repeating: [], count: order.count)
    var rowsAfter = rowsBefore
    for row in 0..<rowCount {
      if isBefore[row] == .yes { rowsBefore[keys[row]].append(row) }
      if isAfter[row] == .yes { rowsAfter[keys[row]].append(row) }
      let isPlaced = isBefore[row] == .yes || isAfter[row] == .yes
      if !isPlaced, isBefore[row] != .no || isAfter[row] != .no { faults.append(.roundUnknown(row: row)) }
    }
    for key in order {
      guard let sample = rowsBefore[key].first ?? rowsAfter[key].first else { continue }
      samples.append(sample)
      self.before.append(only(rowsBefore[key]))
      self.after.append(only(rowsAfter[key]))
    }
  }

  /// The row of a round; of several rows none can be chosen.
  private mutating func only(_ rows: [Int]) -> Int {
    if rows.count > 1 { faults.append(.repeated(key: keyColumns.map { $0[rows[0]] }, rows: rows)) }
    return rows.count == 1 ? rows[0] : rowCount
  }

  /// Which rounds each key has; missing when neither can be used.
  var rounds: Column {
    var texts = Column(.text)
    for (before, after) in zip(before, after) {
      switch (before < rowCount, after < rowCount) {
      case (true, true): texts.append(.text("both"))
      case (true, false): texts.append(.text("before_only"))
      case (false, true): texts.append(.text("after_only"))
      case (false, false): texts.append(.absent(.missing))
      }
    }
    return texts
  }

  /// The values before and after and their difference.
  mutating func sides(of column: NamedColumn, in table: Table) -> [Column] {
    let values = table.columns[column.column].withAbsentRow()
    let sides = (before: values.picking(before), after: values.picking(after))
    guard case .numbers(let first) = sides.before, case .numbers(let second) = sides.after else {
      preconditionFailure("the binder compares numbers only")
    }
    var change = NumberColumn(capacity: count)
    for row in 0..<count {
      guard let old = first[row], let new = second[row] else {
        change.appendAbsent(.missing, filler: .zero)
        continue
      }
      if let difference = new.subtracting(old) {
        change.append(difference)
      } else {
        change.appendAbsent(.missing, filler: .zero)
        faults.append(.overflow(key: keyColumns.map { $0[samples[row]] }, column: column.name))
      }
    }
    return [sides.before, sides.after, .numbers(change)]
  }

  /// Whether the level went up or down; missing unless both are known.
  func movement(of column: Column) -> Column {
    guard case .numbers(let levels) = column.withAbsentRow() else {
      preconditionFailure("the binder takes a number for the level")
    }
    var texts = Column(.text)
    for (before, after) in zip(before, after) {
      guard let old = levels[before], let new = levels[after] else {
        texts.append(.absent(.missing))
        continue
      }
      texts.append(.text(old < new ? "up" : new < old ? "down" : "same"))
    }
    return texts
  }

  /// The number of answers of each change, and for each indicator its change.
  func answerChanges(of indicators: [[Truth]]) -> [Column] {
    guard !indicators.isEmpty else { return [] }
    var counts = AnswerChange.allCases.map { _ in Column(.number) }
    var changes = indicators.map { _ in Column(.text) }
    for (before, after) in zip(before, after) {
      guard before < rowCount, after < rowCount else {
        for index in counts.indices { counts[index].append(.absent(.missing)) }
        for index in changes.indices { changes[index].append(.absent(.missing)) }
        continue
      }
      let row = indicators.map { AnswerChange(from: $0[before], to: $0[after]) }
      for (index, change) in row.enumerated() {
        changes[index].append(change.map { .text($0.rawValue) } ?? .absent(.notApplicable))
      }
      for (index, change) in AnswerChange.allCases.enumerated() {
        counts[index].append(.number(Number(row.count { $0 == change })))
      }
    }
    return counts + changes
  }
}
