import Tables

extension Function {
  static let times = [
    date, month,
    reading(
      "month_number", .month, opposite: "fiscal_year", help: "1 to 12, of a date or the code of a month"),
    reading(
      "fiscal_year", .fiscalYear, opposite: "month_number",
      help: "of a date or the code of a month; the fiscal year 2563 began on 1 October 2562"),
    reading(
      "fiscal_quarter", .fiscalQuarter, opposite: "month_number",
      help: "of a date or the code of a month; 1 is October to December"),
    daysBetween,
  ]

  static let date = Function(
    "date", [Parameter("'2563-09-30'", .dateText)], gives: .type(.date), absent: .spreads,
    examples: ["date('2563-09-30')"], help: "a fixed date"
  ) { $0.nodes[0].operation }

  static let month = Function(
    "month", [Parameter("date", .value([.date]))], gives: .type(.code), absent: .spreads,
    examples: ["month(sold_on)"], help: "the month as a code, `2563-06`"
  ) { .month($0.nodes[0]) }

  private static func reading(
    _ name: String, _ part: CalendarPart, opposite: String, help: String
  ) -> Function {
    Function(
      name, [Parameter("date", .time)], gives: .type(.number), absent: .spreads,
      examples: ["\(name)(surveyed)"], help: help, opposite: opposite
    ) { .calendar(part, $0.nodes[0]) }
  }

  static let daysBetween = Function(
    "days_between", [Parameter("from", .value([.date])), Parameter("to", .value([.date]))],
    gives: .type(.number), absent: .spreads, examples: ["days_between(due, arrived)"],
    help: "the days from one to the other, below zero when the second is earlier"
  ) { .daysBetween($0.nodes[0], $0.nodes[1]) }
}
