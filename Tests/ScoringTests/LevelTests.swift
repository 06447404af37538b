import Expressions
import TableSamples
import Tables
import Testing

@testable import Scoring

@Suite struct LevelTests {
  /// The levels of a sufficiency-economy village: 23 indicators, 10-16, 17-22 and 23 passed.
  private func villages(_ table: Table, core: [Int] = []) -> ScoreRule {
    ScoreRule(
      input: table.schema, indicators: indicators(table),
      ladder: Ladder([band(1, from: 10, to: 16, core: core), band(2, from: 17, to: 22), band(3, from: 23)]))
  }

  private func passing(_ count: Int, of total: Int = 23) -> Table {
    sheet([(0..<total).map { Truth($0 < count) }])
  }

  @Test(arguments: [(0, 0), (9, 0), (10, 1), (16, 1), (17, 2), (22, 2), (23, 3)])
  func `A village has the level of its number of passed indicators`(passed: Int, level: Int) {
    let table = passing(passed)
    let scored = villages(table).score(table)
    #expect(scored.wholes("passed") == [passed])
    #expect(scored.wholes("failed") == [23 - passed])
    #expect(scored.wholes("level") == [level])
    #expect(scored.wholes("reachable_level") == [level])
    #expect(scored.texts("level_name") == [level == 0 ? "ไม่ได้ระดับ" : "ระดับ \(level)"])
  }

  @Test(arguments: [(16, 22, 0), (16, 0, 1), (17, 22, 2), (23, 22, 3)])
  func `The core binds the band that names it and no other`(passed: Int, core: Int, level: Int) {
    let table = passing(passed)
    #expect(villages(table, core: [core]).score(table).wholes("level") == [level])
  }

  @Test(arguments: [("1111", 3), ("0111", 1), ("?111", 1), ("-111", 2), ("1110", 2), ("0000", 0)])
  func `A mandatory indicator that is failed or missing caps the level`(row: String, level: Int) {
    let table = sheet(row)
    let rule = ScoreRule(
      input: table.schema, indicators: indicators(table, mandatory: [0]),
      ladder: Ladder([band(1, from: 1), band(2, from: 3), band(3, from: 4)], mandatoryCap: 1))
    let scored = rule.score(table)
    #expect(scored.wholes("level") == [level])
    #expect(scored.wholes("mandatory_failed") == ["0?".contains(row.prefix(1)) ? 1 : 0])
  }

  @Test func `A cap below all bands leaves no level`() {
    let table = sheet("011")
    let rule = ScoreRule(
      input: table.schema, indicators: indicators(table, mandatory: [0]),
      ladder: Ladder([band(2, from: 1), band(3, from: 3)], mandatoryCap: 1))
    #expect(rule.score(table).wholes("level") == [0])
  }

  @Test func `A mandatory list without a cap only counts`() {
    let table = sheet("011")
    let rule = ScoreRule(
      input: table.schema, indicators: indicators(table, mandatory: [0]), ladder: Ladder([band(1, from: 2)]))
    #expect(rule.score(table).wholes("level") == [1])
    #expect(rule.score(table).wholes("mandatory_failed") == [1])
  }

  @Test func `A value between two bands has no level`() {
    let table = passing(3, of: 5)
    let rule = ScoreRule(
      input: table.schema, indicators: indicators(table),
      ladder: Ladder([band(1, from: 1, to: 2), band(2, from: 4)]))
    #expect(rule.score(table).wholes("level") == [0])
  }

  @Test func `Without cut-offs every level is undetermined and the counts are there`() {
    let table = sheet("110", "1?-")
    let scored = ScoreRule(input: table.schema, indicators: indicators(table), ladder: Ladder([])).score(
      table)
    #expect(scored.wholes("passed") == [2, 1])
    #expect(scored.wholes("missing_answers") == [0, 1])
    #expect(scored.wholes("level") == [nil, nil])
    #expect(scored.texts("level_name") == [nil, nil])
    #expect(scored.wholes("reachable_level") == [nil, nil])
  }

  @Test func `The output is the input and what the rule adds`() {
    let table = sheet("11")
    let aspect = IndicatorSet.Aspect("social", columns: [0, 1], atLeast: 1)
    let rule = ScoreRule(
      input: table.schema, indicators: indicators(table, aspects: [aspect], mandatory: [1]),
      ladder: Ladder([]))
    #expect(
      rule.output.names == [
        "i1", "i2", "passed", "failed", "not_applicable", "missing_answers", "social_passed", "social_met",
        "all_aspects_met", "mandatory_failed", "level", "level_name", "reachable_level",
      ])
    let scored = rule.score(table)
    #expect(scored.columns.count == rule.output.columns.count)
    #expect(scored.columns.allSatisfy { $0.count == 1 })
  }
}

@Suite struct ValueGradingTests {
  private let shares = Table(
    schema: Schema([ColumnSchema("share", .number)]),
    columns: [
      .numbers(
        NumberColumn(
          values: ["69.999999999999", "70", "79.99", "80", "90", "0", "0"].compactMap { Number($0) },
          presence: [.present, .present, .present, .present, .present, .missing, .notApplicable]))
    ], rowCount: 7)

  @Test func `A share is graded as it is and an unknown one is not graded`() throws {
    let rule = ScoreRule(
      input: shares.schema, indicators: IndicatorSet(), value: try bind("share", in: shares.schema),
      ladder: Ladder([band(1, from: 70), band(2, from: 80), band(3, from: 90)]))
    let scored = rule.score(shares)
    #expect(rule.output.names == ["share", "level", "level_name"])
    #expect(scored.wholes("level") == [0, 1, 1, 2, 3, nil, nil])
    #expect(scored[5, "level_name"] == .absent(.missing))
    #expect(scored[6, "level"] == .absent(.notApplicable))
  }

  @Test func `A value may be made of the counts`() throws {
    let table = sheet("11-", "10?", "---")
    let set = indicators(table)
    let schema = ScoreRule.valueSchema(input: table.schema, indicators: set)
    let rule = ScoreRule(
      input: table.schema, indicators: set, value: try bind("100 * passed / (passed + failed)", in: schema),
      ladder: Ladder([band(1, from: 50), band(2, from: 60), band(3, from: 100)]))
    var faults: [EvaluationFault] = []
    let scored = rule.score(table, faults: &faults)
    #expect(scored.wholes("level") == [3, 1, nil])
    // Two of three passed once the missing answer is there.
    #expect(scored.wholes("reachable_level") == [3, 2, nil])
    #expect(faults.map(\.row) == [2])
    #expect(faults.map(\.kind) == [.divisionByZero])
  }
}
