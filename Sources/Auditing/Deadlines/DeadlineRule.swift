package import Expressions
package import Tables

/// A bound check of arrivals against due dates, as of a day.
package struct DeadlineRule: Sendable {
  /// What names those who are expected to report, in the table of the expected.
  package let keys: [Int]
  /// A table each row of which is expected to fulfil each row of the source, and how many columns it has; nil where
  /// the source is the table of the expected.
  package let forEach: (relation: String, columnCount: Int)?
  package let deadlines: [Deadline]
  package let arrivals: Arrivals
  /// A table of days off besides Saturday and Sunday, and the column of dates; nil for none.
  package let holidays: (relation: String, column: Int)?
  /// Without it every arrival counts, and of what has not come nothing is known.
  package let asOf: Day?
  /// The columns of the table of the expected.
  let input: Schema
  /// The columns of the table of the expected, and what became of each due date.
  package let output: Schema

  /// Where the dates of arrival stand.
  package enum Arrivals: Sendable {
    /// In the rows of the expected themselves.
    case beside(BoundExpression)
    /// In a table of their own.
    case apart(ArrivalColumns)
  }

  /// The columns of a table of arrivals.
  package struct ArrivalColumns: Sendable, Hashable {
    /// The input or stage in which they stand.
    package var relation: String
    /// As many as the rule has keys, of the same types.
    package var keys: [Int]
    package var arrived: Int
    /// The name of the deadline that was met, a text or code; nil where the rule has only one.
    package var deadline: Int?
    /// The cycle: its name, or a month or day in it; needed by recurring deadlines only.
    package var period: Int?

    package init(
      from relation: String, keys: [Int], arrived: Int, deadline: Int? = nil, period: Int? = nil
    ) {
      self.relation = relation
      self.keys = keys
      self.arrived = arrived
      self.deadline = deadline
      self.period = period
    }
  }

  /// - Parameter input: the columns of the table of the expected.
  package init(
    input: Schema, keys: [Int], forEach: (relation: String, columnCount: Int)? = nil, deadlines: [Deadline],
    arrivals: Arrivals, holidays: (relation: String, column: Int)? = nil, asOf: Day?
  ) {
    self.input = input
    self.keys = keys
    self.forEach = forEach
    self.deadlines = deadlines
    self.arrivals = arrivals
    self.holidays = holidays
    self.asOf = asOf
    output = input.appending(Figure.allCases.map(\.schema))
  }

  /// One row for each of the expected and each of their due dates, by key, deadline and period.
  ///
  /// The first arrival up to the as-of day counts. `days_late` of what is missing counts up to the as-of day.
  /// - Parameters:
  ///   - arrived: the table of arrivals, where the rule reads one.
  ///   - free: the table of holidays, where the rule reads one.
  package func check(
    _ expected: Table, arrived: Table? = nil, free: Table? = nil, faults: inout [EvaluationFault]
  ) -> (rows: Table, faults: [DeadlineFault]) {
    let list = expectedReports(expected, arrived: arrived, free: free, faults: &faults)
    return (list.table(expected), list.faults)
  }

  /// All reports, in the order of the rows, with what has arrived of them.
  func expectedReports(
    _ expected: Table, arrived: Table?, free: Table?, faults: inout [EvaluationFault]
  ) -> ExpectedReports {
    var list = ExpectedReports(self, expected, workingDays(free), faults: &faults)
    switch arrivals {
    case .beside(let day):
      let days = day.evaluate(expected, faults: &faults).asDays
      for index in list.reports.indices {
        guard let day = days[list.reports[index].row] else { continue }
        list.record(day, for: [index], asOf: asOf, orElse: .afterAsOf(row: list.reports[index].row))
      }
    case .apart(let columns):
      guard let arrived else { preconditionFailure("the binder hands a table of arrivals over") }
      list.record(arrived, columns)
    }
    return list
  }

  private func workingDays(_ free: Table?) -> WorkingDays {
    guard let holidays, let free else { return WorkingDays() }
    let days = free.columns[holidays.column].asDays
    return WorkingDays(without: (0..<free.rowCount).compactMap { days[$0] })
  }

  /// Every row of a register beside every row of another, where what is due and who reports are two tables.
  package static func everyPair(_ left: Table, _ right: Table) -> Table {
    let lefts = (0..<left.rowCount).flatMap { Array(repeating: $0, count: right.rowCount) }
    let rights = (0..<left.rowCount).flatMap { _ in Array(0..<right.rowCount) }
    return Table(
      schema: left.schema.appending(right.schema.columns),
      columns: left.columns.map { $0.picking(lefts) } + right.columns.map { $0.picking(rights) },
      rowCount: lefts.count)
  }
}

/// What a check of deadlines could not use.
package enum DeadlineFault: Sendable, Hashable {
  /// Several rows of the expected have one key: an arrival counts for each of them.
  case repeatedKey(rows: [Int])
  /// It is not known whether a deadline concerns the row: it is taken as not concerned.
  case conditionUnknown(row: Int, deadline: String)
  /// How many days, weeks or months, or which day, is no whole number or far out: nothing says when it is due.
  case numberUnfit(row: Int, deadline: String)
  /// A row of the arrivals has no date.
  case undated(row: Int)
  /// A row of the arrivals names no period, or none of this form.
  case periodUnknown(row: Int)
  /// A row of the arrivals is of somebody, or for something, that is not expected.
  case unexpected(row: Int)
  /// Arrived after the as-of day, and so not yet; the row is of the table in which the date stands.
  case afterAsOf(row: Int)
}

/// What became of a due date.
package enum DeadlineStatus: String, Sendable, CaseIterable {
  case onTime = "on_time"
  case late
  /// The due day is over and nothing has come.
  case missing
  /// Nothing has come, but the due day is not over.
  case notYetDue = "not_yet_due"
  /// The due date is not known, or nothing has come and no day says whether it should have.
  case unknown
}
