package import Stages
package import Tables

/// `deadlines`: what has arrived of what is due.
package struct DeadlinesStage: Sendable {
  /// Columns that name who, or what, is expected.
  package var keys: [Located<String>]
  /// A relation each row of which is expected to fulfil each row of the source; nil where the source has both.
  package var forEach: Located<String>?
  package var due: [DueItem]
  package var arrivals: Arrivals
  /// Days off, for rules that count working days; nil for Saturdays and Sundays alone.
  package var holidays: Holidays?
  /// The day as of which one looks; nil for the parameter `as_of`.
  package var asOf: Located<String>?

  /// One deadline: an entry of `due`.
  package struct DueItem: Sendable {
    package var name: Located<String>
    /// The rows that it concerns; nil for all.
    package var condition: Located<String>?
    /// The rows whose days are working days; nil for none.
    package var workingDays: Located<String>?
    package var date: DueDay
  }

  /// How a due date is found.
  package enum DueDay: Sendable {
    /// An expression that gives a date, and how far from it.
    case once(Located<String>, Shift)
    /// A day of the month, so many months after each cycle that ends in the period.
    case each(Recurrence)
  }

  /// How far from a date: expressions that give whole numbers, below zero before it.
  package struct Shift: Sendable {
    package var days: Located<String>?
    package var weeks: Located<String>?
    package var months: Located<String>?
  }

  /// A table of days off.
  package struct Holidays: Sendable {
    package var relation: Located<String>
    /// The column with the date.
    package var date: Located<String>
  }

  /// What is due again and again: days that are written out or parameters, and expressions.
  package struct Recurrence: Sendable {
    package var cycle: Located<Cycle>
    package var from: Located<String>
    package var to: Located<String>
    /// A number, or a text that is one or `last`.
    package var day: Located<String>
    package var shift: Shift
  }

  /// Where the dates of arrival stand.
  package enum Arrivals: Sendable {
    /// An expression on the rows themselves.
    case beside(Located<String>)
    case apart(ArrivalTable)
  }

  /// The columns of a table of arrivals.
  package struct ArrivalTable: Sendable {
    package var relation: Located<String>
    /// As many as the stage has keys.
    package var keys: [Located<String>]
    package var date: Located<String>
    /// The column with the name of the deadline; nil where there is only one.
    package var deadline: Located<String>?
    /// The column with the cycle, for recurring deadlines.
    package var period: Located<String>?
  }
}

extension DeadlinesStage: DeclaredStage {
  package static let word = "deadlines"

  package static let examples = [
    """
    deadlines: activities
    for_each: centres
    key: [activity_id, centre_code]
    due:
      report: {on: ended_on, days_after: 7, where: held}
      summary: {on: ended_on, months_after: 1, weeks_after: weeks, working_days: in_office and held}
      monthly: {every: month, in: [2563-01-01, 2563-12-31], day: 10, months_after: 1}
      yearly: {every: fiscal_year, in: [first, last], day: "'last'", days_after: 15}
    # Where the date of arrival stands in the rows themselves, only: {date: entered_on}.
    arrivals: {from: reports, key: [activity, centre], date: sent_on, deadline: report, period: month}
    holidays: {from: days_off, date: day_off}
    as_of: last_day
    """
  ]

  package static let findings: [any FindingKind.Type] = DeadlineFindings.kinds

  package static let unmutated = [
    "due.in": "days that are written out move with every year, and parameters have mutants of their own",
    "arrivals.from": "no other table has the columns of the arrivals",
    "arrivals.date":
      "a table of arrivals has one date; a date beside the rows is an expression and has mutants",
    "holidays.from": "no other table has the days off",
    "holidays.date": "a table of days off has one date",
    "as_of": "a day that is written out moves with every run, and a parameter has mutants of its own",
  ]

  package var identities: [String] { keys.map(\.value) }

  package var expressions: [DeclaredExpression<DeadlinesStage>] {
    due.indices.flatMap { place in
      let path = Self.path(of: due[place].name.value)
      return [
        DeclaredExpression<DeadlinesStage>(path.appending("where"), \.due[place].condition),
        DeclaredExpression<DeadlinesStage>(path.appending("on"), \.due[place].date.base),
        DeclaredExpression<DeadlinesStage>(path.appending("days_after"), \.due[place].date.shift.days),
        DeclaredExpression<DeadlinesStage>(path.appending("weeks_after"), \.due[place].date.shift.weeks),
        DeclaredExpression<DeadlinesStage>(path.appending("months_after"), \.due[place].date.shift.months),
        DeclaredExpression<DeadlinesStage>(path.appending("day"), \.due[place].date.day),
        DeclaredExpression<DeadlinesStage>(path.appending("working_days"), \.due[place].workingDays),
      ]
    } + [DeclaredExpression(RulePath("arrivals", "date"), \.arrivals.expression)]
  }

  package func points(unfilled: Set<String>) -> [RulePoint] { DeadlineRule.points }

  package func place(of path: RulePath) -> SourceLocation? {
    guard path.keys.first == "due" else { return nil }
    return due.first { $0.name.value == path.keys.dropFirst().first }?.name.location
  }

  /// Where a deadline is declared.
  static func path(of deadline: String) -> RulePath { RulePath("due", deadline) }
}

extension DeadlinesStage.DueDay {
  /// The expression of the date; nil for what recurs.
  fileprivate var base: Located<String>? {
    get { if case .once(let base, _) = self { base } else { nil } }
    set { if case .once(_, let shift) = self, let newValue { self = .once(newValue, shift) } }
  }

  /// How far from the date, or from the day of each cycle.
  fileprivate var shift: DeadlinesStage.Shift {
    get {
      switch self {
      case .once(_, let shift): shift
      case .each(let recurrence): recurrence.shift
      }
    }
    set {
      switch self {
      case .once(let base, _): self = .once(base, newValue)
      case .each(var recurrence):
        recurrence.shift = newValue
        self = .each(recurrence)
      }
    }
  }

  /// The day of the month of what recurs.
  fileprivate var day: Located<String>? {
    get { if case .each(let recurrence) = self { recurrence.day } else { nil } }
    set {
      guard case .each(var recurrence) = self, let newValue else { return }
      recurrence.day = newValue
      self = .each(recurrence)
    }
  }
}

extension DeadlinesStage.Arrivals {
  /// The expression of the date; nil where that is the column of a table.
  fileprivate var expression: Located<String>? {
    get { if case .beside(let date) = self { date } else { nil } }
    set { if case .beside = self, let newValue { self = .beside(newValue) } }
  }
}
