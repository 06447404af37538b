import Expressions
import Tables

/// The results of one goal in the rows of a batch.
struct GoalResults {
  let goal: Target.Goal
  private let asOf: Day?
  private let holding: [Truth]?
  private let atLeast: NumberColumn
  private let atMost: NumberColumn
  private let target: NumberColumn
  private let national: [Truth]?
  private let starts: ValueColumn<Day>?
  private let closes: ValueColumn<Day>?

  init(_ goal: Target.Goal, _ table: Table, asOf: Day?, faults: inout [EvaluationFault]) {
    self.goal = goal
    self.asOf = asOf
    holding = goal.condition?.evaluate(table, faults: &faults).asTruths
    atLeast = goal.atLeast.evaluate(table, faults: &faults).asNumbers
    atMost = goal.atMost?.evaluate(table, faults: &faults).asNumbers ?? atLeast
    target = goal.target.evaluate(table, faults: &faults).asNumbers
    national = goal.national?.evaluate(table, faults: &faults).asTruths
    starts = goal.starts?.evaluate(table, faults: &faults).asDays
    closes = goal.closes?.evaluate(table, faults: &faults).asDays
  }

  /// Whether the goal holds in a row.
  func holds(_ row: Int) -> Bool { holding.map { $0[row] == .yes } ?? true }

  /// The rows of the goal whose time ends before it begins.
  var inverted: [Int] {
    atLeast.presence.indices.filter { row in
      guard holds(row), let first = starts?[row], let last = closes?[row] else { return false }
      return last < first
    }
  }

  /// What is known of the target in a row.
  func standing(_ row: Int) -> GoalStanding {
    let canRise = canRise(row)
    return GoalStanding(
      target: target[row], targetPresence: target.presence[row], atLeast: atLeast[row],
      presence: atLeast.presence[row], atMost: canRise ? nil : atMost[row],
      expected: expected(row), isClosed: closes?[row] != nil && !canRise, canRise: canRise,
      isJudged: national.map { $0[row] == .yes } ?? true)
  }

  /// Whether the last day has not passed.
  private func canRise(_ row: Int) -> Bool {
    guard let last = closes?[row] else { return false }
    return asOf.map { $0 <= last } ?? true
  }

  /// The part of the target that is due when each day brings the same; the day on which one looks counts.
  private func expected(_ row: Int) -> Number? {
    guard let first = starts?[row], let last = closes?[row], let asOf, let target = target[row], first <= last
    else { return nil }
    let all = first.days(to: last) + 1
    let gone = min(max(first.days(to: asOf) + 1, 0), all)
    return target.multiplied(by: Number(gone))?.divided(by: Number(all))
  }
}
