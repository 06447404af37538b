import Expressions
import Tables

/// All reports that are expected, and what has arrived of them.
struct ExpectedReports {
  private let rule: DeadlineRule
  private let expected: Table
  private(set) var reports: [Report] = []
  private(set) var faults: [DeadlineFault] = []

  /// One report of one row.
  struct Report {
    let row: Int
    let deadline: Int
    let date: DueDate
    /// The first arrival, and how many there are.
    var arrived: Day?
    var arrivals = 0
  }

  init(
    _ rule: DeadlineRule, _ expected: Table, _ workingDays: WorkingDays, faults: inout [EvaluationFault]
  ) {
    self.rule = rule
    self.expected = expected
    let keys = RowGroups(of: rule.keys.map { expected.columns[$0] }, rowCount: expected.rowCount)
    self.faults = keys.rows.filter { $0.count > 1 }.map { .repeatedKey(rows: $0) }
    let dates = rule.deadlines.map { dueDates(of: $0, workingDays, faults: &faults) }
    for row in keys.rows.joined() {
      for (deadline, dates) in dates.enumerated() {
        reports += dates[row].map { Report(row: row, deadline: deadline, date: $0) }
      }
    }
  }

  /// The due dates of each row; none for a row that the deadline does not concern.
  private mutating func dueDates(
    of deadline: Deadline, _ workingDays: WorkingDays, faults: inout [EvaluationFault]
  ) -> [[DueDate]] {
    let concerned = deadline.condition?.evaluate(expected, faults: &faults).asTruths
    let found = DueDates(of: deadline, for: expected, workingDays, faults: &faults)
    return (0..<expected.rowCount).map { row in
      let concern = concerned?[row] ?? .yes
      if concern == .missing { self.faults.append(.conditionUnknown(row: row, deadline: deadline.name)) }
      guard concern == .yes else { return [] }
      let (dates, areUnfit) = found.dates(of: row)
      if areUnfit { self.faults.append(.numberUnfit(row: row, deadline: deadline.name)) }
      return dates
    }
  }

  /// Counts an arrival for some reports, unless it comes after the as-of day.
  mutating func record(_ day: Day, for indices: [Int], asOf: Day?, orElse fault: DeadlineFault) {
    if let asOf, day > asOf {
      // One arrival beside several deadlines is told once.
      if faults.last != fault { faults.append(fault) }
      return
    }
    for index in indices {
      reports[index].arrived = min(reports[index].arrived ?? day, day)
      reports[index].arrivals += 1
    }
  }

  /// Counts the arrivals of a table of their own.
  mutating func record(_ arrived: Table, _ columns: DeadlineRule.ArrivalColumns) {
    let groups = RowGroups(
      of: rule.keys.map { expected.columns[$0] }, rowCount: expected.rowCount,
      and: columns.keys.map { arrived.columns[$0] }, otherCount: arrived.rowCount)
    var reportsOfGroup = [[Int]](repeating: [], count: groups.count)
    for (index, report) in reports.enumerated() { reportsOfGroup[groups.numbers[report.row]].append(index) }
    let days = arrived.columns[columns.arrived].asDays
    for row in 0..<arrived.rowCount {
      let candidates = reportsOfGroup[groups.numbers[expected.rowCount + row]]
        .filter { isNamed(reports[$0], in: arrived, row, columns) }
      let meant = candidates.filter { isOfPeriod(reports[$0], in: arrived, row, columns) }
      if meant.isEmpty {
        let isUnclear = candidates.contains { period(of: reports[$0], in: arrived, row, columns) == nil }
        faults.append(isUnclear ? .periodUnknown(row: row) : .unexpected(row: row))
      } else if let day = days[row] {
        record(day, for: meant, asOf: rule.asOf, orElse: .afterAsOf(row: row))
      } else {
        faults.append(.undated(row: row))
      }
    }
  }

  private func isNamed(
    _ report: Report, in arrived: Table, _ row: Int, _ columns: DeadlineRule.ArrivalColumns
  ) -> Bool {
    guard let deadline = columns.deadline else { return true }
    return arrived.columns[deadline][row].text == rule.deadlines[report.deadline].name
  }

  private func isOfPeriod(
    _ report: Report, in arrived: Table, _ row: Int, _ columns: DeadlineRule.ArrivalColumns
  ) -> Bool {
    guard let due = report.date.term?.period else { return true }
    return period(of: report, in: arrived, row, columns) == due
  }

  /// The cycle that a row of the arrivals means for a recurring report.
  private func period(
    of report: Report, in arrived: Table, _ row: Int, _ columns: DeadlineRule.ArrivalColumns
  ) -> Code? {
    guard case .each(let cycle, _, _, _) = rule.deadlines[report.deadline].due, let column = columns.period
    else { return nil }
    return cycle.label(arrived.columns[column][row])
  }
}

extension ExpectedReports {
  /// The reports as rows.
  func table(_ expected: Table) -> Table {
    let rows = reports.map(\.row)
    let picked = expected.picking(rows)
    let made = DeadlineRule.Figure.allCases.map { figure in
      Column(figure.schema.type, reports.map { cell(figure, of: $0) })
    }
    return Table(
      schema: rule.output, columns: picked.columns + made, rowCount: rows.count, origins: picked.origins)
  }

  private func cell(_ figure: DeadlineRule.Figure, of report: Report) -> Cell {
    switch figure {
    case .deadline: .text(rule.deadlines[report.deadline].name)
    case .period: report.date.term.map { .code($0.period) } ?? .absent(.notApplicable)
    case .periodFrom: report.date.term.map { .date($0.days.lowerBound) } ?? .absent(.notApplicable)
    case .periodTo: report.date.term.map { .date($0.days.upperBound) } ?? .absent(.notApplicable)
    case .due: report.date.due
    case .arrived: report.arrived.map(Cell.date) ?? .absent(.missing)
    case .arrivals: .number(Number(report.arrivals))
    case .status: .text(report.standing(asOf: rule.asOf).status.rawValue)
    case .daysLate: report.standing(asOf: rule.asOf).daysLate
    }
  }
}

extension ExpectedReports.Report {
  /// What became of it, and how late it is.
  func standing(asOf: Day?) -> (status: DeadlineStatus, daysLate: Cell) {
    guard case .date(let due) = date.due, let seen = arrived ?? asOf else {
      return (.unknown, .absent(.missing))
    }
    let delay = due.days(to: seen)
    guard arrived != nil else {
      return delay > 0 ? (.missing, .number(Number(delay))) : (.notYetDue, .absent(.notApplicable))
    }
    return delay > 0 ? (.late, .number(Number(delay))) : (.onTime, .number(.zero))
  }
}

extension Column {
  /// A column of the given cells, each absent or of the type.
  init(_ type: ValueType, _ cells: [Cell]) {
    self.init(type, capacity: cells.count)
    for cell in cells { append(cell) }
  }
}
