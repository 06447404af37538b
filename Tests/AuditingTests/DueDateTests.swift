import Expressions
import TableSamples
import Tables
import Testing

@testable import Auditing

/// When something is due, by the numbers of its row.
@Suite struct DueDateTests {
  private static let columns: [(String, ValueType)] = [
    ("id", .code), ("on", .date), ("months", .number), ("weeks", .number), ("days", .number), ("day", .text),
    ("office", .answer),
  ]
  private static let spring = Day("2563-04-01")...Day("2563-05-31")
  /// Monday 6 April 2563, a day off.
  private static let free = table([("holiday", .date)], [[.day("2563-04-06")], [.missing]])

  private func bound(_ text: String) throws -> BoundExpression {
    try bind(text, in: table(Self.columns, []).schema)
  }

  /// The due dates of one row, and what is odd.
  private func due(
    _ due: Deadline.Due, _ row: [Cell], holidays: Bool = true
  ) throws -> (dates: [Cell], faults: [DeadlineFault]) {
    let source = table(Self.columns, [[.code("1")] + row])
    let rule = DeadlineRule(
      input: source.schema, keys: [0],
      deadlines: [Deadline("r", due: due, workingDays: try bound("office"))],
      arrivals: .beside(try bound("on")), holidays: holidays ? ("holidays", 0) : nil, asOf: nil)
    var faults: [EvaluationFault] = []
    let (rows, odd) = rule.check(source, free: holidays ? Self.free : nil, faults: &faults)
    return (rows.cells("due"), odd.filter { if case .afterAsOf = $0 { false } else { true } })
  }

  private var shift: Deadline.Shift {
    get throws {
      Deadline.Shift(months: try bound("months"), weeks: try bound("weeks"), days: try bound("days"))
    }
  }

  private func moved(_ row: [Cell], holidays: Bool = true) throws -> (dates: [Cell], faults: [DeadlineFault])
  {
    try due(.once(try bound("on"), try shift), row, holidays: holidays)
  }

  private func monthly(_ row: [Cell]) throws -> (dates: [Cell], faults: [DeadlineFault]) {
    try due(.each(.month, in: Self.spring, day: try bound("day"), try shift), row)
  }

  @Test(
    arguments: [
      ("2563-03-31", 0, 0, 7, "2563-04-07"), ("2563-03-31", 0, 0, 0, "2563-03-31"),
      ("2563-01-31", 1, 0, 0, "2563-02-29"), ("2562-01-31", 1, 0, 0, "2562-02-28"),
      ("2562-12-31", 2, 0, 0, "2563-02-29"), ("2563-02-29", 12, 0, 0, "2564-02-28"),
      ("2563-02-29", 1, 0, 0, "2563-03-29"), ("2563-01-31", 1, 1, 1, "2563-03-08"),
      ("2563-02-20", 0, 2, 0, "2563-03-05"),
      // Before it.
      ("2563-03-01", 0, 0, -1, "2563-02-29"), ("2562-03-01", 0, 0, -1, "2562-02-28"),
      ("2563-01-05", 0, 0, -10, "2562-12-26"), ("2563-03-31", -1, 0, 0, "2563-02-29"),
      ("2563-01-01", -1, -1, 0, "2562-11-24"),
    ] as [(String, Int, Int, Int, String)])
  func `A due date lies months, weeks and days after or before another`(
    on: String, months: Int, weeks: Int, days: Int, due: String
  ) throws {
    let row: [Cell] = [.day(on)] + [months, weeks, days].map { .number(Number($0)) } + ["1", false]
    #expect(try moved(row).dates == [.day(due)])
  }

  @Test(
    arguments: [
      // Friday 3 April 2563; Saturday, Sunday and Monday the 6th are off.
      ("2563-04-03", 0, 1, "2563-04-07", "2563-04-06"), ("2563-04-03", 0, 0, "2563-04-03", "2563-04-03"),
      ("2563-04-04", 0, 0, "2563-04-07", "2563-04-06"), ("2563-04-04", 0, 1, "2563-04-07", "2563-04-06"),
      ("2563-04-07", 0, -1, "2563-04-03", "2563-04-06"), ("2563-04-05", 0, -1, "2563-04-03", "2563-04-03"),
      ("2563-03-31", 0, 10, "2563-04-15", "2563-04-14"), ("2563-04-01", 0, -5, "2563-03-25", "2563-03-25"),
      // A month, and then the next working day.
      ("2563-03-06", 1, 0, "2563-04-07", "2563-04-06"),
    ] as [(String, Int, Int, String, String)])
  func `Working days are Monday to Friday without holidays`(
    on: String, months: Int, days: Int, due: String, dueWithoutHolidays: String
  ) throws {
    let row: [Cell] = [.day(on)] + [months, 0, days].map { .number(Number($0)) } + ["1", true]
    #expect(try moved(row).dates == [.day(due)])
    #expect(try moved(row, holidays: false).dates == [.day(dueWithoutHolidays)])
  }

  @Test(
    arguments: [
      ("5", 0, 0, false, ["2563-04-05", "2563-05-05"]), ("31", 0, 0, false, ["2563-04-30", "2563-05-31"]),
      ("last", 0, 0, false, ["2563-04-30", "2563-05-31"]), ("4", 0, 0, true, ["2563-04-07", "2563-05-06"]),
      ("last", 0, 0, true, ["2563-04-30", "2563-05-29"]), ("1", 0, 0, true, ["2563-04-01", "2563-05-01"]),
      ("23", 0, 0, true, ["2563-04-30", "2563-05-29"]),
      // So many days after the end of the month, and before that of the next one.
      ("last", 0, 45, false, ["2563-06-14", "2563-07-15"]),
      ("last", 0, 2, true, ["2563-05-04", "2563-06-02"]),
      ("last", 1, -1, false, ["2563-05-30", "2563-06-29"]),
    ] as [(Cell, Cell, Cell, Bool, [String])])
  func `A day of the month is a number of the row, and may count working days`(
    day: Cell, months: Cell, days: Cell, office: Bool, dues: [String]
  ) throws {
    #expect(
      try monthly([.missing, months, 0, days, day, office ? true : false]).dates == dues.map { .day($0) })
  }

  @Test(
    arguments: [
      (1201, 0, 0), (0, -5201, 0), (0, 0, 36601), (0, 0, .number(Number("0.5") ?? .zero)),
    ] as [(Cell, Cell, Cell)])
  func `A number that cannot be is told, and nothing is due on a made-up day`(
    months: Cell, weeks: Cell, days: Cell
  ) throws {
    let found = try moved([.day("2563-01-01"), months, weeks, days, "1", false])
    #expect(found.dates == [.missing])
    #expect(found.faults == [.numberUnfit(row: 0, deadline: "r")])
  }

  @Test(arguments: ["0", "32", "-1", "first"] as [Cell])
  func `A month has days 1 to 31`(day: Cell) throws {
    let found = try monthly([.missing, 0, 0, 0, day, false])
    #expect(found.dates == [.missing, .missing])
    #expect(found.faults == [.numberUnfit(row: 0, deadline: "r")])
  }

  @Test func `A day outside the calendar is none`() throws {
    let base = Day(year: 9999, month: 12, day: 1).map(Cell.date) ?? .missing
    for office in [true, false] as [Cell] {
      let found = try moved([base, 0, 0, 60, "1", office])
      #expect(found.dates == [.missing])
      #expect(found.faults == [.numberUnfit(row: 0, deadline: "r")])
    }
  }

  @Test func `What is not known leaves the due date open`() throws {
    #expect(try moved([.day("2563-01-01"), 0, 0, .missing, "1", false]).dates == [.missing])
    #expect(try moved([.day("2563-01-01"), 0, 0, 7, "1", .missing]).dates == [.missing])
    let found = try moved([.missing, 0, 0, 7, "1", true])
    #expect(found.dates == [.missing] && found.faults == [])
  }

  @Test func `A month or a year without a working day has none`() {
    let month = Day("2563-04-01")...Day("2563-04-30")
    let days = (0..<30).compactMap { month.lowerBound.adding(days: $0) }
    #expect(WorkingDays(without: days).day(1, of: month) == nil)
    let years = (0..<800).compactMap { month.lowerBound.adding(days: $0) }
    #expect(WorkingDays(without: years).day(1, after: month.lowerBound) == nil)
    #expect(!WorkingDays().contains(Day(number: -5)))
    #expect(WorkingDays().contains(Day(number: -6)))
  }
}
