package import Expressions
package import Tables

/// What is due, and when.
package struct Deadline: Sendable {
  package let name: String
  /// The rows that it concerns; nil concerns all.
  package let condition: BoundExpression?
  /// The rows whose days are working days; nil for none.
  package let workingDays: BoundExpression?
  package let due: Due

  package init(
    _ name: String, where condition: BoundExpression? = nil, due: Due, workingDays: BoundExpression? = nil
  ) {
    self.name = name
    self.condition = condition
    self.workingDays = workingDays
    self.due = due
  }

  /// How the due date is found.
  package enum Due: Sendable {
    /// Once: a date of the row, or a fixed one, moved.
    case once(BoundExpression, Shift)
    /// For each cycle that ends in the period: a day of the cycle's last month, moved.
    ///
    /// The day is a number, or a text that is one or `last`. Months come first; where a month is shorter its last day
    /// counts, so that the last day and no move is the end of the cycle.
    case each(Cycle, in: ClosedRange<Day>, day: BoundExpression, Shift)
  }

  /// How far a due date lies from its base: numbers of the row, below zero before it; nil for none.
  ///
  /// Months come first, then weeks and days. The same day of another month is its last where it is shorter.
  package struct Shift: Sendable {
    package var months: BoundExpression?
    package var weeks: BoundExpression?
    package var days: BoundExpression?

    package init(
      months: BoundExpression? = nil, weeks: BoundExpression? = nil, days: BoundExpression? = nil
    ) {
      self.months = months
      self.weeks = weeks
      self.days = days
    }
  }

  /// What may be asked for: a century either way, and a day of a month.
  enum Bounds {
    static let months = -1200...1200
    static let weeks = -5200...5200
    static let days = -36600...36600
    static let dayOfMonth = 1...31
  }

  /// The day of a month that is written as a text.
  static func dayOfMonth(_ text: String) -> Number? {
    text == "last" ? Number(Bounds.dayOfMonth.upperBound) : Number(text)
  }
}

/// One due date of a deadline.
struct DueDate {
  /// Nil for what is due once.
  var term: Term?
  /// A date, or why there is none.
  var due: Cell
}

/// A cycle that something is due for.
struct Term {
  var period: Code
  var days: ClosedRange<Day>
}
