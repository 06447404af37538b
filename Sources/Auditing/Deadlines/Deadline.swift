package import Expressions
package import Tables

/// What is due, and when.
package struct Deadline: Sendable {
  package let name: String
  /// The rows that it concerns; nil concerns all.
  package let condition: BoundExpression?
  package let due: Due

  package init(_ name: String, where condition: BoundExpression? = nil, due: Due) {
    self.name = name
    self.condition = condition
    self.due = due
  }

  /// How the due date is found.
  package enum Due: Sendable {
    /// Once: a date of the row, or a fixed one, moved.
    case once(BoundExpression, Shift)
    /// For each cycle that ends in the period: a day of the month so many months after the cycle's last month.
    ///
    /// Where the month is shorter the last day counts, so that day 31 and no month is the end of the cycle.
    case each(Cycle, in: ClosedRange<Day>, day: Int, monthsAfter: Int)
  }

  /// How far a due date lies from its base.
  package enum Shift: Sendable, Hashable {
    case days(Int)
    /// The same day of a later month, or its last day.
    case months(Int)

    func apply(to day: Day) -> Day? {
      switch self {
      case .days(let days): day.adding(days: days)
      case .months(let months): day.adding(months: months)
      }
    }
  }

  /// The cycles and due dates of a recurring deadline.
  static func dates(of cycle: Cycle, in period: ClosedRange<Day>, day: Int, monthsAfter: Int) -> [DueDate] {
    cycle.ends(in: period).map { end in
      let month = end.monthDays.lowerBound.adding(months: monthsAfter)?.parts
      let due = month.flatMap { Day(year: $0.year, month: $0.month, upToDay: day) }
      return DueDate(period: cycle.label(end), due: due.map(Cell.date) ?? .absent(.missing))
    }
  }
}

/// One due date of a deadline; the period is nil for what is due once.
struct DueDate {
  var period: Code?
  /// A date, or why there is none.
  var due: Cell
}
