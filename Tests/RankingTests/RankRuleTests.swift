import Expressions
import TableSamples
import Tables
import Testing

@testable import Ranking

@Suite struct RankRuleTests {
  static let columns: [(String, ValueType)] = [
    ("province", .code), ("district", .code), ("a", .number), ("b", .number), ("goal", .number),
  ]
  static let schema = table(columns, []).schema

  static func measure(
    _ column: String, weight: Int = 1, better: RankRule.Better = .more, scale: RankRule.Scale = .range,
    decimals: Int? = nil
  ) throws -> RankRule.Measure {
    RankRule.Measure(
      column, value: try bind(column, in: schema), weight: Number(weight), better: better, scale: scale,
      decimals: decimals)
  }

  static func rule(
    _ measures: [RankRule.Measure], missing: RankRule.MissingFigure = .leftOut, leastCoverage: Int = 0,
    grading: RankRule.Grading? = nil
  ) -> RankRule {
    RankRule(
      input: schema, keys: [1], group: [0], measures: measures, missing: missing,
      leastCoverage: Number(leastCoverage), grading: grading)
  }

  /// Rows of one province with figures a and b.
  static func rows(_ figures: [(Cell, Cell)]) -> [[Cell]] {
    figures.enumerated().map { [.code("34"), .code("34\(10 + $0)"), $1.0, $1.1, 10] }
  }

  private func rank(_ rule: RankRule, _ rows: [[Cell]]) -> (rows: Table, faults: [RankFault]) {
    #expect(rule.faults() == [])
    var faults: [EvaluationFault] = []
    let result = rule.rank(table(Self.columns, rows), faults: &faults)
    #expect(result.rows.columns.count == result.rows.schema.columns.count)
    return result
  }

  @Test func `Ties share a rank, 1, 1, 3, each province by itself`() throws {
    let (rows, _) = rank(
      Self.rule([try Self.measure("a")]),
      Self.rows([(1, 0), (9, 0), (5, 0), (9, 0)]) + [[.code("33"), .code("3301"), 2, 0, 10]])
    #expect(rows.cells("district") == ["3301", "3411", "3413", "3412", "3410"].map { .code($0) })
    #expect(rows.cells("rank") == [1, 1, 1, 3, 4])
    #expect(rows.cells("ranked") == [1, 4, 4, 4, 4])
    #expect(rows.cells("score") == [100, 100, 100, 50, 0])
    #expect(rows.cells("best_rank") == rows.cells("rank"))
    #expect(rows.cells("worst_rank") == rows.cells("rank"))
  }

  @Test func `Exact thirds tie with a whole`() throws {
    // (1/3 + 2/3) and (1 + 0): no rounding comes between them.
    let (rows, _) = rank(
      Self.rule([try Self.measure("a"), try Self.measure("b")]), Self.rows([(1, 2), (3, 0), (0, 3), (0, 0)]))
    #expect(rows.cells("rank") == [1, 1, 1, 4])
    #expect(rows.cells("score") == [50, 50, 50, 0])
    let weighted = RankRule(
      input: Self.schema, keys: [1],
      measures: [
        try Self.measure("a"), try Self.measure("b"),
        RankRule.Measure("c", value: try bind("a + 0", in: Self.schema), weight: Number(1)),
      ], missing: .leftOut)
    // 1/3 three times is 1, which rounded decimals would make less.
    let (thirds, _) = rank(weighted, Self.rows([(1, 1), (0, 3), (3, 0)]))
    #expect(thirds.cells("rank") == [1, 2, 2])
    #expect(thirds.cells("score")[1] == thirds.cells("score")[2])
  }

  @Test func `Less is better where the rule says so`() throws {
    let (rows, _) = rank(
      Self.rule([try Self.measure("a", better: .less)]), Self.rows([(1, 0), (9, 0), (3, 0)]))
    #expect(rows.cells("a") == [1, 3, 9])
    #expect(rows.cells("score") == [100, 75, 0])
  }

  @Test func `Equal figures tell nobody apart`() throws {
    let (rows, _) = rank(Self.rule([try Self.measure("a")]), Self.rows([(4, 0), (4, 0)]))
    #expect(rows.cells("score") == [100, 100])
    #expect(rows.cells("rank") == [1, 1])
  }

  @Test(
    arguments: [
      (RankRule.Better.more, 5, 10, 50), (.more, 15, 10, 100), (.more, -5, 10, 0), (.less, 20, 10, 50),
      (.less, 5, 10, 100), (.less, 0, 10, 100), (.less, 5, 0, 0), (.less, 0, 0, 100),
    ] as [(RankRule.Better, Cell, Cell, Cell)])
  func `A share of the target`(better: RankRule.Better, value: Cell, goal: Cell, score: Cell) throws {
    let rule = Self.rule([
      try Self.measure("a", better: better, scale: .target(try bind("goal", in: Self.schema)))
    ])
    let (rows, faults) = rank(rule, [[.code("34"), .code("3401"), value, 0, goal]])
    #expect(rows.cells("score") == [score])
    #expect(faults == [])
  }

  @Test(arguments: [(RankRule.Better.more, 0), (.more, -1), (.less, -1)] as [(RankRule.Better, Cell)])
  func `A target of which there is no share is told`(better: RankRule.Better, goal: Cell) throws {
    let rule = Self.rule([
      try Self.measure("a", better: better, scale: .target(try bind("goal", in: Self.schema)))
    ])
    let (rows, faults) = rank(rule, [[.code("34"), .code("3401"), 5, 0, goal]])
    #expect(rows.cells("rank") == [.notApplicable])
    #expect(rows.cells("score") == [.missing])
    #expect(faults == [.targetUnusable(row: 0, measure: "a")])
  }

  @Test func `A target can count beyond itself`() throws {
    let scale = RankRule.Scale.target(try bind("goal", in: Self.schema), atMost: Number("1.2") ?? .zero)
    let (rows, _) = rank(
      Self.rule([try Self.measure("a", scale: scale)]), Self.rows([(11, 0), (15, 0), (10, 0)]))
    #expect(rows.cells("score") == [120, 110, 100])
  }

  @Test func `Places count those who are not better`() throws {
    let (rows, _) = rank(
      Self.rule([try Self.measure("a", scale: .places)]), Self.rows([(1, 0), (9, 0), (9, 0), (800, 0)]))
    #expect(rows.cells("score") == [100, 75, 75, 25])
  }

  @Test func `A missing figure is left out, counts as the worst, or costs the rank`() throws {
    let figures = Self.rows([(9, .missing), (0, 9), (6, 0), (3, .notApplicable), (.missing, .missing)])
    let measures = [try Self.measure("a", weight: 3), try Self.measure("b")]
    let (left, _) = rank(Self.rule(measures), figures)
    #expect(left.cells("district").map(\.text) == ["3410", "3412", "3413", "3411", "3414"])
    #expect(left.cells("rank") == [1, 2, 3, 4, .notApplicable])
    #expect(left.cells("score").prefix(2) == [100, 50])
    #expect(left.cells("coverage_rate") == [75, 100, 100, 100, 0])
    let (worst, _) = rank(Self.rule(measures, missing: .worst), figures)
    #expect(worst.cells("district").map(\.text) == ["3410", "3412", "3413", "3411", "3414"])
    #expect(worst.cells("rank") == [1, 2, 3, 4, 5])
    #expect(worst.cells("score").first == 75)
    let (unranked, _) = rank(Self.rule(measures, missing: .unranked), figures)
    #expect(unranked.cells("district").map(\.text) == ["3412", "3413", "3411", "3410", "3414"])
    #expect(unranked.cells("rank") == [1, 2, 3, .notApplicable, .notApplicable])
    #expect(unranked.cells("ranked") == [3, 3, 3, 3, 3])
  }

  @Test(arguments: [(75, 1), (76, .notApplicable)] as [(Int, Cell)])
  func `Too little coverage has no rank`(least: Int, rank expected: Cell) throws {
    let rule = Self.rule(
      [try Self.measure("a", weight: 3), try Self.measure("b")], leastCoverage: least)
    #expect(rank(rule, Self.rows([(9, .missing)])).rows.cells("rank") == [expected])
  }

  private static func grade(_ name: String, _ limit: Int) -> RankRule.Grade {
    RankRule.Grade(Bilingual(thai: name, english: name), limit: Number(limit))
  }

  @Test func `Shares of the ranked never split a tie`() throws {
    let grading = RankRule.Grading.share([
      Self.grade("A", 25), Self.grade("B", 50), Self.grade("C", 75), Self.grade("D", 100),
    ])
    let rule = Self.rule([try Self.measure("a")], grading: grading)
    func grades(_ figures: Int?...) -> [Cell] {
      rank(rule, Self.rows(figures.map { ($0.map { .number(Number($0)) } ?? .missing, 0) })).rows.cells(
        "grade")
    }
    #expect(grades(8, 7, 6, 5, 4, 3, 2, 1) == ["A", "A", "B", "B", "C", "C", "D", "D"])
    #expect(grades(8, 7, 7, 7, 4, 3, 2, 1) == ["A", "A", "A", "A", "C", "C", "D", "D"])
    #expect(grades(3, 2, 1) == ["B", "C", "D"])
    #expect(grades(5) == ["D"])
    #expect(grades(4, 3, 2, 1, nil) == ["A", "B", "C", "D", .missing])
  }

  @Test func `Bands of the score are reached exactly`() throws {
    let grading = RankRule.Grading.score([Self.grade("A", 80), Self.grade("B", 50)])
    let (rows, _) = rank(
      Self.rule([try Self.measure("a")], grading: grading),
      Self.rows([
        (0, 0), (1000, 0), (800, 0), (.decimal("799.999999999999"), 0), (500, 0), (499, 0),
      ]))
    #expect(rows.cells("grade") == ["A", "A", "B", "B", .missing, .missing])
  }

  @Test func `A rank that rests on one measure shows it`() throws {
    let (rows, _) = rank(
      Self.rule([try Self.measure("a", weight: 2), try Self.measure("b")]),
      Self.rows([(9, 0), (5, 9), (0, 5)]))
    #expect(rows.cells("district").map(\.text) == ["3411", "3410", "3412"])
    #expect(rows.cells("best_rank") == [1, 1, 2])
    #expect(rows.cells("worst_rank") == [2, 3, 3])
  }

  @Test func `What is missing could do is in the span of the rank`() throws {
    let targets = RankRule.Scale.target(try bind("goal", in: Self.schema))
    let measures = [try Self.measure("a", scale: targets), try Self.measure("b", scale: targets)]
    // The first has half of its figures; what it lacks could be anything from 0 to the full score.
    let (rows, _) = rank(Self.rule(measures), Self.rows([(10, .missing), (8, 8), (9, 3), (4, 4)]))
    #expect(rows.cells("district").map(\.text) == ["3410", "3411", "3412", "3413"])
    #expect(rows.cells("rank") == [1, 2, 3, 4])
    #expect(rows.cells("missing_moves_rank") == [true, true, true, false])
    #expect(rows.cells("comparable") == [false, true, true, true])
    // 10 and 0 make 50, below 80 and 60.
    #expect(rows.cells("worst_rank").first == 3)
    let (worst, _) = rank(
      Self.rule(measures, missing: .worst), Self.rows([(10, .missing), (8, 8), (9, 3), (4, 4)]))
    #expect(worst.cells("district").map(\.text) == ["3411", "3412", "3410", "3413"])
    #expect(worst.cells("best_rank") == [1, 2, 1, 2])
  }

  @Test func `Without a rank the span tells which ranks are possible`() throws {
    let targets = RankRule.Scale.target(try bind("goal", in: Self.schema))
    let rule = Self.rule(
      [try Self.measure("a", weight: 3, scale: targets), try Self.measure("b", scale: targets)],
      leastCoverage: 80)
    let (rows, _) = rank(rule, Self.rows([(2, .missing), (8, 8), (3, 9), (0, 0)]))
    #expect(rows.cells("rank") == [1, 2, 3, .notApplicable])
    #expect(rows.cells("best_rank").last == 3)
    #expect(rows.cells("worst_rank").last == 3)
    #expect(rows.cells("missing_moves_rank").last == .notApplicable)
  }

  @Test func `One unit of the last digit moves a close rank only`() throws {
    let (rows, _) = rank(
      Self.rule([try Self.measure("a", decimals: 2)]),
      Self.rows([(.decimal("50.01"), 0), (50, 0), (90, 0), (10, 0)]))
    #expect(rows.cells("rank") == [1, 2, 3, 4])
    // A unit less for 50.01 would share its rank, a unit more for 50 would gain one.
    #expect(rows.cells("digit_moves_rank") == [false, false, true, false])
    let (unasked, _) = rank(Self.rule([try Self.measure("a")]), Self.rows([(1, 0), (2, 0)]))
    #expect(unasked.cells("digit_moves_rank") == [.notApplicable, .notApplicable])
  }

  @Test func `A rule that cannot be followed is refused`() throws {
    let rule = Self.rule(
      [try Self.measure("a", weight: -1), try Self.measure("a")], leastCoverage: 101,
      grading: .share([Self.grade("A", 50), Self.grade("B", 50), Self.grade("C", 120)]))
    #expect(
      rule.faults() == [
        .repeatedMeasure("a"), .weightNegative(measure: "a"), .gradesOutOfOrder("B"),
        .percentOutside(Number(101)), .percentOutside(Number(120)),
      ])
    #expect(Self.rule([]).faults() == [.noMeasures])
  }
}
