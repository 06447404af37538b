package import Stages

extension DeadlinesStage {
  package static func read(
    _ keys: inout MappingReader, by reader: inout DefinitionReader
  ) -> DeadlinesStage? {
    let key = reader.texts(keys.need("key"), "key")
    let forEach = reader.text(keys.take("for_each"), "an input or stage")
    let due = reader.entries(keys.need("due"), "due") { Self.item($1, $2, by: &$0) } ?? []
    let arrivals = reader.mapping(keys.need("arrivals"), "arrivals") { Self.arrivals(&$1, by: &$0) }
    let holidays = reader.mapping(keys.take("holidays"), "holidays") { reader, keys -> Holidays? in
      let relation = reader.text(keys.need("from"), "an input or stage")
      let date = reader.text(keys.need("date"), "a column")
      guard let relation, let date else { return nil }
      return Holidays(relation: relation, date: date)
    }
    let asOf = reader.text(keys.take("as_of"), "a date or parameter")
    return arrivals.map {
      DeadlinesStage(keys: key, forEach: forEach, due: due, arrivals: $0, holidays: holidays, asOf: asOf)
    }
  }

  private static func item(
    _ key: Located<String>, _ node: YAMLNode, by reader: inout DefinitionReader
  ) -> DueItem? {
    reader.mapping(node, "deadline '\(key.value)'") { reader, keys in
      let condition = reader.text(keys.take("where"), "a condition")
      let workingDays = reader.text(keys.take("working_days"), "a condition")
      let date = keys.place(of: "every") == nil ? once(&keys, by: &reader) : every(&keys, by: &reader)
      return date.map {
        DueItem(name: reader.name(key), condition: condition, workingDays: workingDays, date: $0)
      }
    }
  }

  private static func once(_ keys: inout MappingReader, by reader: inout DefinitionReader) -> DueDay? {
    reader.reportUnfit(["in", "day"], in: keys, needs: "'every'")
    for key in ["in", "day", "every"] { _ = keys.take(key) }
    let on = reader.text(keys.need("on"), "an expression that gives a date")
    let shift = shift(&keys, by: &reader)
    return on.map { .once($0, shift) }
  }

  private static func shift(_ keys: inout MappingReader, by reader: inout DefinitionReader) -> Shift {
    Shift(
      days: reader.text(keys.take("days_after"), "an expression that gives a number"),
      weeks: reader.text(keys.take("weeks_after"), "an expression that gives a number"),
      months: reader.text(keys.take("months_after"), "an expression that gives a number"))
  }

  private static func every(_ keys: inout MappingReader, by reader: inout DefinitionReader) -> DueDay? {
    reader.reportUnfit(["on"], in: keys, needs: "a deadline without 'every'")
    _ = keys.take("on")
    let everyPlace = keys.place(of: "every") ?? keys.location
    let cycle = reader.choice(keys.take("every"), Cycle.self, "every")
    let place = keys.place(of: "in") ?? keys.location
    let period = reader.texts(keys.need("in"), "in")
    let day = reader.text(keys.need("day"), "an expression that gives a day of the month")
    let shift = shift(&keys, by: &reader)
    guard let cycle, let day, !period.isEmpty else { return nil }
    guard period.count == 2 else {
      reader.faults.add(.wrongShape(expected: "the first and the last day: [first, last]"), at: place)
      return nil
    }
    return .each(
      Recurrence(
        cycle: Located(cycle, at: everyPlace), from: period[0], to: period[1], day: day, shift: shift))
  }

  private static func arrivals(
    _ keys: inout MappingReader, by reader: inout DefinitionReader
  ) -> Arrivals? {
    let date = reader.text(keys.need("date"), "a date")
    guard keys.place(of: "from") != nil else {
      reader.reportUnfit(["key", "deadline", "period"], in: keys, needs: "'from'")
      for key in ["from", "key", "deadline", "period"] { _ = keys.take(key) }
      return date.map(Arrivals.beside)
    }
    let relation = reader.text(keys.take("from"), "an input or stage")
    let key = reader.texts(keys.need("key"), "key")
    let deadline = reader.text(keys.take("deadline"), "a column")
    let period = reader.text(keys.take("period"), "a column")
    guard let relation, let date else { return nil }
    return .apart(
      ArrivalTable(relation: relation, keys: key, date: date, deadline: deadline, period: period))
  }
}
