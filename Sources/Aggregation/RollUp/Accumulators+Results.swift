import Expressions
import Tables

extension Accumulators {
  /// An aggregate of some groups, with a row for each column in turn.
  ///
  /// The sum, least and greatest of nothing are missing; a sum outside the range of numbers is a fault.
  func column(
    of part: FigureLayout.Part, groups: ArraySlice<Int>, turnCount: Int, faults: inout [EvaluationFault]
  ) -> Column {
    // Figures that are the same for all columns in turn are looked up once for each group.
    let times = part.figures.count == 1 ? turnCount : 1
    let column: Column
    switch part.figures.first {
    case .sum:
      let (sums, outside) = sums(of: part.figures, groups: groups)
      let source = part.aggregate.argument?.source ?? ""
      for row in outside.flatMap({ $0 * times..<($0 + 1) * times }) {
        faults.append(EvaluationFault(kind: .overflow, row: row, source: source))
      }
      column = .numbers(sums)
    case .extreme: column = extremes(of: part, groups: groups)
    default: column = .numbers(counts(of: part.figures, groups: groups))
    }
    return column.repeatingRows(times)
  }

  /// Whether two groups have the same figures; different values are compared by their number.
  func isEqual(_ group: Int, to other: Accumulators, _ otherGroup: Int) -> Bool {
    counters.isEqual(group, to: other.counters, otherGroup)
      && (0..<layout.sumCount).allSatisfy { sums[group, $0] == other.sums[otherGroup, $0] }
      && layout.extremes.indices.allSatisfy { extremes[group, $0] == other.extremes[otherGroup, $0] }
      && (0..<layout.distinctCount).allSatisfy {
        distinctCounts[group, $0] == other.distinctCounts[otherGroup, $0]
      }
  }

  private func sums(
    of figures: [Figure], groups: ArraySlice<Int>
  ) -> (column: NumberColumn, outside: [Int]) {
    var column = NumberColumn(capacity: groups.count * figures.count)
    var outside: [Int] = []
    for group in groups {
      for case .sum(let place) in figures {
        let sum = sums[group, place]
        if let number = sum.number, sum.present > 0 {
          column.append(number)
        } else {
          if sum.present > 0 { outside.append(column.count) }
          column.appendAbsent(.missing, filler: .zero)
        }
      }
    }
    return (column, outside)
  }

  private func extremes(of part: FigureLayout.Part, groups: ArraySlice<Int>) -> Column {
    var column = Column(part.aggregate.resultType)
    for group in groups {
      for case .extreme(let place) in part.figures { column.append(extremes[group, place]) }
    }
    return column
  }

  private func counts(of figures: [Figure], groups: ArraySlice<Int>) -> NumberColumn {
    if case .distinct? = figures.first { return distinctCounts(of: figures, groups: groups) }
    let formulas = CountFormulas(figures, in: layout)
    var isEmpty: [Bool] = []
    isEmpty.reserveCapacity(groups.count)
    let values = [Number](unsafeUninitializedCapacity: groups.count * figures.count) { values, count in
      formulas.withTerms { terms in
        counters.forEach(groups) { low, high in
          isEmpty.append(low[0] == 0 && (high?[0] ?? 0) == 0)
          for term in terms {
            let figure =
              if let high { term.count { Int(low[$0]) | Int(high[$0]) << 16 } } else {
                term.count { Int(low[$0]) }
              }
            values.initializeElement(at: count, to: Number(figure))
            count &+= 1
          }
        }
      }
    }
    guard formulas.isSum, isEmpty.contains(true) else { return NumberColumn(values) }
    // Without a row there is nothing that could have been summed up.
    let presence = isEmpty.flatMap {
      Array(repeating: $0 ? Presence.missing : .present, count: figures.count)
    }
    return NumberColumn(values: values, presence: presence)
  }

  private func distinctCounts(of figures: [Figure], groups: ArraySlice<Int>) -> NumberColumn {
    var column = NumberColumn(capacity: groups.count * figures.count)
    for group in groups {
      for case .distinct(let place) in figures { column.append(Number(Int(distinctCounts[group, place]))) }
    }
    return column
  }
}

/// How counts are made of the counters of a group: by adding some of them, or by taking these from the rows.
private struct CountFormulas {
  /// One count.
  struct Term {
    /// The counters to add.
    var places: UnsafeBufferPointer<Int>
    /// From how many times the rows they are taken; zero where they are the count themselves.
    var rows: Int

    @inline(__always)
    func count(_ counter: (Int) -> Int) -> Int {
      var sum = 0
      for place in places { sum &+= counter(place) }
      return rows == 0 ? sum : rows &* counter(0) &- sum
    }
  }

  /// The counters of all counts, one count after the other.
  private var places: [Int] = []
  private var ends: [Int] = []
  private var rows: [Int] = []
  /// Whether the counts are sums, which are missing without a row.
  private(set) var isSum = false

  init(_ figures: [Figure], in layout: FigureLayout) {
    for figure in figures {
      switch figure {
      case .rows: append([0])
      case .counter(let counter): append([layout.place(ofCounter: counter)])
      case .answers(let tally, let state): append([tally], state)
      case .answerSum(let tallies, let state):
        append(tallies, state)
        isSum = true
      case .sum, .extreme, .distinct: preconditionFailure("only counts are made of counters")
      }
    }
  }

  func withTerms(_ body: (UnsafeBufferPointer<Term>) -> Void) {
    places.withUnsafeBufferPointer { places in
      var start = 0
      let terms = zip(ends, rows).map { end, rows in
        defer { start = end }
        return Term(places: UnsafeBufferPointer(rebasing: places[start..<end]), rows: rows)
      }
      terms.withUnsafeBufferPointer(body)
    }
  }

  private mutating func append(_ tallies: [Int], _ state: Truth) {
    let starts = tallies.map { FigureLayout.start(ofTally: $0) }
    if state == .no {
      append(starts.flatMap { [$0, $0 + 1, $0 + 2] }, rows: tallies.count)
    } else {
      append(starts.map { $0 + Int(state.rawValue) - 1 })
    }
  }

  private mutating func append(_ more: [Int], rows times: Int = 0) {
    places += more
    ends.append(places.count)
    rows.append(times)
  }
}
