import Expressions
import Tables

/// The running figures of groups; groups are known here by number only.
struct Accumulators: Sendable {
  let layout: FigureLayout
  private(set) var groupCount = 0
  private(set) var counters: CounterBlocks
  private(set) var sums: GroupBlocks<ExactSum>
  private(set) var extremes: GroupBlocks<Cell>
  private(set) var distinctCounts: GroupBlocks<UInt32>
  /// Group, place and value of everything counted there.
  private var distinctValues = KeyTable()

  init(_ layout: FigureLayout) {
    self.layout = layout
    counters = CounterBlocks(width: layout.counterWidth)
    sums = GroupBlocks(width: layout.sumCount, filler: ExactSum())
    extremes = GroupBlocks(width: layout.extremes.count, filler: .absent(.missing))
    distinctCounts = GroupBlocks(width: layout.distinctCount, filler: 0)
  }

  mutating func grow(to groups: Int) {
    guard groups > groupCount else { return }
    counters.grow(to: groups)
    sums.grow(to: groups)
    extremes.grow(to: groups)
    distinctCounts.grow(to: groups)
    groupCount = groups
  }
}

// Figures of other groups.
extension Accumulators {
  /// Adds the figures of other groups, each to the group here that `groups` names; nil leaves one out.
  mutating func add(_ other: Accumulators, to groups: [Int?]) {
    for (source, target) in groups.enumerated() {
      if let target { add(other, group: source, to: target) }
    }
    addDistinct(other) { groups[$0] }
  }

  /// The first number of a group that a block could begin with.
  var nextBlock: Int {
    (groupCount + GroupBlock.groups - 1) / GroupBlock.groups * GroupBlock.groups
  }

  /// Takes over the groups of others of the same layout, which get their numbers behind `nextBlock`.
  ///
  /// Blocks go over as they are, so that neither time nor memory is spent on a copy.
  /// - Parameter known: groups that were here already, with their number here: these are added.
  mutating func adopt(_ other: Accumulators, known: [(unused: Int, known: Int)]) {
    let base = nextBlock
    counters.adopt(other.counters)
    sums.adopt(other.sums)
    extremes.adopt(other.extremes)
    groupCount = base + other.groupCount
    distinctCounts.grow(to: groupCount)
    for pair in known { add(other, group: pair.unused - base, to: pair.known) }
    let targets = Dictionary(known.map { ($0.unused, $0.known) }, uniquingKeysWith: { first, _ in first })
    addDistinct(other) { targets[base + $0] ?? base + $0 }
  }

  private mutating func add(_ other: Accumulators, group source: Int, to target: Int) {
    counters.add(other.counters, group: source, to: target)
    for place in 0..<layout.sumCount { sums[target, place].add(other.sums[source, place]) }
    for place in layout.extremes.indices { keep(other.extremes[source, place], in: target, place) }
  }

  /// Keeps a value that goes beyond the one that is kept.
  private mutating func keep(_ value: Cell, in group: Int, _ place: Int) {
    guard value.kind == .present else { return }
    let kept = extremes[group, place]
    let isFurther = layout.extremes[place] ? kept.isBefore(value) : value.isBefore(kept)
    if kept.kind != .present || isFurther { extremes[group, place] = value }
  }
}

// Rows of a batch.
extension Accumulators {
  /// Counts the rows and the answers of all tallied columns.
  mutating func count(_ columns: [Column], runs: KeyRuns, groups: [Int]) {
    let answers = layout.tallies.map { columns[$0].answers }
    answers.withBuffers { answers in
      for (run, group) in groups.enumerated() {
        let rows = runs[run]
        counters.add(rows: UInt16(rows.count), to: group) { counters in
          counters[0] &+= UInt16(rows.count)
          for (tally, column) in answers.enumerated() {
            counters.add(column, rows: rows, from: FigureLayout.start(ofTally: tally))
          }
        }
      }
    }
  }

  /// Adds one figure of all rows; `argument` is what its expression gave.
  mutating func add(_ argument: Column, to computed: FigureLayout.Computed, runs: KeyRuns, groups: [Int]) {
    switch (computed.figure, argument) {
    case (.counter(let counter), _):
      let place = layout.place(ofCounter: counter)
      let counted =
        computed.aggregate.kind == .countTrue ? argument.answers : argument.isPresent.map { Truth($0) }
      counted.withUnsafeBufferPointer { counted in
        for (run, group) in groups.enumerated() {
          let answers = UnsafeBufferPointer(rebasing: counted[runs[run]])
          let count = answers.count == 1 ? (answers[0] == .yes ? 1 : 0) : AnswerCounts(answers).yes
          if count > 0 { counters.add(UInt16(truncatingIfNeeded: count), to: group, place) }
        }
      }
    case (.sum(let place), .numbers(let numbers)):
      numbers.values.withUnsafeBufferPointer { values in
        numbers.presence.withUnsafeBufferPointer { presence in
          for (run, group) in groups.enumerated() {
            sums[group, place].add(ExactSum(values, presence, rows: runs[run]))
          }
        }
      }
    case (.extreme(let place), _):
      for (run, group) in groups.enumerated() {
        keep(argument.extreme(of: runs[run], greatest: layout.extremes[place]), in: group, place)
      }
    case (.distinct(let place), _): addDistinct(argument, at: place, runs: runs, groups: groups)
    default: preconditionFailure("the binder gives every aggregate an argument of its type")
    }
  }
}

extension UnsafeMutableBufferPointer<UInt16> {
  /// Counts the answers of some rows, in three counters from a place.
  @inline(__always)
  fileprivate func add(_ answers: UnsafeBufferPointer<Truth>, rows: Range<Int>, from start: Int) {
    guard rows.count > 1 else {
      let answer = Int(answers[rows.lowerBound].rawValue)
      if answer > 0 { self[start + answer - 1] &+= 1 }
      return
    }
    let counts = AnswerCounts(UnsafeBufferPointer(rebasing: answers[rows]))
    self[start] &+= UInt16(truncatingIfNeeded: counts.yes)
    self[start + 1] &+= UInt16(truncatingIfNeeded: counts.notApplicable)
    self[start + 2] &+= UInt16(truncatingIfNeeded: counts.missing)
  }
}

// Different values: a value is known by its group, the place of its count and its bytes as a key.
extension Accumulators {
  private mutating func addDistinct(_ column: Column, at place: Int, runs: KeyRuns, groups: [Int]) {
    let keys = RowKeys(of: [column], rows: Array(0..<runs.rowCount))
    var entry: [UInt8] = []
    for (run, group) in groups.enumerated() {
      for row in runs[run] where column.presence(row) == .present {
        insertDistinct(keys.bytes[keys[row]], in: group, at: place, using: &entry)
      }
    }
  }

  private mutating func addDistinct(_ other: Accumulators, target: (Int) -> Int?) {
    var entry: [UInt8] = []
    for index in 0..<other.distinctValues.count {
      let known = other.distinctValues[index]
      let source = known.prefix(8).reduce(0) { $0 << 8 | Int($1) }
      guard let target = target(source / layout.distinctCount) else { continue }
      insertDistinct(known.dropFirst(8), in: target, at: source % layout.distinctCount, using: &entry)
    }
  }

  private mutating func insertDistinct(
    _ value: ArraySlice<UInt8>, in group: Int, at place: Int, using entry: inout [UInt8]
  ) {
    let number = group * layout.distinctCount + place
    entry.removeAll(keepingCapacity: true)
    for shift in stride(from: 56, through: 0, by: -8) {
      entry.append(UInt8(truncatingIfNeeded: number >> shift))
    }
    entry += value
    if entry.withUnsafeBytes({ distinctValues.insert($0).isNew }) { distinctCounts[group, place] += 1 }
  }
}
