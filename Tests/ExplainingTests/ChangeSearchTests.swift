import Tables
import Testing

@testable import Explaining
@testable import Scoring

@Suite struct ChangeSearchTests {
  @Test("the smallest sets that lift a level are those that trying every subset finds", arguments: 0..<120)
  func lifts(seed: Int) {
    let random = RandomRule(seed: seed, indicators: seed < 20 ? 16 : 10)
    check(random, columns: random.candidates, to: .yes, efforts: [:])
  }

  @Test(
    "by declared effort the cheapest sets are found, however many indicators they have", arguments: 0..<60)
  func efforts(seed: Int) {
    let random = RandomRule(seed: seed + 500, indicators: 9)
    check(random, columns: random.candidates, to: .yes, efforts: random.efforts)
  }

  @Test("the smallest sets whose failing lowers the level are found likewise", arguments: 0..<60)
  func falls(seed: Int) {
    let random = RandomRule(seed: seed + 900, indicators: 9)
    let passed = random.row.columns.indices.filter { random.row.columns[$0][0] == .truth(true) }
    guard let level = random.level(changing: [], to: .no) else { return }
    let expected = random.bruteForce(passed, to: .no) { $0.level($1).map { $0 < level } ?? false }
    expect(
      ChangeSearch(random.rule).smallest(
        in: random.row, changing: passed, to: .no, reaching: .levelBelow(level)), is: expected)
  }

  @Test("the smallest sets that meet all aspects are found", arguments: 0..<60)
  func aspects(seed: Int) {
    let random = RandomRule(seed: seed + 1300, indicators: 9)
    guard random.scored([], .yes)?[0, "all_aspects_met"] != .truth(true) else { return }
    let expected = random.bruteForce(random.candidates, to: .yes) {
      $0[$1, "all_aspects_met"] == .truth(true)
    }
    expect(
      ChangeSearch(random.rule).smallest(
        in: random.row, changing: random.candidates, to: .yes, reaching: .allAspects), is: expected)
  }

  @Test("a search with more combinations than allowed says up to where it came")
  func cut() {
    let random = RandomRule(seed: 3, indicators: 9)
    let outcome = ChangeSearch(random.rule, limit: 0).smallest(
      in: random.row, changing: random.candidates, to: .yes, reaching: .levelAtLeast(99))
    #expect(outcome == .cut(below: 1))
  }

  @Test("any 2 of 7 and one for certain is said in one sentence, not in 21 sets")
  func merged() {
    let schema = Schema((0..<10).map { ColumnSchema("i\($0)", .answer) })
    let row = Table(
      schema: schema, columns: (0..<10).map { .truths([$0 < 2 ? .yes : .no]) }, rowCount: 1)
    let rule = ScoreRule(
      input: schema,
      indicators: IndicatorSet(schema.names.enumerated().map { IndicatorSet.Indicator($1, column: $0) }),
      ladder: Ladder([
        Ladder.Band(level: 1, from: Number(5), name: Bilingual(thai: "", english: ""), core: [3])
      ]))
    let outcome = ChangeSearch(rule).smallest(
      in: row, changing: Array(2..<10), to: .yes, reaching: .levelAtLeast(1))
    let family = SmallestSets.Family(
      forced: [3], choices: [SmallestSets.Choice(2, of: [2, 4, 5, 6, 7, 8, 9])])
    #expect(outcome == .sets(SmallestSets(cost: 3, families: [family])))
  }

  private func check(_ random: RandomRule, columns: [Int], to truth: Truth, efforts: [Int: Int]) {
    let level = random.level(changing: [], to: truth) ?? 0
    let expected = random.bruteForce(columns, to: truth, efforts: efforts) {
      $0.level($1).map { $0 > level } ?? false
    }
    expect(
      ChangeSearch(random.rule, efforts: efforts).smallest(
        in: random.row, changing: columns, to: truth, reaching: .levelAtLeast(level + 1)), is: expected)
  }

  private func expect(_ outcome: ChangeSearch.Outcome, is expected: (cost: Int, sets: Set<[Int]>)?) {
    guard let expected else {
      #expect(outcome == .unreachable)
      return
    }
    guard case .sets(let found) = outcome else {
      Issue.record("nothing found, expected \(expected.sets)")
      return
    }
    #expect(found.cost == expected.cost)
    #expect(found.all(limit: .max).map(Set.init) == expected.sets)
    #expect(found.count == expected.sets.count)
  }
}
