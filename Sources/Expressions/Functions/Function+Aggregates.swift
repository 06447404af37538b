import Tables

extension Function {
  static let aggregates = [count, sum, mean, min, max, distinct, share, percent]

  private static let number = Parameter("x", .eachRow([.number]))
  private static let condition = Parameter("condition", .eachRow([.flag, .answer]))
  private static let orderedValue = Parameter("x", .eachRow([.number, .date, .code]))

  static let count = Function(
    "count", forms: [[], [condition]], gives: .type(.number), absent: .neverAbsent,
    examples: ["count()", "count(level = 3)"], help: "all rows, or those where it is true",
    edits: [.everyRow, .negated], inRow: "count_passed"
  ) { binder, arguments in
    arguments.rows.first.map { binder.counted($0) } ?? binder.shared(.rows, nil, .number)
  }

  static let sum = Function(
    "sum", forms: [[number]], gives: .type(.number), absent: .leftOut, examples: ["sum(sales)"],
    help: "the sum of those that are there", opposite: "mean", inRow: "sum_present"
  ) { binder, arguments in binder.total(arguments.rows[0]) }

  static let mean = Function(
    "mean", forms: [[number]], gives: .type(.number), absent: .leftOut, examples: ["mean(income)"],
    help: "the sum over how many there are", opposite: "sum"
  ) { binder, arguments in
    let sum = binder.shared(.sum, arguments.rows[0], .number)
    let count = binder.shared(.countPresent, arguments.rows[0], .number)
    return binder.folded(.ratio(sum, count, scale: 1, source: arguments.source), .number)
  }

  static let min = Function(
    "min", forms: [[orderedValue]], gives: .typeOfArguments, absent: .leftOut, examples: ["min(surveyed)"],
    help: "the least of numbers, dates or codes", opposite: "max", inRow: "least"
  ) { binder, arguments in binder.shared(.minimum, arguments.rows[0], arguments.rows[0].type) }

  static let max = Function(
    "max", forms: [[orderedValue]], gives: .typeOfArguments, absent: .leftOut, examples: ["max(surveyed)"],
    help: "the greatest of numbers, dates or codes", opposite: "min", inRow: "greatest"
  ) { binder, arguments in binder.shared(.maximum, arguments.rows[0], arguments.rows[0].type) }

  static let distinct = Function(
    "distinct", forms: [[Parameter("x", .eachRow(ValueType.allCases))]], gives: .type(.number),
    absent: .neverAbsent, examples: ["distinct(village_code)"], help: "how many different values",
    edits: [.everyRow]
  ) { binder, arguments in binder.shared(.distinct, arguments.rows[0], .number) }

  static let share = Function(
    "share", forms: [[condition]], gives: .type(.number), absent: .leftOut, examples: ["share(i22)"],
    help: "rows where it is true, over those where it is true or false", edits: [.negated]
  ) { binder, arguments in binder.share(of: arguments.rows[0], scale: 1, arguments.source) }

  static let percent = Function(
    "percent",
    forms: [
      [condition],
      [
        Parameter("part", .value([.number]), role: "the part of percent()"),
        Parameter("whole", .value([.number]), role: "the whole of percent()"),
      ],
    ],
    gives: .type(.number), absent: .leftOut,
    examples: ["percent(i22)", "percent(sum(spent), sum(allocated))"],
    help:
      "the share times 100, rounded only when printed; part × 100 / whole, missing over zero without a finding",
    edits: [.negated, .swapped]
  ) { binder, arguments in
    if let condition = arguments.rows.first {
      return binder.share(of: condition, scale: 100, arguments.source)
    }
    let ratio = Operation.ratio(
      arguments.nodes[0], arguments.nodes[1], scale: 100, source: arguments.source)
    return binder.folded(ratio, .number)
  }
}
