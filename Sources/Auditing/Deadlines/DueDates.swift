import Expressions
import Tables

/// The due dates of one deadline, a row of the expected at a time.
struct DueDates {
  private let base: Base
  private let months: WholeNumbers
  private let weeks: WholeNumbers
  private let days: WholeNumbers
  /// Nil where the days of no row are working days.
  private let isWorking: [Truth]?
  private let workingDays: WorkingDays

  /// What the numbers of a row move.
  private enum Base {
    case dates(DayColumn)
    case terms([Term], day: WholeNumbers)
  }

  init(
    of deadline: Deadline, for rows: Table, _ workingDays: WorkingDays, faults: inout [EvaluationFault]
  ) {
    func numbers(_ expression: BoundExpression?, in bounds: ClosedRange<Int>) -> WholeNumbers {
      WholeNumbers(expression?.evaluate(rows, faults: &faults), in: bounds)
    }
    let shift: Deadline.Shift
    switch deadline.due {
    case .once(let date, let moved):
      base = .dates(date.evaluate(rows, faults: &faults).asDays)
      shift = moved
    case .each(let cycle, let period, let day, let moved):
      base = .terms(cycle.terms(in: period), day: numbers(day, in: Deadline.Bounds.dayOfMonth))
      shift = moved
    }
    months = numbers(shift.months, in: Deadline.Bounds.months)
    weeks = numbers(shift.weeks, in: Deadline.Bounds.weeks)
    days = numbers(shift.days, in: Deadline.Bounds.days)
    isWorking = deadline.workingDays?.evaluate(rows, faults: &faults).asTruths
    self.workingDays = workingDays
  }

  /// The due dates of a row, and whether one could not be found because of a number.
  func dates(of row: Int) -> (dates: [DueDate], areUnfit: Bool) {
    switch base {
    case .dates(let dates):
      guard let date = dates[row] else {
        return ([DueDate(term: nil, due: .absent(dates.presence[row]))], false)
      }
      let due = attempt { () throws(NoNumber) in try move(date.adding(months: months.at(row)), row) }
      return ([DueDate(term: nil, due: due.cell)], due.isUnfit)
    case .terms(let terms, let day):
      let dues = terms.map { term in
        attempt { () throws(NoNumber) in
          let month = try term.days.upperBound.monthDays.lowerBound.adding(months: months.at(row))
          return try move(dayOfMonth(day.at(row), month?.monthDays, row), row)
        }
      }
      let dates = zip(terms, dues).map { DueDate(term: $0, due: $1.cell) }
      return (dates, dues.contains { $0.isUnfit })
    }
  }

  private func attempt(_ find: () throws(NoNumber) -> Day?) -> (cell: Cell, isUnfit: Bool) {
    do throws(NoNumber) {
      let day = try find()
      return (day.map(Cell.date) ?? .absent(.missing), day == nil)
    } catch {
      return (.absent(.missing), error == .unfit)
    }
  }

  /// The day that lies the weeks and days of a row after another.
  private func move(_ day: Day?, _ row: Int) throws(NoNumber) -> Day? {
    let (isWorking, weeks, days) = (try countsWorkingDays(row), try weeks.at(row), try days.at(row))
    return day?.adding(days: 7 * weeks).flatMap {
      isWorking ? workingDays.day(days, after: $0) : $0.adding(days: days)
    }
  }

  private func dayOfMonth(_ day: Int, _ month: ClosedRange<Day>?, _ row: Int) throws(NoNumber) -> Day? {
    let isWorking = try countsWorkingDays(row)
    guard let month else { return nil }
    if isWorking { return workingDays.day(day, of: month) }
    return month.lowerBound.adding(days: day - 1).map { min($0, month.upperBound) }
  }

  private func countsWorkingDays(_ row: Int) throws(NoNumber) -> Bool {
    guard let isWorking else { return false }
    guard isWorking[row] != .missing else { throw .unknown }
    return isWorking[row] == .yes
  }
}

/// Whole numbers of rows, within bounds; zero where none is asked for.
private struct WholeNumbers {
  private let column: Column?
  private let bounds: ClosedRange<Int>

  init(_ column: Column?, in bounds: ClosedRange<Int>) {
    self.column = column
    self.bounds = bounds
  }

  func at(_ row: Int) throws(NoNumber) -> Int {
    guard let column else { return 0 }
    let number: Number? =
      switch column[row] {
      case .number(let number): number
      case .absent: throw .unknown
      case let text: Deadline.dayOfMonth(text.text)
      }
    guard let whole = number?.whole, bounds.contains(whole) else { throw .unfit }
    return whole
  }
}

/// Why a number cannot be used.
private enum NoNumber: Error {
  case unknown
  /// It is no whole number, or far out.
  case unfit
}
