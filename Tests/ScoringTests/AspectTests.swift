import Tables
import Testing

@testable import Scoring

@Suite struct AspectTests {
  private func scored(_ row: String, _ aspects: IndicatorSet.Aspect...) -> Table {
    let table = sheet(row)
    return ScoreRule(
      input: table.schema, indicators: indicators(table, aspects: aspects), ladder: Ladder([])
    ).score(table)
  }

  @Test(arguments: [
    ("110", Truth.yes), ("111", .yes), ("100", .no), ("1?0", .missing), ("??0", .missing), ("?00", .no),
    ("11?", .yes), ("???", .missing), ("1--", .yes), ("0--", .no), ("?--", .missing), ("10-", .no),
    ("---", .notApplicable),
  ])
  func `Two of three must be passed, or all that are applicable`(row: String, met: Truth) {
    let table = scored(row, IndicatorSet.Aspect("food", columns: [0, 1, 2], atLeast: 2))
    #expect(table.truths("food_met") == [met])
    #expect(table.truths("all_aspects_met") == [met])
    #expect(table.wholes("food_passed") == [row.count { $0 == "1" }])
  }

  @Test(arguments: [
    ("110 110 110", Truth.yes), ("111 111 000", .no), ("110 1?0 110", .missing), ("1?0 110 000", .no),
  ])
  func `Six of nine in all are not enough when one aspect is not met`(row: String, met: Truth) {
    let table = scored(
      row, IndicatorSet.Aspect("food", columns: [0, 1, 2], atLeast: 2),
      IndicatorSet.Aspect("environment", columns: [3, 4, 5], atLeast: 2),
      IndicatorSet.Aspect("immunity", columns: [6, 7, 8], atLeast: 2))
    #expect(table.truths("all_aspects_met") == [met])
  }

  @Test func `An aspect without a goal is only counted`() {
    let table = scored("10?", IndicatorSet.Aspect("health", columns: [0, 2]))
    #expect(table.wholes("health_passed") == [1])
    #expect(table.schema.index(of: "health_met") == nil)
    #expect(table.schema.index(of: "all_aspects_met") == nil)
  }
}
