import Expressions
package import Stages
import Tables

extension CompareStage {
  package func bind(
    on source: KnownColumns, of stage: StageHeading, by binder: inout Binder
  ) -> (rule: (any StageRule)?, result: KnownColumns) {
    binder.reportRepeated(keys)
    binder.reportRepeated(columns)
    let keys = keys.compactMap { binder.named($0, in: source, of: stage.owner) }
    return along == nil
      ? bindRounds(keys, on: source, owner: stage.owner, by: &binder)
      : bindPeriods(keys, on: source, owner: stage.owner, by: &binder)
  }

  private func bindRounds(
    _ keys: [NamedColumn], on source: KnownColumns, owner: String, by binder: inout Binder
  ) -> (rule: (any StageRule)?, result: KnownColumns) {
    let before = before.flatMap { binder.condition($0, in: source) }
    let after = after.flatMap { binder.condition($0, in: source) }
    let level = level.flatMap { Self.number($0, in: source, owner: owner, by: &binder) }
    let columns = columns.compactMap { Self.number($0, in: source, owner: owner, by: &binder) }
    let names = binder.names(indicators)
    binder.reportRepeated(names)
    var known = source
    let answers = binder.answers(indicators, on: source, in: &known, owner: owner)
    guard let before, let after else { return (nil, compared(Schema([]), isOpen: !names.isEmpty)) }
    let rule = RoundComparison(
      input: known.schema, keys: keys, before: before, after: after,
      columns: (level.map { [$0] } ?? []) + columns, level: level?.column,
      indicators: zip(names, answers).map { NamedColumn($0.value, column: $1) })
    return (rule, compared(rule.output))
  }

  private func bindPeriods(
    _ keys: [NamedColumn], on known: KnownColumns, owner: String, by binder: inout Binder
  ) -> (rule: (any StageRule)?, result: KnownColumns) {
    let columns = columns.compactMap { Self.number($0, in: known, owner: owner, by: &binder) }
    let register = register.map { bindRegister($0, besides: known, by: &binder) }
    let along = along.flatMap { name in
      binder.column(name, in: known, of: owner, type: .code).map { NamedColumn(name.value, column: $0) }
    }
    let period = period(by: &binder)
    guard let along, let period else { return (nil, compared(Schema([]))) }
    let rule = PeriodComparison(
      input: known.schema, keys: keys, along: along, columns: columns, period: period, register: register)
    return (rule, compared(rule.output))
  }

  /// The columns of the result; those that it should have and does not, because of a fault, are unsure.
  private func compared(_ output: Schema, isOpen: Bool = false) -> KnownColumns {
    let figures = (columns + (level.map { [$0] } ?? [])).map(\.value)
    let names =
      keys.map(\.value)
      + (along.map { along in
        [along.value, PeriodComparison.silentName]
          + figures.flatMap { figure in PeriodComparison.Figure.allCases.map { $0.name(of: figure) } }
      }
        ?? [RoundComparison.Column.rounds.rawValue, RoundComparison.Column.movement.rawValue]
        + figures.flatMap { figure in RoundComparison.Side.allCases.map { $0.name(of: figure) } })
    let isMissing = { (name: String) in
      output.index(of: name) == nil && (name != RoundComparison.Column.movement.rawValue || level != nil)
    }
    return KnownColumns(schema: output, unsure: Set(names.filter(isMissing)), isOpen: isOpen)
  }

  /// The first and the last month.
  private func period(by binder: inout Binder) -> ClosedRange<Month>? {
    let from = from.flatMap { Self.month($0, by: &binder) }
    let to = to.flatMap { Self.month($0, by: &binder) }
    guard let from, let to, let place = self.to?.location else { return nil }
    if from <= to {
      guard from.distance(to: to) >= DefinitionLimits.months else { return from...to }
      binder.faults.add(
        .tooMany("months from \(from.code) to \(to.code)", limit: DefinitionLimits.months), at: place)
    } else {
      binder.faults.add(.emptyRange(minimum: from.code.description, maximum: to.code.description), at: place)
    }
    return nil
  }

  /// A relation that has the keys too, of the same types.
  private func bindRegister(
    _ name: Located<String>, besides known: KnownColumns, by binder: inout Binder
  ) -> PeriodComparison.Register {
    let other = binder.relation(name)
    let columns = keys.compactMap { key -> Int? in
      guard let ours = known.schema[key.value] else { return nil }
      let theirs = Located(key.value, at: name.location)
      return binder.column(theirs, in: other, of: "'\(name.value)'", type: ours.type)
    }
    return PeriodComparison.Register(name: name.value, keys: columns)
  }

  private static func number(
    _ name: Located<String>, in known: KnownColumns, owner: String, by binder: inout Binder
  ) -> NamedColumn? {
    binder.column(name, in: known, of: owner, type: .number).map { NamedColumn(name.value, column: $0) }
  }

  /// A month that is written out or held by a parameter.
  private static func month(_ text: Located<String>, by binder: inout Binder) -> Month? {
    if let month = Month(written: text.value) { return month }
    let expected = "a month such as 2563-06, or a parameter that holds one"
    switch binder.parameter(text, expected: expected) {
    case .value(.code(let code), _): return Month(code) ?? binder.misfit(text, expected, nil)
    case nil: return nil
    default: return binder.misfit(text, expected, nil)
    }
  }
}
