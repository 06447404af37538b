import Expressions
import TableSamples
import Tables
import Testing

@testable import Auditing

@Suite struct DeadlineTests {
  private static let register: [(String, ValueType)] = [
    ("centre", .code), ("ended", .date), ("active", .answer),
  ]
  private static let arrivals: [(String, ValueType)] = [
    ("centre", .code), ("report", .text), ("period", .code), ("arrived", .date),
  ]
  private static let fiscalYear = Day("2562-10-01")...Day("2563-09-30")

  private func check(
    _ deadlines: [Deadline], _ expected: [[Cell]], _ arrived: [[Cell]] = [], asOf: String = "2563-01-01"
  ) -> (rows: Table, faults: [DeadlineFault]) {
    let register = table(Self.register, expected)
    let rule = DeadlineRule(
      input: register.schema, keys: [0], deadlines: deadlines,
      arrivals: .apart(.init(from: "reports", keys: [0], arrived: 3, deadline: 1, period: 2)), asOf: Day(asOf)
    )
    #expect(rule.faults() == [])
    var faults: [EvaluationFault] = []
    let result = rule.check(register, arrived: table(Self.arrivals, arrived), faults: &faults)
    #expect(result.rows.columns.count == rule.output.columns.count)
    return result
  }

  private func bound(_ text: String) throws -> BoundExpression {
    try bind(text, in: table(Self.register, []).schema)
  }

  private func once(_ base: String, days: String) throws -> Deadline {
    Deadline("r", due: .once(try bound(base), Deadline.Shift(days: try bound(days))))
  }

  private func each(
    _ cycle: Cycle, _ name: String = "r", in period: ClosedRange<Day> = fiscalYear, day: String,
    monthsAfter: String
  ) throws -> Deadline {
    Deadline(
      name, due: .each(cycle, in: period, day: try bound(day), .init(months: try bound(monthsAfter))))
  }

  @Test(
    arguments: [
      ([], "2563-04-07", "not_yet_due", .notApplicable, 0), ([], "2563-04-08", "missing", 1, 0),
      (["2563-04-07"], "2563-05-01", "on_time", 0, 1), (["2563-04-08"], "2563-05-01", "late", 1, 1),
      (["2563-04-20", "2563-04-01"], "2563-05-01", "on_time", 0, 2),
      (["2563-04-20", "2563-04-10"], "2563-04-12", "late", 3, 1),
      (["2563-04-20"], "2563-04-19", "missing", 12, 0), (["2563-01-01"], "2563-02-01", "on_time", 0, 1),
    ] as [([String], String, Cell, Cell, Cell)])
  func `The first arrival up to the as-of day decides`(
    arrived: [String], asOf: String, status: Cell, late: Cell, count: Cell
  ) throws {
    let (rows, faults) = check(
      [try once("ended", days: "7")], [[.code("1"), .day("2563-03-31"), true]],
      arrived.map { [.code("1"), "r", .missing, .day($0)] }, asOf: asOf)
    #expect(rows.cells("status") == [status])
    #expect(rows.cells("days_late") == [late])
    #expect(rows.cells("arrivals") == [count])
    #expect(
      faults == arrived.indices.filter { Day(arrived[$0]) > Day(asOf) }.map { .afterAsOf(row: $0) })
  }

  @Test func `The tenth of every month is about the month before`() throws {
    let monthly = try each(.month, day: "10", monthsAfter: "1")
    let (rows, _) = check([monthly], [[.code("1"), .missing, true]])
    #expect(rows.rowCount == 12)
    #expect(rows.cells("period").first == .code("2562-10"))
    #expect(rows.cells("due").first == .day("2562-11-10"))
    #expect(rows.cells("period").last == .code("2563-09"))
    #expect(rows.cells("due").last == .day("2563-10-10"))
    #expect(rows.cells("status").count { $0 == "missing" } == 2)
  }

  @Test(arguments: [
    (Cycle.quarter, 20, 1, ["2563-01-20", "2563-04-20", "2563-07-20", "2563-10-20"]),
    (.quarter, 31, 0, ["2562-12-31", "2563-03-31", "2563-06-30", "2563-09-30"]),
    (.quarter, 20, 0, ["2562-12-20", "2563-03-20", "2563-06-20", "2563-09-20"]),
    (.quarter, 31, -1, ["2562-11-30", "2563-02-29", "2563-05-31", "2563-08-31"]),
    (.halfYear, 15, 1, ["2563-04-15", "2563-10-15"]), (.halfYear, 31, 0, ["2563-03-31", "2563-09-30"]),
    (.fiscalYear, 15, 1, ["2563-10-15"]), (.fiscalYear, 31, -7, ["2563-02-29"]),
  ])
  func `Quarters, halves and fiscal years are due so many months after their end`(
    cycle: Cycle, day: Int, months: Int, dues: [String]
  ) throws {
    let deadline = try each(cycle, day: "\(day)", monthsAfter: "\(months)")
    let (rows, _) = check([deadline], [[.code("1"), .missing, true]])
    #expect(rows.cells("due") == dues.map { .day($0) })
  }

  @Test func `Halves of fiscal years go over the turn of the calendar year, and arrivals name them`() throws {
    let halves = try each(.halfYear, in: Day("2563-01-01")...Day("2564-09-30"), day: "31", monthsAfter: "0")
    let day = Cell.day("2563-01-05")
    let (rows, faults) = check(
      [halves], [[.code("1"), .missing, true]],
      [
        [.code("1"), "r", .code("2563-H1"), day], [.code("1"), "r", .code("2563-04"), day],
        [.code("1"), "r", .code("2563-12"), day], [.code("1"), "r", .code("2563-H3"), day],
        [.code("1"), "r", .code("2563-Q2"), day],
      ], asOf: "2563-01-05")
    #expect(rows.cells("period") == ["2563-H1", "2563-H2", "2564-H1", "2564-H2"].map { .code($0) })
    #expect(
      rows.cells("due") == ["2563-03-31", "2563-09-30", "2564-03-31", "2564-09-30"].map { .day($0) })
    #expect(rows.cells("arrivals") == [1, 1, 1, 0])
    #expect(rows.cells("period_from").prefix(2) == [.day("2562-10-01"), .day("2563-04-01")])
    #expect(rows.cells("period_to") == rows.cells("due"))
    #expect(faults == [.periodUnknown(row: 3), .periodUnknown(row: 4)])
  }

  @Test func `An arrival names its cycle by label, by a month or not at all`() throws {
    let quarterly = try each(.quarter, "q", day: "20", monthsAfter: "1")
    let day = Cell.day("2563-01-05")
    let (rows, faults) = check(
      [quarterly], [[.code("1"), .missing, true]],
      [
        [.code("1"), "q", .code("2563-Q1"), day], [.code("1"), "q", .code("2563-02"), day],
        [.code("1"), "q", .code("x"), day], [.code("1"), "q", .missing, day],
        [.code("1"), "q", .code("2570-Q1"), day], [.code("2"), "q", .code("2563-Q1"), day],
        [.code("1"), "z", .code("2563-Q1"), day], [.code("1"), "q", .code("2563-Q3"), .missing],
      ], asOf: "2563-02-01")
    #expect(rows.cells("period") == ["2563-Q1", "2563-Q2", "2563-Q3", "2563-Q4"].map { .code($0) })
    #expect(rows.cells("status") == ["on_time", "on_time", "not_yet_due", "not_yet_due"])
    #expect(
      faults == [
        .periodUnknown(row: 2), .periodUnknown(row: 3), .unexpected(row: 4), .unexpected(row: 5),
        .unexpected(row: 6), .undated(row: 7),
      ])
  }

  @Test func `A deadline concerns the rows of its condition`() throws {
    let schema = table(Self.register, []).schema
    let deadline = Deadline(
      "r", where: try bind("active", in: schema),
      due: .once(try bind("date('2563-03-23')", in: schema), .init()))
    let (rows, faults) = check(
      [deadline],
      [
        [.code("3"), .missing, true], [.code("2"), .missing, false], [.code("1"), .missing, .missing],
        [.code("4"), .missing, .notApplicable],
      ], asOf: "2563-03-24")
    #expect(rows.cells("centre") == [.code("3")])
    #expect(faults == [.conditionUnknown(row: 2, deadline: "r")])
  }

  @Test func `Without a base date it is not known when something is due`() throws {
    let (rows, _) = check([try once("ended", days: "7")], [[.code("1"), .missing, true]], asOf: "2563-01-01")
    #expect(rows.cells("status") == ["unknown"])
    #expect(rows.cells("due") == [.missing])
  }

  @Test func `The date of arrival can stand beside`() throws {
    let columns: [(String, ValueType)] = [("id", .code), ("ended", .date), ("entered", .date)]
    let activities = table(
      columns,
      [
        [.code("b"), .day("2563-03-01"), .day("2563-03-09")], [.code("a"), .day("2563-03-01"), .missing],
        [.code("c"), .day("2563-03-01"), .day("2563-05-01")],
      ])
    let rule = DeadlineRule(
      input: activities.schema, keys: [0],
      deadlines: [
        Deadline("bpm", due: .once(try bind("ended", in: activities.schema), .init(days: try bound("7"))))
      ],
      arrivals: .beside(try bind("entered", in: activities.schema)), asOf: Day("2563-04-01"))
    var faults: [EvaluationFault] = []
    let (rows, found) = rule.check(activities, faults: &faults)
    #expect(rows.cells("id") == [.code("a"), .code("b"), .code("c")])
    #expect(rows.cells("status") == ["missing", "late", "missing"])
    #expect(rows.cells("days_late") == [24, 1, 24])
    #expect(found == [.afterAsOf(row: 2)])
  }

  @Test func `Two of one key are told`() throws {
    let (_, faults) = check(
      [try once("ended", days: "7")],
      [[.code("1"), .day("2563-01-01"), true], [.code("1"), .day("2563-01-02"), true]], asOf: "2563-01-01")
    #expect(faults == [.repeatedKey(rows: [0, 1])])
  }

  @Test func `Every deadline is expected of everybody`() {
    let pairs = DeadlineRule.everyPair(
      table([("id", .text)], [["a"], ["b"]]), table([("centre", .code)], [[.code("1")], [.code("2")]]))
    #expect(
      pairs.rows == [
        ["a", .code("1")], ["a", .code("2")], ["b", .code("1")], ["b", .code("2")],
      ])
  }

  @Test func `A rule that cannot be followed is refused`() throws {
    let schema = table(Self.register, []).schema
    let late = try each(.month, "x", day: "1", monthsAfter: "0")
    let empty = try each(
      .quarter, "x", in: Day("2563-01-01")...Day("2563-03-30"), day: "1", monthsAfter: "0")
    let rule = DeadlineRule(
      input: schema, keys: [0], deadlines: [late, empty],
      arrivals: .apart(.init(from: "reports", keys: [0], arrived: 3)), asOf: Day("2563-01-01"))
    #expect(
      rule.faults() == [
        .repeatedName("x"), .periodColumnNeeded(deadline: "x"),
        .periodEmpty(deadline: "x"), .periodColumnNeeded(deadline: "x"), .deadlineColumnNeeded,
      ])
  }

  @Test(arguments: 0..<10)
  func `Arrivals in any order give the same result, that of a plain search`(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let monthly = try each(.month, "m", day: "10", monthsAfter: "1")
    let centres = (10..<16).map { "\($0)" }
    let periods = (1...9).map { "2563-0\($0)" }
    let arrived: [[Cell]] = (0..<60).map { _ in
      [
        .code(centres.randomElement(using: &dice) ?? ""), "m",
        .code(periods.randomElement(using: &dice) ?? ""),
        .date(Day(number: Day("2563-01-01").number + Int32.random(in: 0..<300, using: &dice))),
      ]
    }
    let expected = centres.map { [Cell.code($0), .missing, true] }
    let asOf = "2563-08-01"
    let (rows, _) = check([monthly], expected, arrived, asOf: asOf)
    let (shuffled, _) = check(
      [monthly], expected.shuffled(using: &dice), arrived.shuffled(using: &dice), asOf: asOf)
    #expect(rows.rows == shuffled.rows)
    for row in rows.rows {
      let days = arrived.filter { $0[0] == row[0] && $0[2] == row[4] }.compactMap { arrival in
        if case .date(let day) = arrival[3], day <= Day(asOf) { day } else { nil }
      }
      #expect(row[8] == days.min().map(Cell.date) ?? .missing)
      #expect(row[9] == .number(Number(days.count)))
    }
  }
}
