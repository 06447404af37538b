import Auditing
import Stages
import Tables

extension DefinitionReader {
  // MARK: - Deadlines

  mutating func deadlines(_ keys: inout MappingReader) -> DeadlinesDefinition? {
    let key = texts(keys.need("key"), "key")
    let forEach = text(keys.take("for_each"), "an input or stage")
    let due = entries(keys.need("due"), "due") { $0.due($1, $2) } ?? []
    let arrivals = arrivals(keys.need("arrivals"))
    let asOf = text(keys.take("as_of"), "a date or parameter")
    return arrivals.map {
      DeadlinesDefinition(keys: key, forEach: forEach, deadlines: due, arrivals: $0, asOf: asOf)
    }
  }

  private mutating func due(_ key: Located<String>, _ node: YAMLNode) -> DueDefinition? {
    mapping(node, "deadline '\(key.value)'") { reader, keys in
      let condition = reader.text(keys.take("where"), "a condition")
      let date = keys.place(of: "every") == nil ? reader.once(&keys) : reader.every(&keys)
      return date.map { DueDefinition(name: reader.name(key), condition: condition, due: $0) }
    }
  }

  private mutating func once(_ keys: inout MappingReader) -> DueDefinition.DueDate? {
    reportUnfit(["in", "day"], in: keys, needs: "'every'")
    if keys.place(of: "days_after") != nil {
      reportUnfit(["months_after"], in: keys, needs: "a deadline without 'days_after'")
    }
    for key in ["in", "day", "every"] { _ = keys.take(key) }
    let on = text(keys.need("on"), "an expression that gives a date")
    let days = text(keys.take("days_after"), "a number or parameter")
    let months = text(keys.take("months_after"), "a number or parameter")
    return on.map { .once($0, days: days, months: months) }
  }

  private mutating func every(_ keys: inout MappingReader) -> DueDefinition.DueDate? {
    reportUnfit(["on", "days_after"], in: keys, needs: "a deadline without 'every'")
    for key in ["on", "days_after"] { _ = keys.take(key) }
    let cycle = choice(keys.take("every"), Cycle.self, "every")
    let place = keys.place(of: "in") ?? keys.location
    let period = texts(keys.need("in"), "in")
    let day = text(keys.need("day"), "a day of the month or a parameter")
    let months = text(keys.take("months_after"), "a number or parameter")
    guard let cycle, let day, !period.isEmpty else { return nil }
    guard period.count == 2 else {
      faults.add(.wrongShape(expected: "the first and the last day: [first, last]"), at: place)
      return nil
    }
    return .each(cycle, from: period[0], to: period[1], day: day, monthsAfter: months)
  }

  private mutating func arrivals(_ node: YAMLNode?) -> ArrivalsDefinition? {
    mapping(node, "arrivals") { reader, keys in
      let date = reader.text(keys.need("date"), "a date")
      guard keys.place(of: "from") != nil else {
        reader.reportUnfit(["key", "deadline", "period"], in: keys, needs: "'from'")
        for key in ["from", "key", "deadline", "period"] { _ = keys.take(key) }
        return date.map(ArrivalsDefinition.beside)
      }
      let relation = reader.text(keys.take("from"), "an input or stage")
      let key = reader.texts(keys.need("key"), "key")
      let deadline = reader.text(keys.take("deadline"), "a column")
      let period = reader.text(keys.take("period"), "a column")
      guard let relation, let date else { return nil }
      return .apart(
        ArrivalTableDefinition(relation: relation, keys: key, date: date, deadline: deadline, period: period))
    }
  }
}
