/// The functions of the language, with how each is written.
enum Function: String, CaseIterable {
  case ifElse = "if"
  case firstPresent = "first_present"
  case missing, present
  case notApplicable = "not_applicable"

  case abs, round, least, greatest
  case sumPresent = "sum_present"

  case countPassed = "count_passed"
  case countFailed = "count_failed"
  case countMissing = "count_missing"
  case countNotApplicable = "count_not_applicable"
  case anyFailed = "any_failed"
  case allPassed = "all_passed"
  case atLeast = "at_least"

  case date, month
  case monthNumber = "month_number"
  case fiscalYear = "fiscal_year"
  case fiscalQuarter = "fiscal_quarter"
  case daysBetween = "days_between"

  case prefix, province, district, tambon

  case count, sum, mean, share, percent, min, max, distinct

  /// Whether it looks at many rows.
  var isAggregate: Bool {
    switch self {
    case .count, .sum, .mean, .share, .percent, .min, .max, .distinct: true
    default: false
    }
  }

  /// What does the like with the values of one row.
  var rowCounterpart: String? {
    switch self {
    case .count: "count_passed()"
    case .sum: "sum_present()"
    case .min: "least()"
    case .max: "greatest()"
    default: nil
    }
  }

  /// What an analyst writes, for messages.
  var usage: String {
    switch self {
    case .ifElse: "if(condition, value, otherwise)"
    case .firstPresent, .sumPresent, .least, .greatest: "\(rawValue)(a, b, …)"
    case .missing, .present, .notApplicable, .abs, .sum, .mean, .distinct: "\(rawValue)(x)"
    case .min: "min(x) over rows, or least(a, b, …) in a row"
    case .max: "max(x) over rows, or greatest(a, b, …) in a row"
    case .round: "round(x, decimals)"
    case .countPassed, .countFailed, .countMissing, .countNotApplicable, .anyFailed, .allPassed:
      "\(rawValue)(i01..i07)"
    case .atLeast: "at_least(2, i01..i07)"
    case .date: "date('2563-09-30')"
    case .month, .monthNumber, .fiscalYear, .fiscalQuarter: "\(rawValue)(date)"
    case .daysBetween: "days_between(from, to)"
    case .prefix: "prefix(code, length)"
    case .province, .district, .tambon: "\(rawValue)(code)"
    case .count: "count() or count(condition)"
    case .share: "share(condition)"
    case .percent: "percent(condition) or percent(part, whole)"
    }
  }

  /// How many arguments it takes, a list counting as one.
  var arity: ClosedRange<Int> {
    switch self {
    case .ifElse: 3...3
    case .round, .daysBetween, .prefix: 2...2
    case .firstPresent, .sumPresent, .least, .greatest, .countPassed, .countFailed, .countMissing,
      .countNotApplicable, .anyFailed, .allPassed:
      1...Int.max
    case .atLeast: 2...Int.max
    case .count: 0...1
    case .percent: 1...2
    default: 1...1
    }
  }
}
