import Expressions
import Tables

/// The running figures of groups, as arrays over all groups; groups are known here by number only.
struct Accumulators: Sendable {
  let layout: AccumulatorLayout
  private(set) var groupCount = 0
  private var counters: CounterBlocks
  private var sums: [ExactSum] = []
  private var extremes: [Cell] = []
  private var distinctCounts: [UInt32] = []
  /// Place in `distinctCounts` and value of everything counted there.
  private var distinctValues = KeyTable()

  init(_ layout: AccumulatorLayout) {
    self.layout = layout
    counters = CounterBlocks(width: layout.width(.counter))
  }

  mutating func grow(to groups: Int) {
    guard groups > groupCount else { return }
    counters.grow(to: groups)
    let more = groups - groupCount
    sums.append(contentsOf: repeatElement(ExactSum(), count: more * layout.width(.sum)))
    extremes.append(contentsOf: repeatElement(.absent(.missing), count: more * layout.width(.extreme)))
    distinctCounts.append(contentsOf: repeatElement(0, count: more * layout.width(.distinct)))
    groupCount = groups
  }

  /// Adds the figures of other groups, each to the group here that `groups` names; nil leaves one out.
  mutating func add(_ other: Accumulators, to groups: [Int?]) {
    for (source, target) in groups.enumerated() {
      guard let target else { continue }
      counters.add(other.counters, group: source, to: target)
      for offset in 0..<layout.width(.sum) {
        sums[place(.sum, target, offset)].add(other.sums[place(.sum, source, offset)])
      }
      for slot in layout.slots where slot.store == .extreme {
        for turn in 0..<(slot.inTurn ? layout.turnCount : 1) {
          let offset = layout.offset(slot, turn: turn)
          keep(other.extremes[place(.extreme, source, offset)], in: slot, at: place(.extreme, target, offset))
        }
      }
    }
    addDistinct(other, to: groups)
  }
}

// Rows of a batch.
extension Accumulators {
  /// Counts the answers of all tallied columns.
  mutating func countAnswers(_ columns: [Column], runs: KeyRuns, groups: [Int]) {
    let answers = layout.tallies.map { columns[$0.column].answers }
    answers.withBuffers { answers in
      for (run, group) in groups.enumerated() {
        let rows = runs[run]
        counters.withCounters(of: group) { counters in
          for (tally, column) in zip(layout.tallies, answers) {
            guard rows.count > 1 else {
              let offset = tally.offsets[Int(column[rows.lowerBound].rawValue)]
              if offset >= 0 { counters[offset] += 1 }
              continue
            }
            let counts = AnswerCounts(UnsafeBufferPointer(rebasing: column[rows]))
            for state in tally.offsets.indices where tally.offsets[state] >= 0 {
              counters[tally.offsets[state]] += counts[state]
            }
          }
        }
      }
    }
  }

  /// Adds one figure of all rows; `argument` is what its expression gave, nil for the number of rows.
  mutating func add(
    _ argument: Column?, to slot: AccumulatorLayout.Slot, turn: Int, runs: KeyRuns, groups: [Int]
  ) {
    let offset = layout.offset(slot, turn: turn)
    switch (slot.aggregate.kind, argument) {
    case (.rows, _):
      for (run, group) in groups.enumerated() { counters[group, offset] += UInt32(runs[run].count) }
    case (.countTrue, .truths(let flags)):
      for (run, group) in groups.enumerated() {
        counters[group, offset] += UInt32(flags[runs[run]].count { $0 == .yes })
      }
    case (.countPresent, let column?):
      let presence = column.presences
      for (run, group) in groups.enumerated() {
        counters[group, offset] += UInt32(presence[runs[run]].count { $0 == .present })
      }
    case (.sum, .numbers(let numbers)):
      for (run, group) in groups.enumerated() {
        let place = place(.sum, group, offset)
        var sum = sums[place]
        for row in runs[run] where numbers.presence[row] == .present { sum.add(numbers.values[row]) }
        sums[place] = sum
      }
    case (.minimum, let column?), (.maximum, let column?):
      let greatest = slot.aggregate.kind == .maximum
      for (run, group) in groups.enumerated() {
        keep(column.extreme(of: runs[run], greatest: greatest), in: slot, at: place(.extreme, group, offset))
      }
    case (.distinct, let column?): addDistinct(column, offset: offset, runs: runs, groups: groups)
    case (.tally, _): break
    default: preconditionFailure("the binder gives every aggregate an argument of its type")
    }
  }

  private func place(_ store: AccumulatorLayout.Store, _ group: Int, _ offset: Int) -> Int {
    group * layout.width(store) + offset
  }

  /// Keeps a value that goes beyond the one that is kept.
  private mutating func keep(_ value: Cell, in slot: AccumulatorLayout.Slot, at place: Int) {
    guard value.kind == .present else { return }
    let kept = extremes[place]
    let further =
      slot.aggregate.kind == .maximum ? kept.isBefore(value) : value.isBefore(kept)
    if kept.kind != .present || further { extremes[place] = value }
  }
}

// Different values: a value is known by the place of its count and its bytes as a key.
extension Accumulators {
  private mutating func addDistinct(_ column: Column, offset: Int, runs: KeyRuns, groups: [Int]) {
    let keys = RowKeys(of: [column], rows: Array(0..<runs.rowCount))
    var entry: [UInt8] = []
    for (run, group) in groups.enumerated() {
      for row in runs[run] where column.presence(row) == .present {
        insertDistinct(keys.bytes[keys[row]], at: place(.distinct, group, offset), using: &entry)
      }
    }
  }

  private mutating func addDistinct(_ other: Accumulators, to groups: [Int?]) {
    let width = layout.width(.distinct)
    var entry: [UInt8] = []
    for index in 0..<other.distinctValues.count {
      let known = other.distinctValues[index]
      let source = known.prefix(8).reduce(0) { $0 << 8 | Int($1) }
      guard let target = groups[source / width] else { continue }
      insertDistinct(known.dropFirst(8), at: place(.distinct, target, source % width), using: &entry)
    }
  }

  private mutating func insertDistinct(
    _ value: ArraySlice<UInt8>, at place: Int, using entry: inout [UInt8]
  ) {
    entry.removeAll(keepingCapacity: true)
    for shift in stride(from: 56, through: 0, by: -8) {
      entry.append(UInt8(truncatingIfNeeded: place >> shift))
    }
    entry += value
    if entry.withUnsafeBytes({ distinctValues.insert($0).isNew }) { distinctCounts[place] += 1 }
  }
}

// Results.
extension Accumulators {
  /// One figure of some groups, with a row for each column in turn.
  ///
  /// The sum, least and greatest of nothing are missing; a sum outside the range of numbers is a fault.
  func values(of slot: AccumulatorLayout.Slot, groups: some Sequence<Int>, faults: inout [EvaluationFault])
    -> Column
  {
    if slot.store == .counter { return .numbers(counts(of: slot, groups: groups)) }
    var column = Column(slot.store == .extreme ? slot.aggregate.resultType : .number)
    var row = 0
    for group in groups {
      for turn in 0..<layout.turnCount {
        let cell = value(of: slot, group: group, turn: turn)
        if cell == nil {
          let source = slot.aggregate.argument?.source ?? ""
          faults.append(EvaluationFault(kind: .overflow, row: row, source: source))
        }
        column.append(cell ?? .absent(.missing))
        row += 1
      }
    }
    return column
  }

  /// Whether two groups have the same figure; distinct values are compared by their number.
  func isEqual(_ slot: AccumulatorLayout.Slot, group: Int, to other: Accumulators, group otherGroup: Int)
    -> Bool
  {
    (0..<layout.turnCount).allSatisfy {
      value(of: slot, group: group, turn: $0) == other.value(of: slot, group: otherGroup, turn: $0)
    }
  }

  private func counts(of slot: AccumulatorLayout.Slot, groups: some Sequence<Int>) -> NumberColumn {
    var values: [Number] = []
    for group in groups {
      for turn in 0..<layout.turnCount {
        values.append(Number(Int(counters[group, layout.offset(slot, turn: turn)])))
      }
    }
    return NumberColumn(values)
  }

  /// One figure, or nil when it is outside the range of numbers.
  private func value(of slot: AccumulatorLayout.Slot, group: Int, turn: Int) -> Cell? {
    let offset = layout.offset(slot, turn: turn)
    let place = place(slot.store, group, offset)
    return switch slot.store {
    case .counter: .number(Number(Int(counters[group, offset])))
    case .distinct: .number(Number(Int(distinctCounts[place])))
    case .extreme: extremes[place]
    case .sum: sums[place].present == 0 ? .absent(.missing) : sums[place].number.map(Cell.number)
    }
  }
}
