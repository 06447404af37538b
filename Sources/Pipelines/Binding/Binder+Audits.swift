import Auditing
import Expressions
import Stages
import Tables

extension Binder {
  // MARK: - Deadlines

  mutating func bindDeadlines(
    _ stage: DeadlinesDefinition, on known: KnownColumns, owner: String
  ) -> (BoundStageKind, KnownColumns) {
    var rows = known
    if let other = stage.forEach.map({ relation($0) }), let place = stage.forEach?.location {
      for column in other.schema.columns where known.schema.index(of: column.name) != nil {
        faults.add(.columnTwice(column.name), at: place)
      }
      rows = known.with(known.schema.appending(other.schema.columns))
      rows.unsure.formUnion(other.unsure)
      rows.isOpen = known.isOpen || other.isOpen
    }
    let keys = columns(stage.keys, in: rows, of: owner)
    let deadlines = stage.deadlines.compactMap { deadline($0, in: rows) }
    let arrivals = self.arrivals(stage, in: rows)
    let rule = DeadlineRule(
      input: rows.schema, keys: keys, deadlines: deadlines, arrivals: arrivals.bound,
      asOf: lookingDay(stage.asOf))
    return (
      .deadlines(rule, forEach: stage.forEach?.value, arrivals: arrivals.relation), rows.with(rule.output)
    )
  }

  private mutating func deadline(_ definition: DueDefinition, in rows: KnownColumns) -> Deadline? {
    let condition = definition.condition.flatMap { self.condition($0, in: rows) }
    guard let due = due(definition.due, in: rows) else { return nil }
    return Deadline(definition.name.value, where: condition, due: due)
  }

  private mutating func due(_ due: DueDefinition.DueDate, in rows: KnownColumns) -> Deadline.Due? {
    switch due {
    case .once(let text, let days, let months):
      let day = expression(text, in: rows, expecting: [.date])
      let shift =
        months.map { Deadline.Shift.months(whole($0, in: -1200...1200) ?? 0) }
        ?? .days(days.flatMap { whole($0, in: -36600...36600) } ?? 0)
      return day.map { .once($0, shift) }
    case .each(let cycle, let from, let to, let text, let months):
      let period = (day(from), day(to))
      let day = whole(text, in: 1...31)
      let after = months.map { whole($0, in: 0...1200) ?? 0 } ?? 0
      guard case (let first?, let last?) = period, let day else { return nil }
      guard first <= last else {
        faults.add(.emptyRange(minimum: from.value, maximum: to.value), at: to.location)
        return nil
      }
      guard first.days(to: last) <= 31 * DefinitionLimits.months else {
        faults.add(
          .tooMany("months from \(from.value) to \(to.value)", limit: DefinitionLimits.months),
          at: to.location)
        return nil
      }
      return .each(cycle, in: first...last, day: day, monthsAfter: after)
    }
  }

  private mutating func arrivals(
    _ stage: DeadlinesDefinition, in rows: KnownColumns
  ) -> (bound: DeadlineRule.Arrivals, relation: String?) {
    switch stage.arrivals {
    case .beside(let text):
      let day = expression(text, in: rows, expecting: [.date])
      // After a fault nothing runs, and any place will do.
      return (day.map(DeadlineRule.Arrivals.beside) ?? .apart(.init(keys: [], arrived: 0)), nil)
    case .apart(let definition):
      let table = relation(definition.relation)
      let owner = "'\(definition.relation.value)'"
      let keys = columns(
        definition.keys, of: definition.relation, table, standingFor: stage.keys, in: rows,
        need: "arrivals need as many columns in 'key' as the stage has")
      let arrived = column(definition.date, in: table, of: owner, type: .date)
      let deadline = definition.deadline.flatMap { column($0, in: table, of: owner) }
      let period = definition.period.flatMap { column($0, in: table, of: owner) }
      if let name = definition.deadline, let deadline {
        reportType(name, of: table.schema.columns[deadline].type, among: [.text, .code])
      }
      if let name = definition.period, let period {
        reportType(name, of: table.schema.columns[period].type, among: [.date, .text, .code])
      }
      let columns = DeadlineRule.ArrivalColumns(
        keys: keys, arrived: arrived ?? 0, deadline: deadline, period: period)
      return (.apart(columns), definition.relation.value)
    }
  }

  private mutating func reportType(
    _ name: Located<String>, of found: ValueType, among types: [ValueType]
  ) {
    guard !types.contains(found) else { return }
    let expected = types.map(\.rawValue).joined(separator: " or ")
    faults.add(.columnType(name.value, expected: expected, found: found.rawValue), at: name.location)
  }
}
