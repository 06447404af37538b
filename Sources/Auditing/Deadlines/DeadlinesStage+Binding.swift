import Expressions
package import Stages
import Tables

extension DeadlinesStage {
  package func bind(
    on source: KnownColumns, of stage: StageHeading, by binder: inout Binder
  ) -> (rule: (any StageRule)?, result: KnownColumns) {
    let rows = expected(on: source, by: &binder)
    let keys = binder.columns(self.keys, in: rows, of: stage.owner)
    let deadlines = due.compactMap { Self.bind($0, in: rows, by: &binder) }
    let arrivals = bindArrivals(in: rows, by: &binder)
    let rule = DeadlineRule(
      input: rows.schema, keys: keys,
      forEach: forEach.map { ($0.value, rows.schema.columns.count - source.schema.columns.count) },
      deadlines: deadlines, arrivals: arrivals, holidays: bindHolidays(by: &binder),
      asOf: binder.lookingDay(asOf))
    return (rule, rows.with(rule.output))
  }

  /// The columns of the expected: of the source, and of what each of its rows is expected of.
  private func expected(on source: KnownColumns, by binder: inout Binder) -> KnownColumns {
    guard let forEach else { return source }
    let other = binder.relation(forEach)
    for column in other.schema.columns where source.schema.index(of: column.name) != nil {
      binder.faults.add(.columnTwice(column.name), at: forEach.location)
    }
    var rows = source.with(source.schema.appending(other.schema.columns))
    rows.unsure.formUnion(other.unsure)
    rows.isOpen = source.isOpen || other.isOpen
    return rows
  }

  private static func bind(
    _ item: DueItem, in rows: KnownColumns, by binder: inout Binder
  ) -> Deadline? {
    let condition = item.condition.flatMap { binder.condition($0, in: rows) }
    let workingDays = item.workingDays.flatMap { binder.condition($0, in: rows) }
    let due =
      switch item.date {
      case .once(let base, let shift): bind(base, shift, in: rows, by: &binder)
      case .each(let recurrence): bind(recurrence, in: rows, by: &binder)
      }
    return due.map { Deadline(item.name.value, where: condition, due: $0, workingDays: workingDays) }
  }

  private static func bind(
    _ base: Located<String>, _ shift: Shift, in rows: KnownColumns, by binder: inout Binder
  ) -> Deadline.Due? {
    let day = binder.expression(base, in: rows, expecting: [.date])
    let moved = bind(shift, in: rows, by: &binder)
    return day.map { .once($0, moved) }
  }

  private static func bind(_ shift: Shift, in rows: KnownColumns, by binder: inout Binder) -> Deadline.Shift {
    Deadline.Shift(
      months: number(shift.months, from: Deadline.Bounds.months, in: rows, by: &binder),
      weeks: number(shift.weeks, from: Deadline.Bounds.weeks, in: rows, by: &binder),
      days: number(shift.days, from: Deadline.Bounds.days, in: rows, by: &binder))
  }

  /// An expression that gives whole numbers; one that is the same for all rows must be within the bounds.
  private static func number(
    _ text: Located<String>?, from bounds: ClosedRange<Int>, orText types: [ValueType] = [],
    in rows: KnownColumns, by binder: inout Binder
  ) -> BoundExpression? {
    guard let text else { return nil }
    if Number(text.value) != nil || isNumber(binder.parameters[text.value]) {
      guard binder.whole(text, in: bounds) != nil else { return nil }
    }
    return binder.expression(text, in: rows, expecting: [.number] + types)
  }

  private static func bind(
    _ recurrence: Recurrence, in rows: KnownColumns, by binder: inout Binder
  ) -> Deadline.Due? {
    let (from, to) = (recurrence.from, recurrence.to)
    let period = (binder.day(from), binder.day(to))
    let day = number(
      recurrence.day, from: Deadline.Bounds.dayOfMonth, orText: [.text], in: rows, by: &binder)
    let moved = bind(recurrence.shift, in: rows, by: &binder)
    guard case (let first?, let last?) = period, let day else { return nil }
    guard first <= last else {
      binder.faults.add(.emptyRange(minimum: from.value, maximum: to.value), at: to.location)
      return nil
    }
    guard first.days(to: last) <= 31 * DefinitionLimits.months else {
      binder.faults.add(
        .tooMany("months from \(from.value) to \(to.value)", limit: DefinitionLimits.months),
        at: to.location)
      return nil
    }
    return .each(recurrence.cycle.value, in: first...last, day: day, moved)
  }

  private static func isNumber(_ parameter: Parameter?) -> Bool {
    if case .value(_, .number) = parameter { true } else { false }
  }

  private func bindHolidays(by binder: inout Binder) -> (relation: String, column: Int)? {
    guard let holidays else { return nil }
    let table = binder.relation(holidays.relation)
    let owner = "'\(holidays.relation.value)'"
    return binder.column(holidays.date, in: table, of: owner, type: .date)
      .map { (holidays.relation.value, $0) }
  }

  private func bindArrivals(in rows: KnownColumns, by binder: inout Binder) -> DeadlineRule.Arrivals {
    switch arrivals {
    case .beside(let text):
      let day = binder.expression(text, in: rows, expecting: [.date])
      // After a fault nothing runs, and any place will do.
      return day.map(DeadlineRule.Arrivals.beside) ?? .apart(.init(from: "", keys: [], arrived: 0))
    case .apart(let table): return .apart(bind(table, in: rows, by: &binder))
    }
  }

  private func bind(
    _ arrivals: ArrivalTable, in rows: KnownColumns, by binder: inout Binder
  ) -> DeadlineRule.ArrivalColumns {
    let table = binder.relation(arrivals.relation)
    let owner = "'\(arrivals.relation.value)'"
    let keys = binder.columns(
      arrivals.keys, of: arrivals.relation, table, standingFor: self.keys, in: rows,
      need: "arrivals need as many columns in 'key' as the stage has")
    let arrived = binder.column(arrivals.date, in: table, of: owner, type: .date)
    let deadline = arrivals.deadline.flatMap { binder.column($0, in: table, of: owner) }
    let period = arrivals.period.flatMap { binder.column($0, in: table, of: owner) }
    func reportType(_ name: Located<String>?, _ column: Int?, among types: [ValueType]) {
      guard let name, let column else { return }
      let found = table.schema.columns[column].type
      guard !types.contains(found) else { return }
      let expected = types.map(\.rawValue).joined(separator: " or ")
      binder.faults.add(
        .columnType(name.value, expected: expected, found: found.rawValue), at: name.location)
    }
    reportType(arrivals.deadline, deadline, among: [.text, .code])
    reportType(arrivals.period, period, among: [.date, .text, .code])
    return DeadlineRule.ArrivalColumns(
      from: arrivals.relation.value, keys: keys, arrived: arrived ?? 0, deadline: deadline, period: period)
  }
}
