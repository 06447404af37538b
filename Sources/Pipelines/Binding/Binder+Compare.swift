import Aggregation
import Expressions
import Tables

extension Binder {
  mutating func bindCompare(
    _ compare: CompareDefinition, on known: KnownColumns, owner: String
  ) -> (BoundStageKind, KnownColumns)? {
    reportRepeated(compare.keys)
    reportRepeated(compare.columns)
    let keys = compare.keys.compactMap { named($0, in: known, of: owner) }
    return compare.along == nil
      ? bindRounds(compare, keys: keys, on: known, owner: owner)
      : bindPeriods(compare, keys: keys, on: known, owner: owner)
  }

  private mutating func bindRounds(
    _ compare: CompareDefinition, keys: [NamedColumn], on source: KnownColumns, owner: String
  ) -> (BoundStageKind, KnownColumns)? {
    var known = source
    let before = compare.before.flatMap { condition($0, in: known) }
    let after = compare.after.flatMap { condition($0, in: known) }
    let level = compare.level.flatMap { number($0, in: known, owner: owner) }
    let columns = compare.columns.compactMap { number($0, in: known, owner: owner) }
    let names = self.names(compare.indicators)
    reportRepeated(names)
    let indicators = zip(names, answers(compare.indicators, in: &known, owner: owner)).map {
      NamedColumn($0.value, column: $1)
    }
    // After a fault the columns of the result are still known; the conditions do not matter to them.
    guard let before = before ?? always, let after = after ?? always else { return nil }
    let rule = RoundComparison(
      input: known.schema, keys: keys, before: before, after: after,
      columns: (level.map { [$0] } ?? []) + columns,
      level: level?.column, indicators: indicators)
    var result = known.with(rule.output)
    for name in compare.columns + [compare.level].compactMap(\.self)
    where rule.output.index(of: name.value + "_before") == nil {
      result.unsure.formUnion(["_before", "_after", "_change"].map { name.value + $0 } + ["movement"])
    }
    return (.compareRounds(rule), result)
  }

  private var always: BoundExpression? {
    try? Expression.parse("true").bound(in: Scope(schema: Schema([])))
  }

  private mutating func bindPeriods(
    _ compare: CompareDefinition, keys: [NamedColumn], on known: KnownColumns, owner: String
  ) -> (BoundStageKind, KnownColumns)? {
    let columns = compare.columns.compactMap { number($0, in: known, owner: owner) }
    let register = compare.register.map { registerName($0, compare.keys, besides: known) }
    let period = period(compare)
    guard let along = compare.along,
      let position = column(along, in: known, of: owner, type: .code), let period
    else { return nil }
    let rule = PeriodComparison(
      input: known.schema, keys: keys, along: NamedColumn(along.value, column: position), columns: columns,
      period: period)
    var result = known.with(rule.output)
    for name in compare.columns where rule.output.index(of: name.value) == nil {
      result.unsure.formUnion(["_change", "_change_rate"].map { name.value + $0 })
    }
    return (.comparePeriods(rule, register: register), result)
  }

  /// The first and the last month.
  private mutating func period(_ compare: CompareDefinition) -> ClosedRange<Month>? {
    let from = compare.from.flatMap { month($0) }
    let to = compare.to.flatMap { month($0) }
    guard let from, let to else { return nil }
    if from <= to { return from...to }
    if let place = compare.to?.location {
      faults.add(.emptyRange(minimum: from.code.description, maximum: to.code.description), at: place)
    }
    return nil
  }

  /// The name of a relation that has the keys too, of the same types.
  private mutating func registerName(
    _ name: Located<String>, _ keys: [Located<String>], besides known: KnownColumns
  ) -> String {
    let other = relation(name)
    for key in keys {
      guard let ours = known.schema[key.value] else { continue }
      _ = column(Located(key.value, at: name.location), in: other, of: "'\(name.value)'", type: ours.type)
    }
    return name.value
  }

  private mutating func number(
    _ name: Located<String>, in known: KnownColumns, owner: String
  ) -> NamedColumn? {
    column(name, in: known, of: owner, type: .number).map { NamedColumn(name.value, column: $0) }
  }
}
