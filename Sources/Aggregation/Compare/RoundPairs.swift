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
    // The rounds of a village mostly follow each other, and the villages mostly stand in order.
    let runs = KeyRuns(of: keyColumns, rowCount: rowCount)
    let runKeys = RowKeys(of: keyColumns, rows: runs.starts)
    let groups: [Int]
    if runKeys.areAscending {
      groups = Array(0..<runs.count)
      order = groups
    } else {
      var known = KeyTable()
      groups = known.insert(runKeys)
      order = known.sortedOrder()
    }
    var keys = [Int](repeating: 0, count: rowCount)
    for (run, key) in groups.enumerated() { for row in runs[run] { keys[row] = key } }
    self.keys = keys
  }

  var count: Int { samples.count }

  /// The only row of either round for a row of the result.
  func rows(of row: Int) -> (before: Int?, after: Int?) {
    (before[row] == rowCount ? nil : before[row], after[row] == rowCount ? nil : after[row])
  }

  /// Parts the rows into rounds.
  mutating func place(before: Column, after: Column) {
    let isBefore = before.answers
    let isAfter = after.answers
    var rowsBefore = RoundRows(keyCount: order.count)
    var rowsAfter = rowsBefore
    for row in 0..<rowCount {
      if isBefore[row] == .yes { rowsBefore.add(row, to: keys[row]) }
      if isAfter[row] == .yes { rowsAfter.add(row, to: keys[row]) }
      let isPlaced = isBefore[row] == .yes || isAfter[row] == .yes
      if !isPlaced, isBefore[row] != .no || isAfter[row] != .no { faults.append(.roundUnknown(row: row)) }
    }
    for key in order {
      guard let sample = rowsBefore.first(of: key) ?? rowsAfter.first(of: key) else { continue }
      samples.append(sample)
      self.before.append(only(key, rowsBefore))
      self.after.append(only(key, rowsAfter))
    }
  }

  /// The row of a round; of several rows none can be chosen.
  private mutating func only(_ key: Int, _ rows: RoundRows) -> Int {
    guard let first = rows.first(of: key) else { return rowCount }
    guard let others = rows.others[key] else { return first }
    faults.append(.repeated(key: keyColumns.map { $0[first] }, rows: [first] + others))
    return rowCount
  }

  /// The rows of one round by key; nearly every key has one.
  private struct RoundRows {
    private var firsts: [Int]
    private(set) var others: [Int: [Int]] = [:]

    init(keyCount: Int) { firsts = Array(repeating: -1, count: keyCount) }

    func first(of key: Int) -> Int? { firsts[key] < 0 ? nil : firsts[key] }

    mutating func add(_ row: Int, to key: Int) {
      if firsts[key] < 0 { firsts[key] = row } else { others[key, default: []].append(row) }
    }
  }

  /// Which rounds each key has; missing when neither can be used.
  var rounds: Column {
    let numbers = zip(before, after).map { before, after in
      before == rowCount && after == rowCount
        ? Self.unpaired : after == rowCount ? 1 : before == rowCount ? 2 : 0
    }
    return Self.words(numbers, KnownRounds.allCases.map(\.rawValue))
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
    let numbers = zip(before, after).map { before, after in
      guard let old = levels[before], let new = levels[after] else { return Self.unpaired }
      return old < new ? 0 : new < old ? 2 : 1
    }
    return Self.words(numbers, Movement.allCases.map(\.rawValue))
  }

  /// The number of answers of each change, and for each indicator its change.
  ///
  /// - Parameter jobs: threads, each of which takes some of the indicators.
  func answerChanges(of indicators: [[Truth]], jobs: Int) -> [Column] {
    guard !indicators.isEmpty else { return [] }
    let changes = inParallel(indicators.count, jobs: jobs) { self.changes(of: indicators[$0]) }
    let counts = inParallel(AnswerChange.allCases.count, jobs: jobs) { number in
      self.counts(of: UInt8(number), in: changes)
    }
    let words = AnswerChange.allCases.map(\.rawValue)
    return counts + inParallel(changes.count, jobs: jobs) { Self.words(changes[$0], words) }
  }

  /// For each key the number of its change, or one of the marks for none.
  private func changes(of answers: [Truth]) -> [UInt8] {
    let numbers = Self.numbers
    return zip(before, after).map { before, after in
      guard before < rowCount, after < rowCount else { return Self.unpaired }
      return numbers[Int(answers[before].rawValue) * 4 + Int(answers[after].rawValue)]
    }
  }

  /// The number of the change by both answers, or the mark for none.
  private static var numbers: [UInt8] {
    let truths = (0..<4).compactMap { Truth(rawValue: $0) }
    return truths.flatMap { before in
      truths.map { after in
        AnswerChange(from: before, to: after).flatMap(AnswerChange.allCases.firstIndex).map { UInt8($0) }
          ?? notApplicable
      }
    }
  }

  /// Marks of keys without a change: one round only, and nothing to answer.
  private static let unpaired: UInt8 = 0xFF
  private static let notApplicable: UInt8 = 0xFE

  /// How many answers of each key have a change; missing where one round lacks.
  private func counts(of change: UInt8, in changes: [[UInt8]]) -> Column {
    var counts = [UInt16](repeating: 0, count: count)
    counts.withUnsafeMutableBufferPointer { counts in
      for indicator in changes {
        indicator.withUnsafeBufferPointer { numbers in
          // Without a branch, so that many rows are compared at once.
          for row in counts.indices { counts[row] &+= numbers[row] == change ? 1 : 0 }
        }
      }
    }
    let isPaired = changes[0].map { $0 != Self.unpaired }
    return .numbers(
      NumberColumn(
        values: counts.map { Number(Int($0)) }, presence: isPaired.map { $0 ? .present : .missing }))
  }

  /// The words of some numbers; missing, or not applicable, for the marks.
  private static func words(_ changes: [UInt8], _ texts: [String]) -> Column {
    .texts(TextColumn(changes, words: texts) { $0 == unpaired ? .missing : .notApplicable })
  }
}
