import Expressions
import TableSamples
import Tables
import Testing

@testable import Selection

/// Persons of villages, as the choice of low-income households has them.
enum Persons {
  static let columns: [(String, ValueType)] = [
    ("province", .code), ("district", .code), ("village", .code), ("person", .text), ("income", .number),
    ("developable", .answer), ("card", .answer), ("treated", .answer), ("dead", .answer),
  ]
  static let schema = table(columns, []).schema

  static func row(
    _ village: String, _ person: String, income: Cell, developable: Cell = true, card: Cell = false,
    treated: Cell = false, dead: Cell = false
  ) -> [Cell] {
    [
      .code(String(village.prefix(2))), .code(String(village.prefix(4))), .code(village), .text(person),
      income,
      developable, card, treated, dead,
    ]
  }

  static func named(_ name: String, _ condition: String) throws -> SelectionRule.NamedCondition {
    SelectionRule.NamedCondition(
      Bilingual(thai: name, english: name), try bind(condition, in: schema))
  }

  static func rule(
    group: [Int] = [2], quota: SelectionRule.Quota = .same(2), choice: SelectionRule.GroupChoice? = nil,
    advice: [SelectionRule.Advice] = []
  ) throws -> SelectionRule {
    SelectionRule(
      input: schema, keys: [3], exclusions: [try named("dead", "dead")],
      tiers: [
        try named("card", "income < 38000 and developable and card"),
        try named("poor", "income < 38000 and developable"), try named("low", "income <= 100000"),
        try named("treated", "treated"),
      ], order: [SelectionRule.SortKey(try bind("income", in: schema))], group: group, quota: quota,
      groupChoice: choice, advice: advice)
  }

  static func select(
    _ rule: SelectionRule, _ rows: [[Cell]], quotas: Table? = nil, outerQuotas: Table? = nil
  ) -> SelectionResult {
    var faults: [EvaluationFault] = []
    let result = rule.select(
      table(columns, rows), quotas: quotas, outerQuotas: outerQuotas, faults: &faults)
    #expect(result.rows.columns.count == result.rows.schema.columns.count)
    return result
  }
}

@Suite struct SelectionRuleTests {
  private let village = "30010101"

  @Test(
    arguments: [
      (37_999, true, true, false, false, "chosen", 1, 1, "card"),
      (37_999, true, false, false, false, "chosen", 2, 2, "poor"),
      (38_000, true, true, false, false, "chosen", 3, 3, "low"),
      (100_000, false, false, false, false, "chosen", 3, 3, "low"),
      (100_001, true, true, false, false, "ineligible", .notApplicable, .notApplicable, "ไม่เข้าลำดับใด"),
      (100_001, true, true, true, false, "chosen", 4, 4, "treated"),
      (1, true, true, false, true, "excluded", .notApplicable, .notApplicable, "dead"),
      (999_999, true, true, false, true, "excluded", .notApplicable, .notApplicable, "dead"),
      (1, true, .missing, false, false, "chosen", 2, 1, "poor"),
      (1, true, .notApplicable, false, false, "chosen", 2, 2, "poor"),
      (.missing, true, true, true, false, "chosen", 4, 1, "treated"),
      (
        .missing, true, true, false, false, "undecided", .notApplicable, 1,
        "ตัดสินไม่ได้: card; poor; low"
      ),
      (1, true, true, false, .missing, "undecided", .notApplicable, 1, "ตัดสินไม่ได้: dead"),
      (999_999, true, true, false, .missing, "ineligible", .notApplicable, .notApplicable, "ไม่เข้าลำดับใด"),
      (1, true, true, false, .notApplicable, "chosen", 1, 1, "card"),
    ] as [(Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell)])
  func `Everybody has a tier or a reason`(
    income: Cell, developable: Cell, card: Cell, treated: Cell, dead: Cell, status: Cell, tier: Cell,
    reachable: Cell, reason: Cell
  ) throws {
    let row = Persons.row(
      village, "a", income: income, developable: developable, card: card, treated: treated, dead: dead)
    let rows = Persons.select(try Persons.rule(), [row]).rows
    #expect(rows.cells("status") == [status])
    #expect(rows.cells("tier") == [tier])
    #expect(rows.cells("reachable_tier") == [reachable])
    #expect(rows.cells("reason") == [reason])
  }

  @Test func `Inside a tier the lowest income comes first, then the key; the rest waits with a number`()
    throws
  {
    let result = Persons.select(
      try Persons.rule(),
      [
        Persons.row(village, "e", income: 30_000), Persons.row(village, "d", income: 1000),
        Persons.row(village, "c", income: 50_000), Persons.row(village, "b", income: 1000),
        Persons.row(village, "a", income: 37_000, card: true),
        Persons.row(village, "z", income: .missing, treated: true),
      ])
    #expect(result.rows.cells("person") == ["a", "b", "d", "e", "c", "z"])
    #expect(result.rows.cells("status") == ["chosen", "chosen"] + Array(repeating: "waiting", count: 4))
    #expect(result.rows.cells("position") == [1, 2, 3, 4, 5, 6])
    #expect(result.rows.cells("waiting_number") == [.notApplicable, .notApplicable, 1, 2, 3, 4])
    #expect(result.rows.cells("reason")[2] == "poor; เกินโควตา 2")
    #expect(result.faults == [])
  }

  @Test func `A shortfall is counted against the quota, also where nobody came`() throws {
    let quotas = table(
      [("province", .code), ("n", .number)],
      [
        [.code("30"), 3], [.code("31"), 4], [.code("32"), .decimal("1.5")], [.code("33"), 1],
        [.code("33"), 2],
      ])
    let result = Persons.select(
      try Persons.rule(group: [0], quota: .table("quotas", keys: [0], quota: 1)),
      [
        Persons.row("30010101", "a", income: 1), Persons.row("30010101", "b", income: 200_000),
        Persons.row("33010101", "c", income: 1), Persons.row("34010101", "d", income: 1),
      ], quotas: quotas)
    #expect(result.groups.cells("province") == ["30", "31", "32", "33", "34"].map { .code($0) })
    #expect(result.groups.cells("quota") == [3, 4, .notApplicable, .notApplicable, .notApplicable])
    #expect(result.groups.cells("chosen") == [1, 0, 0, 0, 0])
    #expect(result.groups.cells("ineligible") == [1, 0, 0, 0, 0])
    #expect(result.groups.cells("shortfall") == [2, 4, .notApplicable, .notApplicable, .notApplicable])
    #expect(
      result.faults == [
        .quotaUnusable(group: [.code("32")]), .quotaRepeated(group: [.code("33")], rows: [3, 4]),
        .quotaMissing(group: [.code("33")]), .quotaMissing(group: [.code("34")]),
      ])
    #expect(result.rows.cells("reason").last == "poor; ไม่มีโควตา")
  }

  @Test func `Of two with one key nobody can be judged, nor who belongs nowhere`() throws {
    let result = Persons.select(
      try Persons.rule(),
      [
        Persons.row(village, "a", income: 1), Persons.row(village, "a", income: 2),
        [.missing, .missing, .missing, "b", 1, true, false, false, false],
        Persons.row(village, "c", income: 3),
      ])
    #expect(result.faults == [.repeatedKey(key: ["a"], rows: [0, 1]), .groupUnknown(row: 2)])
    #expect(result.rows.cells("person") == ["c", "a", "a", "b"])
    #expect(result.rows.cells("status") == ["chosen", "undecided", "undecided", "undecided"])
    #expect(result.rows.cells("reason").last == "ตัดสินไม่ได้: ไม่ทราบกลุ่ม")
  }

  @Test func `Advice changes nothing and is told`() throws {
    let advice = SelectionRule.Advice(
      Bilingual(thai: "อำเภอละ", english: "a district"), columns: [1], atMost: 2)
    let rows =
      ["a", "b", "c"].map { Persons.row("30010101", $0, income: 1) }
      + ["d", "e"].map { Persons.row("30020101", $0, income: 1) }
    let result = Persons.select(
      try Persons.rule(group: [], quota: .same(9), advice: [advice]), rows)
    #expect(result.rows.cells("status") == Array(repeating: "chosen", count: 5))
    #expect(
      result.faults == [
        .adviceExceeded(advice: advice.name, key: [.code("3001")], chosen: 3, atMost: 2)
      ])
    #expect(result.groups.cells("shortfall") == [4])
  }

  @Test func `Nobody leaves the whole quota open`() throws {
    let result = Persons.select(try Persons.rule(group: [], quota: .same(9)), [])
    #expect(result.groups.cells("shortfall") == [9])
  }

  @Test func `A descending order keeps those without a value last`() throws {
    var rule = try Persons.rule()
    rule = SelectionRule(
      input: Persons.schema, keys: [3], tiers: [try Persons.named("all", "true")],
      order: [SelectionRule.SortKey(try bind("income", in: Persons.schema), descending: true)],
      quota: .same(9))
    let incomes: [Cell] = [5, .missing, 7, .notApplicable, 6]
    let rows = incomes.enumerated().map { Persons.row(village, "\($0)", income: $1) }
    #expect(Persons.select(rule, rows).rows.cells("income") == [7, 6, 5, .missing, .notApplicable])
  }
}

@Suite struct GroupChoiceTests {
  private static let choice = SelectionRule.GroupChoice(
    within: [0], quota: .table("quotas", keys: [0], quota: 1))
  private static let quotas = table(
    [("province", .code), ("n", .number)], [[.code("30"), 2], [.code("31"), 1]])

  private func people(_ village: String, _ count: Int, income: Cell = 1000) -> [[Cell]] {
    (0..<count).map { Persons.row(village, "\(village)-\($0)", income: income) }
  }

  @Test func `Villages with most eligible persons come first, then by code`() throws {
    let advice = SelectionRule.Advice(
      Bilingual(thai: "อำเภอละ", english: "a district"), columns: [1], atMost: 1)
    let rule = try Persons.rule(group: [0, 1, 2], choice: Self.choice, advice: [advice])
    let result = Persons.select(
      rule,
      people("30010103", 1) + people("30010102", 3) + people("30010101", 1)
        + people("30010104", 5, income: 200_000) + people("32010101", 1), outerQuotas: Self.quotas)
    #expect(
      result.groups.cells("village").map(\.text) == [
        "30010101", "30010102", "30010103", "30010104", "32010101",
      ])
    #expect(result.groups.cells("status") == ["chosen", "chosen", "waiting", "ineligible", "waiting"])
    #expect(result.groups.cells("position") == [2, 1, 3, .notApplicable, 1])
    #expect(result.groups.cells("waiting_number") == [.notApplicable, .notApplicable, 1, .notApplicable, 1])
    #expect(result.groups.cells("chosen") == [1, 2, 0, 0, 0])
    #expect(result.groups.cells("outside") == [0, 0, 1, 0, 1])
    #expect(result.groups.cells("shortfall") == [1, 0, .notApplicable, .notApplicable, .notApplicable])
    let outer = try #require(result.outer)
    #expect(outer.cells("province") == ["30", "31", "32"].map { .code($0) })
    #expect(outer.cells("chosen") == [2, 0, 0])
    #expect(outer.cells("shortfall") == [0, 1, .notApplicable])
    #expect(
      result.faults == [
        .quotaMissing(group: [.code("32")]),
        .adviceExceeded(advice: advice.name, key: [.code("3001")], chosen: 2, atMost: 1),
      ])
    let lost = result.rows.rows.filter { $0[2] == .code("30010103") }
    #expect(lost.map { $0.last } == ["poor; พื้นที่ไม่ได้รับเลือก"])
  }
}
