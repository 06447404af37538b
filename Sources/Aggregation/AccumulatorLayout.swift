import Expressions
import Tables

/// Which running figures a roll-up keeps for each group, and where each of them stands.
///
/// Equal aggregates of several measures are kept once. What depends on the column in turn is kept once for each such
/// column, everything else once for the group.
struct AccumulatorLayout: Sendable {
  /// The arrays that running figures stand in.
  enum Store: Int, Sendable, CaseIterable {
    case counter, sum, extreme, distinct
  }

  /// One running figure.
  struct Slot: Sendable {
    let aggregate: Aggregate
    /// Kept for each column in turn.
    let inTurn: Bool
    let store: Store
    /// The place among the figures of the same store and the same `inTurn`.
    let position: Int
  }

  /// A column of answers whose states are counted.
  struct Tally: Sendable {
    var column: Int
    /// The counter of each state by its raw value; below zero where it is not asked for.
    var offsets: InlineArray<4, Int> = [-1, -1, -1, -1]
  }

  private(set) var slots: [Slot] = []
  /// For each measure the slots of its aggregates, in their order.
  private(set) var measures: [[Int]] = []
  /// The columns measured in turn; nil without `each`.
  let turns: [Int]?
  /// The position of the column in turn in what measures see.
  let turn: Int
  private(set) var tallies: [Tally] = []
  private var shared: [Int] = Store.allCases.map { _ in 0 }
  private var inTurn: [Int] = Store.allCases.map { _ in 0 }

  init(measures: [BoundMeasure], turn: Int, columns: [Int]?) {
    turns = columns
    self.turn = turn
    for measure in measures {
      let numbers = measure.aggregates.map { slot(for: $0) }
      self.measures.append(numbers)
    }
    for slot in slots {
      for turn in 0..<(slot.inTurn ? turnCount : 1) { addTally(slot, turn: turn) }
    }
  }

  /// Rows of the result for each group.
  var turnCount: Int { turns?.count ?? 1 }

  /// Figures of a store for one group.
  func width(_ store: Store) -> Int { shared[store.rawValue] + turnCount * inTurn[store.rawValue] }

  /// The place of a figure among those of its store for one group.
  func offset(_ slot: Slot, turn: Int) -> Int {
    guard slot.inTurn else { return slot.position }
    return shared[slot.store.rawValue] + turn * inTurn[slot.store.rawValue] + slot.position
  }

  private mutating func slot(for aggregate: Aggregate) -> Int {
    if let known = slots.firstIndex(where: { $0.aggregate == aggregate }) { return known }
    let dependent = turns != nil && aggregate.columnsUsed.contains(turn)
    let store = Store(aggregate.kind)
    let position = dependent ? inTurn[store.rawValue] : shared[store.rawValue]
    if dependent { inTurn[store.rawValue] += 1 } else { shared[store.rawValue] += 1 }
    slots.append(Slot(aggregate: aggregate, inTurn: dependent, store: store, position: position))
    return slots.count - 1
  }

  private mutating func addTally(_ slot: Slot, turn: Int) {
    guard case .tally(let column, let state) = slot.aggregate.kind else { return }
    let source = slot.inTurn ? turns?[turn] ?? column : column
    let raw = Int(state.rawValue)
    let place = tallies.firstIndex { $0.column == source && $0.offsets[raw] < 0 } ?? tallies.endIndex
    if place == tallies.endIndex { tallies.append(Tally(column: source)) }
    tallies[place].offsets[raw] = offset(slot, turn: turn)
  }
}

extension AccumulatorLayout.Store {
  fileprivate init(_ kind: Aggregate.Kind) {
    switch kind {
    case .rows, .countTrue, .countPresent, .tally: self = .counter
    case .sum: self = .sum
    case .minimum, .maximum: self = .extreme
    case .distinct: self = .distinct
    }
  }
}
