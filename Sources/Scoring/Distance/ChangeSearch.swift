import Expressions
package import Tables

/// Finds the smallest sets of answers whose change takes a row to a goal, by scoring the changed rows themselves.
///
/// Exact: of indicators that the rule cannot tell apart only their number is tried, and every number is, the
/// cheapest sets first. What the rule reads besides its indicators stays as it is.
package struct ChangeSearch: Sendable {
  /// What a change is to reach.
  package enum Goal: Sendable, Hashable {
    case levelAtLeast(Int)
    case levelBelow(Int)
    case allAspects
  }

  /// What was found.
  package enum Outcome: Sendable, Hashable {
    case sets(SmallestSets)
    /// Not even changing all of them does it.
    case unreachable
    /// The search was cut off: no set that costs less than this does it.
    case cut(below: Int)
  }

  let rule: ScoreRule
  /// By column; 1 where nothing is declared.
  let efforts: [Int: Int]
  /// Combinations that are tried before a search is cut off.
  let limit: Int

  package init(_ rule: ScoreRule, efforts: [Int: Int] = [:], limit: Int = 200_000) {
    self.rule = rule
    self.efforts = efforts.mapValues { max(1, $0) }
    self.limit = limit
  }

  /// - Parameters:
  ///   - row: one row as it comes into the rule, or as it comes out.
  ///   - columns: the answers that may change.
  ///   - truth: what they change to.
  package func smallest(
    in row: Table, changing columns: [Int], to truth: Truth, reaching goal: Goal
  ) -> Outcome {
    let row = rule.input(of: row)
    let classes = rule.classes(of: columns, in: row, efforts: efforts)
    let highest = classes.reduce(0) { $0 + $1.cost($1.columns.count) }
    var tried = 0
    for cost in stride(from: 1, through: highest, by: 1) {
      var picks: [[Int]] = []
      guard Self.collect(classes[...], cost: cost, [], into: &picks, limit: limit - tried) else {
        return .cut(below: cost)
      }
      tried += picks.count
      let reached = reached(picks, classes, in: row, truth, goal)
      guard !reached.isEmpty else { continue }
      let families = reached.map { Self.family($0, classes) }
      return .sets(SmallestSets(cost: cost, families: families).merged())
    }
    return .unreachable
  }

  /// How many of each class, for all ways that cost exactly so much; false when they are more than `limit`.
  private static func collect(
    _ classes: ArraySlice<AnswerClass>, cost: Int, _ chosen: [Int], into picks: inout [[Int]], limit: Int
  ) -> Bool {
    guard let first = classes.first else {
      if cost == 0 { picks.append(chosen) }
      return picks.count <= limit
    }
    let rest = classes.dropFirst()
    let most = rest.reduce(0) { $0 + $1.cost($1.columns.count) }
    for count in 0...first.columns.count {
      let left = cost - first.cost(count)
      if left < 0 { break }
      if left > most { continue }
      guard collect(rest, cost: left, chosen + [count], into: &picks, limit: limit) else { return false }
    }
    return true
  }

  private static func family(_ pick: [Int], _ classes: [AnswerClass]) -> SmallestSets.Family {
    var family = SmallestSets.Family(forced: [])
    for (count, answers) in zip(pick, classes) {
      let (forced, choice) = answers.cheapest(count)
      family.forced += forced
      if let choice { family.choices.append(choice) }
    }
    family.forced.sort()
    return family
  }

  /// The picks that reach the goal.
  private func reached(
    _ picks: [[Int]], _ classes: [AnswerClass], in row: Table, _ truth: Truth, _ goal: Goal
  ) -> [[Int]] {
    let changed = row.changing(
      picks.map { pick in zip(pick, classes).flatMap { $1.columns.prefix($0) } }, to: truth)
    // The changed rows are not real: what cannot be computed in them leaves their level unknown.
    var faults: [EvaluationFault] = []
    let scored = rule.score(changed, faults: &faults)
    return picks.indices.filter { goal.isReached(scored, row: $0) }.map { picks[$0] }
  }
}

extension ScoreRule {
  /// Rows as they come in, of rows that come in or out.
  func input(of rows: Table) -> Table {
    guard rows.columns.count > inputWidth else { return rows }
    return Table(
      schema: Schema(Array(rows.schema.columns.prefix(inputWidth))),
      columns: Array(rows.columns.prefix(inputWidth)),
      rowCount: rows.rowCount, origins: rows.origins)
  }
}

extension ChangeSearch.Goal {
  func isReached(_ scored: Table, row: Int) -> Bool {
    switch self {
    case .allAspects: scored[row, ScoreRule.Column.allAspectsMet.rawValue] == .truth(true)
    case .levelAtLeast(let level): Self.level(scored, row).map { $0 >= Number(level) } ?? false
    case .levelBelow(let level): Self.level(scored, row).map { $0 < Number(level) } ?? false
    }
  }

  private static func level(_ scored: Table, _ row: Int) -> Number? {
    guard case .number(let level)? = scored[row, ScoreRule.Column.level.rawValue] else { return nil }
    return level
  }
}

extension Table {
  /// The first row again and again, each time with the answers of some columns changed.
  package func changing(_ sets: [[Int]], to truth: Truth) -> Table {
    var rows = picking(Array(repeating: 0, count: sets.count))
    var changes: [Int: [Int]] = [:]
    for (row, columns) in sets.enumerated() {
      for column in columns { changes[column, default: []].append(row) }
    }
    for (column, places) in changes {
      guard case .truths(var answers) = rows.columns[column] else { continue }
      for place in places { answers[place] = truth }
      rows.columns[column] = .truths(answers)
    }
    return rows
  }
}
