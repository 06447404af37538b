package import Stages

extension DeadlinesStage {
  package static func read(
    _ keys: inout MappingReader, by reader: inout DefinitionReader
  ) -> DeadlinesStage? {
    let key = reader.texts(keys.need("key"), "key")
    let forEach = reader.text(keys.take("for_each"), "an input or stage")
    let due = reader.entries(keys.need("due"), "due") { Self.item($1, $2, by: &$0) } ?? []
    let arrivals = reader.mapping(keys.need("arrivals"), "arrivals") { Self.arrivals(&$1, by: &$0) }
    let asOf = reader.text(keys.take("as_of"), "a date or parameter")
    return arrivals.map {
      DeadlinesStage(keys: key, forEach: forEach, due: due, arrivals: $0, asOf: asOf)
    }
  }

  private static func item(
    _ key: Located<String>, _ node: YAMLNode, by reader: inout DefinitionReader
  ) -> DueItem? {
    reader.mapping(node, "deadline '\(key.value)'") { reader, keys in
      let condition = reader.text(keys.take("where"), "a condition")
      let date = keys.place(of: "every") == nil ? once(&keys, by: &reader) : every(&keys, by: &reader)
      return date.map { DueItem(name: reader.name(key), condition: condition, date: $0) }
    }
  }

  private static func once(_ keys: inout MappingReader, by reader: inout DefinitionReader) -> DueDay? {
    reader.reportUnfit(["in", "day"], in: keys, needs: "'every'")
    if keys.place(of: "days_after") != nil {
      reader.reportUnfit(["months_after"], in: keys, needs: "a deadline without 'days_after'")
    }
    for key in ["in", "day", "every"] { _ = keys.take(key) }
    let on = reader.text(keys.need("on"), "an expression that gives a date")
    let days = reader.text(keys.take("days_after"), "a number or parameter")
    let months = reader.text(keys.take("months_after"), "a number or parameter")
    return on.map { .once($0, days: days, months: months) }
  }

  private static func every(_ keys: inout MappingReader, by reader: inout DefinitionReader) -> DueDay? {
    reader.reportUnfit(["on", "days_after"], in: keys, needs: "a deadline without 'every'")
    for key in ["on", "days_after"] { _ = keys.take(key) }
    let everyPlace = keys.place(of: "every") ?? keys.location
    let cycle = reader.choice(keys.take("every"), Cycle.self, "every")
    let place = keys.place(of: "in") ?? keys.location
    let period = reader.texts(keys.need("in"), "in")
    let day = reader.text(keys.need("day"), "a day of the month or a parameter")
    let months = reader.text(keys.take("months_after"), "a number or parameter")
    guard let cycle, let day, !period.isEmpty else { return nil }
    guard period.count == 2 else {
      reader.faults.add(.wrongShape(expected: "the first and the last day: [first, last]"), at: place)
      return nil
    }
    return .each(
      Recurrence(
        cycle: Located(cycle, at: everyPlace), from: period[0], to: period[1], day: day, monthsAfter: months))
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
