import Aggregation
import Expressions
import Stages
import Tables

extension Binder {
  mutating func bindCompare(
    _ compare: CompareDefinition, on known: KnownColumns, owner: String
  ) -> (BoundStageKind?, KnownColumns) {
    reportRepeated(compare.keys)
    reportRepeated(compare.columns)
    let keys = compare.keys.compactMap { named($0, in: known, of: owner) }
    return compare.along == nil
      ? bindRounds(compare, keys: keys, on: known, owner: owner)
      : bindPeriods(compare, keys: keys, on: known, owner: owner)
  }

  private mutating func bindRounds(
    _ compare: CompareDefinition, keys: [NamedColumn], on source: KnownColumns, owner: String
  ) -> (BoundStageKind?, KnownColumns) {
    let before = compare.before.flatMap { condition($0, in: source) }
    let after = compare.after.flatMap { condition($0, in: source) }
    let level = compare.level.flatMap { number($0, in: source, owner: owner) }
    let columns = compare.columns.compactMap { number($0, in: source, owner: owner) }
    let names = self.names(compare.indicators)
    reportRepeated(names)
    var known = source
    let answers = self.answers(compare.indicators, on: source, in: &known, owner: owner)
    guard let before, let after else {
      return (nil, compared(compare, output: Schema([]), isOpen: !names.isEmpty))
    }
    let rule = RoundComparison(
      input: known.schema, keys: keys, before: before, after: after,
      columns: (level.map { [$0] } ?? []) + columns, level: level?.column,
      indicators: zip(names, answers).map { NamedColumn($0.value, column: $1) })
    return (.compareRounds(rule), compared(compare, output: rule.output))
  }

  private mutating func bindPeriods(
    _ compare: CompareDefinition, keys: [NamedColumn], on known: KnownColumns, owner: String
  ) -> (BoundStageKind?, KnownColumns) {
    let columns = compare.columns.compactMap { number($0, in: known, owner: owner) }
    let register = compare.register.map { registerName($0, compare.keys, besides: known) }
    let along = compare.along.flatMap { name in
      column(name, in: known, of: owner, type: .code).map { NamedColumn(name.value, column: $0) }
    }
    let period = self.period(compare)
    guard let along, let period else { return (nil, compared(compare, output: Schema([]))) }
    let rule = PeriodComparison(
      input: known.schema, keys: keys, along: along, columns: columns, period: period)
    return (.comparePeriods(rule, register: register), compared(compare, output: rule.output))
  }

  /// The columns of the result; those that it should have and does not, because of a fault, are unsure.
  private func compared(_ compare: CompareDefinition, output: Schema, isOpen: Bool = false) -> KnownColumns {
    let isRounds = compare.along == nil
    let figures = compare.columns + (compare.level.map { [$0] } ?? [])
    let suffixes = isRounds ? ["_before", "_after", "_change"] : ["", "_change", "_change_rate"]
    let names =
      compare.keys.map(\.value)
      + (isRounds ? ["rounds", "movement"] : [compare.along?.value ?? "", "silent"])
      + figures.flatMap { figure in suffixes.map { figure.value + $0 } }
    let isMissing = { (name: String) in
      output.index(of: name) == nil && (name != "movement" || compare.level != nil)
    }
    return KnownColumns(schema: output, unsure: Set(names.filter(isMissing)), isOpen: isOpen)
  }

  /// The first and the last month.
  private mutating func period(_ compare: CompareDefinition) -> ClosedRange<Month>? {
    let from = compare.from.flatMap { month($0) }
    let to = compare.to.flatMap { month($0) }
    guard let from, let to, let place = compare.to?.location else { return nil }
    if from <= to {
      guard from.distance(to: to) >= DefinitionLimits.months else { return from...to }
      faults.add(
        .tooMany("months from \(from.code) to \(to.code)", limit: DefinitionLimits.months), at: place)
    } else {
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

  /// A month that is written out or held by a parameter.
  mutating func month(_ text: Located<String>) -> Month? {
    if let month = Code(text.value).flatMap({ Month($0) }) { return month }
    let expected = "a month such as 2563-06, or a parameter that holds one"
    switch parameter(text, expected: expected) {
    case .value(.code(let code), _): return Month(code) ?? misfit(text, expected, nil)
    case nil: return nil
    default: return misfit(text, expected, nil)
    }
  }
}
