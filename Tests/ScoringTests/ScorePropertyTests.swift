import TableSamples
import Tables
import Testing

@testable import Scoring

@Suite struct ScorePropertyTests {
  /// A rule over some indicators with ascending bands that may leave gaps, and a table for it.
  private func sample(_ seed: UInt64, rows: Int) -> (table: Table, rule: ScoreRule) {
    var dice = Dice(state: seed)
    let total = Int.random(in: 1...8, using: &dice)
    let states: [Truth] = [.yes, .yes, .no, .missing, .missing, .notApplicable]
    let table = sheet(
      (0..<rows).map { _ in (0..<total).map { _ in states.randomElement(using: &dice) ?? .no } })
    func some() -> [Int] { (0..<total).filter { _ in Int.random(in: 0..<4, using: &dice) == 0 } }
    let starts = Set((0..<3).map { _ in Int.random(in: 0...total, using: &dice) }).sorted()
    let bands = starts.enumerated().map { place, start in
      let next = place + 1 < starts.count ? starts[place + 1] - 1 : total
      let to = Bool.random(using: &dice) ? Int.random(in: start...next, using: &dice) : nil
      return band(place + 1, from: start, to: to, core: some())
    }
    let cap = Bool.random(using: &dice) ? Int.random(in: 0...2, using: &dice) : nil
    let rule = ScoreRule(
      input: table.schema, indicators: indicators(table, mandatory: some()),
      ladder: Ladder(bands, mandatoryCap: cap))
    return (table, rule)
  }

  /// Every way in which the missing answers of a row can turn out.
  private func outcomes(_ row: [Truth]) -> [[Truth]] {
    row.reduce([[]]) { known, answer in
      let choices: [Truth] = answer == .missing ? [.yes, .no] : [answer]
      return known.flatMap { start in choices.map { start + [$0] } }
    }
  }

  @Test(arguments: 0..<300)
  func `The reachable level is the highest over all outcomes of the missing answers`(seed: Int) {
    let (table, rule) = sample(UInt64(seed), rows: 12)
    let reachable = rule.score(table).wholes("reachable_level")
    for row in 0..<table.rowCount {
      let answers = table.columns.indices.map { column -> Truth in
        if case .truths(let truths) = table.columns[column] { truths[row] } else { .missing }
      }
      let best = rule.score(sheet(outcomes(answers))).wholes("level").compactMap { $0 }.max()
      #expect(reachable[row] == best, "seed \(seed), row \(row)")
    }
  }

  @Test(arguments: 0..<20)
  func `Rows are scored alike in any batch`(seed: Int) {
    let (table, rule) = sample(UInt64(1000 + seed), rows: 50)
    let whole = rule.score(table)
    for row in 0..<table.rowCount {
      let alone = rule.score(table.picking([row]))
      for column in whole.columns.indices {
        #expect(alone.columns[column][0] == whole.columns[column][row])
      }
    }
  }
}
