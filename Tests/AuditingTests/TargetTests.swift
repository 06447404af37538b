import Expressions
import TableSamples
import Tables
import Testing

@testable import Auditing

@Suite struct TargetTests {
  private static let columns: [(String, ValueType)] = [
    ("area_level", .text), ("area_code", .text), ("least", .number), ("most", .number), ("goal", .number),
    ("country", .flag), ("first", .date), ("last", .date),
  ]

  private static func row(
    _ least: Cell, _ most: Cell, _ goal: Cell, country: Cell = true,
    first: Cell = .missing, last: Cell = .missing, level: Cell = "total"
  ) -> [Cell] { [level, "34", least, most, goal, country, first, last] }

  private func compare(
    _ rows: [[Cell]], most: String? = "most", condition: String? = nil, national: String? = nil,
    times: (String, String)? = nil, asOf: String? = nil
  ) throws -> (rows: Table, faults: [TargetFault]) {
    let input = table(Self.columns, rows)
    let bound = { (text: String?) in try text.map { try bind($0, in: input.schema) } }
    let rule = Target(
      input: input.schema,
      goals: [
        Target.Goal(
          "K-1", name: Bilingual(thai: "วัน", english: "Days"), unit: Bilingual(thai: "วัน", english: "days"),
          atLeast: try bind("least", in: input.schema), atMost: try bound(most),
          target: try bind("goal", in: input.schema), condition: try bound(condition),
          national: try bound(national), starts: try bound(times?.0), closes: try bound(times?.1))
      ], kept: [5], asOf: asOf.map { Day($0) })
    var faults: [EvaluationFault] = []
    let result = rule.compare(input, faults: &faults)
    #expect(faults.isEmpty)
    #expect(result.rows.schema.names.count == result.rows.columns.count)
    return result
  }

  @Test func `One form for all tables`() throws {
    let rows = try compare([Self.row(50, 75, 100)]).rows
    #expect(
      rows.schema.names == [
        "kpi", "indicator", "area_level", "area_code", "unit", "target", "result_from", "result_to",
        "percent_from", "percent_to", "expected_by_now", "state", "country",
      ])
    #expect(
      rows.columns.map { $0[0] } == [
        "K-1", "วัน", "total", "34", "วัน", 100, 50, 75, 50, 75, .missing, "not_met", true,
      ])
  }

  @Test(
    "what is known already reaches it, nothing could, or what is not known decides",
    arguments: [
      (80, 90, 80, "met"), (79, 80, 80, "not_yet_known"), (70, 79, 80, "not_met"),
      (79, .missing, 80, "not_yet_known"), (.missing, 79, 80, "not_met"), (.missing, 81, 80, "not_yet_known"),
      (.missing, .missing, 80, "not_yet_known"), (5, 5, .missing, .missing), (0, 0, 0, "met"),
      (.notApplicable, .notApplicable, 80, .notApplicable), (5, 5, .notApplicable, .notApplicable),
    ] as [(Cell, Cell, Cell, Cell)])
  func states(least: Cell, most: Cell, goal: Cell, state: Cell) throws {
    #expect(try compare([Self.row(least, most, goal)]).rows.cells("state") == [state])
  }

  @Test(
    "until the last day a result can rise; then what was not told does not count",
    arguments: [
      ("2563-09-29", 50, .missing, "not_yet_known"), ("2563-09-30", 50, .missing, "not_yet_known"),
      ("2563-10-01", 50, 75, "not_met"), ("2563-09-30", 100, .missing, "met"),
      (nil, 50, .missing, "not_yet_known"),
    ] as [(String?, Cell, Cell, Cell)])
  func closing(asOf: String?, least: Cell, to: Cell, state: Cell) throws {
    let row = Self.row(least, 75, 100, last: .day("2563-09-30"))
    let rows = try compare([row], times: ("first", "last"), asOf: asOf).rows
    #expect(rows.cells("state") == [state])
    #expect(rows.cells("result_to") == [to])
  }

  @Test func `Silent units bound nothing, and count as nothing once the last day has passed`() throws {
    let row = Self.row(50, .missing, 100, last: .day("2563-09-30"))
    #expect(
      try compare([row], times: ("first", "last"), asOf: "2563-10-01").rows.cells("state") == ["not_met"])
  }

  @Test(
    arguments: [
      ("2562-09-30", 0), ("2562-10-01", 1), ("2563-09-29", 365), ("2563-09-30", 366), ("2563-12-31", 366),
    ] as [(String, Cell)])
  func `What is expected by now grows by the day, and no further than the target`(
    asOf: String, expected: Cell
  ) throws {
    let row = Self.row(2, 2, 366, first: .day("2562-10-01"), last: .day("2563-09-30"))
    #expect(
      try compare([row], times: ("first", "last"), asOf: asOf).rows.cells("expected_by_now") == [expected])
  }

  @Test func `A time that ends before it begins is told`() throws {
    let row = Self.row(1, 1, 1, first: .day("2563-02-01"), last: .day("2563-01-01"))
    let (rows, faults) = try compare([row], times: ("first", "last"), asOf: "2563-01-01")
    #expect(faults == [.periodInverted(row: 0)])
    #expect(rows.cells("expected_by_now") == [.missing])
    #expect(rows.cells("state") == ["met"])
  }

  @Test func `A target of the whole country is no target of a part of it`() throws {
    let rows = try compare(
      [
        Self.row(50, 50, 200, country: false), Self.row(50, 50, 200),
        Self.row(50, 50, 200, country: .missing),
      ],
      national: "country"
    ).rows
    #expect(rows.cells("state") == [.notApplicable, "not_met", .notApplicable])
    #expect(rows.cells("percent_from") == [25, 25, 25])
  }

  @Test func `A goal has no row where it does not hold`() throws {
    let rows = try compare(
      [Self.row(1, 1, 1), Self.row(2, 2, 1, level: "district")], condition: "area_level = 'total'"
    ).rows
    #expect(rows.cells("result_from") == [1])
  }

  @Test(
    "a figure shows on which side of its target it is",
    arguments: [
      ("79.996", 80, "79.996", "99.995"), ("79.9", 80, "79.9", "99.88"),
      ("79.99999999999", 80, "79.99999999999", "99.99999999999"), ("80.004", 80, "80", "100.01"),
      ("33.335", 80, "33.34", "41.67"),
    ] as [(String, Cell, String, String)])
  func digits(least: String, goal: Cell, shown: String, percent: String) throws {
    let rows = try compare([Self.row(.decimal(least), .decimal(least), goal)]).rows
    #expect(rows.cells("result_from") == [.decimal(shown)])
    #expect(rows.cells("percent_from") == [.decimal(percent)])
  }

  @Test func `There is no share of nothing`() throws {
    #expect(try compare([Self.row(5, 5, 0)]).rows.cells("percent_from") == [.missing])
  }

  @Test func `Without areas the rows are of the whole`() throws {
    let input = table([("done", .number)], [[3], [5]])
    let rule = Target(
      input: input.schema,
      goals: try ["A", "B"].map { sign in
        Target.Goal(
          sign, name: Bilingual(thai: sign, english: sign), unit: Bilingual(thai: "แห่ง", english: "places"),
          atLeast: try bind("done", in: input.schema), target: try bind("4", in: input.schema))
      })
    var faults: [EvaluationFault] = []
    let rows = rule.compare(input, faults: &faults).rows
    #expect(rows.cells("kpi") == ["A", "B", "A", "B"])
    #expect(rows.cells("area_level") == ["total", "total", "total", "total"])
    #expect(rows.cells("state") == ["not_met", "not_met", "met", "met"])
  }
}
