import Aggregation
import Expressions
import Scoring
import Tables

extension Binder {
  mutating func bindStage(_ stage: StageDefinition) -> BoundStage? {
    let name = stage.name
    if relations[name.value] != nil {
      faults.add(.duplicate(name.value, what: "an input or stage"), at: name.location)
    }
    guard let schema = relation(stage.source) else { return nil }
    let owner = "'\(stage.source.value)'"
    guard let (kind, result) = bindKind(stage, on: schema, owner: owner) else { return nil }
    var seen: Set<String> = []
    for column in result.columns where !seen.insert(column.name).inserted {
      faults.add(.columnTwice(column.name), at: name.location)
    }
    sourceRows[name.value] =
      kind.isRowStage ? sourceRows[stage.source.value] ?? stage.source.value : name.value
    return BoundStage(
      name: name.value, source: stage.source.value, kind: kind, checks: bindChecks(stage.checks, in: result),
      schema: result)
  }

  private mutating func bindKind(
    _ stage: StageDefinition, on schema: Schema, owner: String
  ) -> (BoundStageKind, Schema)? {
    switch stage.kind {
    case .derive(let derive): bindDerive(derive, on: schema)
    case .score(let score): bindScore(score, on: schema, owner: owner, at: stage.name)
    case .rollup(let rollup): bindRollup(rollup, on: schema, owner: owner)
    case .compare(let compare): bindCompare(compare, on: schema, owner: owner, at: stage.name)
    case .join(let join): bindJoin(join, on: schema, owner: owner, source: stage.source.value)
    }
  }

  // MARK: - Score

  private mutating func bindScore(
    _ score: ScoreDefinition, on schema: Schema, owner: String, at name: Located<String>
  ) -> (BoundStageKind, Schema)? {
    let set = indicatorSet(score, in: schema, owner: owner)
    if set.indicators.isEmpty && score.value == nil {
      faults.add(.incomplete("a score needs indicators, aspects or a value"), at: name.location)
      return nil
    }
    let value = score.value.flatMap {
      expression($0, in: ScoreRule.valueSchema(input: schema, indicators: set), expecting: [.number])
    }
    if score.value != nil && value == nil { return nil }
    let rule = ScoreRule(
      input: schema, indicators: set, value: value, ladder: ladder(score, in: schema, owner: owner))
    let place = score.levels.first?.from.location ?? name.location
    for fault in rule.faults() { faults.add(.score(fault), at: place) }
    return (.score(rule), rule.output)
  }

  private mutating func indicatorSet(_ score: ScoreDefinition, in schema: Schema, owner: String)
    -> IndicatorSet
  {
    var aspects: [IndicatorSet.Aspect] = []
    var all: [Int] = []
    for aspect in score.aspects {
      let columns = answers(aspect.indicators, in: schema, owner: owner)
      all += columns
      aspects.append(IndicatorSet.Aspect(aspect.name.value, columns: columns, atLeast: aspect.atLeast?.value))
    }
    if let list = score.indicators { all = answers(list, in: schema, owner: owner) }
    let mandatory = score.mandatory.map { answers($0, in: schema, owner: owner) } ?? []
    return IndicatorSet(
      all.map { IndicatorSet.Indicator(schema.columns[$0].name, column: $0) }, aspects: aspects,
      mandatory: mandatory)
  }

  /// Columns that hold answers or conditions.
  private mutating func answers(_ list: Located<String>, in schema: Schema, owner: String) -> [Int] {
    columns(list, in: schema, of: owner).filter { index in
      let column = schema.columns[index]
      if column.type == .answer || column.type == .flag { return true }
      faults.add(.columnType(column.name, expected: "answer", found: column.type.rawValue), at: list.location)
      return false
    }
  }

  /// The levels; none when a cut-off is not filled in, so that every level is undetermined.
  private mutating func ladder(_ score: ScoreDefinition, in schema: Schema, owner: String) -> Ladder {
    var bands: [Ladder.Band] = []
    var isOpen = false
    for level in score.levels {
      let core = level.core.map { answers($0, in: schema, owner: owner) } ?? []
      let from = number(level.from)
      let to = level.to.map { number($0) } ?? .some(nil)
      guard let from, let to else { continue }
      guard let from, level.to == nil || to != nil else {
        isOpen = true
        continue
      }
      bands.append(Ladder.Band(level: level.level.value, from: from, to: to, name: level.name, core: core))
    }
    let otherwise =
      score.otherwise.map { Ladder.Otherwise(level: $0.level, name: $0.name) } ?? Ladder.Otherwise()
    let cap = isOpen ? nil : score.mandatoryCap
    return Ladder(isOpen ? [] : bands, otherwise: otherwise, mandatoryCap: cap)
  }

  // MARK: - Compare

  private mutating func bindCompare(
    _ compare: CompareDefinition, on schema: Schema, owner: String, at name: Located<String>
  ) -> (BoundStageKind, Schema)? {
    let keys = compare.keys.compactMap { named($0, in: schema, owner: owner) }
    if compare.along != nil { return bindPeriods(compare, keys: keys, on: schema, owner: owner, at: name) }
    guard let beforeText = compare.before, let afterText = compare.after else {
      faults.add(.incomplete("a comparison needs 'before' and 'after', or 'along'"), at: name.location)
      return nil
    }
    let before = condition(beforeText, in: schema)
    let after = condition(afterText, in: schema)
    let level = compare.level.flatMap { numbers([$0], in: schema, owner: owner).first }
    let columns = (level.map { [$0] } ?? []) + numbers(compare.columns, in: schema, owner: owner)
    let indicators =
      compare.indicators.map { answers($0, in: schema, owner: owner) }?
      .map { NamedColumn(schema.columns[$0].name, column: $0) } ?? []
    guard let before, let after else { return nil }
    let rule = RoundComparison(
      input: schema, keys: keys, before: before, after: after, columns: columns, level: level?.column,
      indicators: indicators)
    return (.compareRounds(rule), rule.output)
  }

  private mutating func bindPeriods(
    _ compare: CompareDefinition, keys: [NamedColumn], on schema: Schema, owner: String,
    at name: Located<String>
  ) -> (BoundStageKind, Schema)? {
    guard let along = compare.along.flatMap({ named($0, in: schema, owner: owner) }) else { return nil }
    guard let fromText = compare.from, let toText = compare.to else {
      faults.add(.incomplete("a comparison along months needs 'from' and 'to'"), at: name.location)
      return nil
    }
    guard let from = month(fromText), let to = month(toText) else { return nil }
    guard from <= to else {
      faults.add(.incomplete("the period ends before it begins"), at: toText.location)
      return nil
    }
    var register: String?
    if let text = compare.register, let other = relation(text) {
      for key in compare.keys { _ = column(key, in: other, of: "'\(text.value)'") }
      register = text.value
    }
    let rule = PeriodComparison(
      input: schema, keys: keys, along: along, columns: numbers(compare.columns, in: schema, owner: owner),
      period: from...to)
    return (.comparePeriods(rule, register: register), rule.output)
  }

  private mutating func named(_ name: Located<String>, in schema: Schema, owner: String) -> NamedColumn? {
    column(name, in: schema, of: owner).map { NamedColumn(name.value, column: $0) }
  }

  private mutating func numbers(_ names: [Located<String>], in schema: Schema, owner: String) -> [NamedColumn]
  {
    names.compactMap { name in
      guard let found = named(name, in: schema, owner: owner) else { return nil }
      let type = schema.columns[found.column].type
      if type == .number { return found }
      faults.add(.columnType(name.value, expected: "number", found: type.rawValue), at: name.location)
      return nil
    }
  }

  /// A month that is written out or held by a parameter.
  private mutating func month(_ text: Located<String>) -> Month? {
    if let month = Code(text.value).flatMap({ Month($0) }) { return month }
    if case .value(.code(let code), _)? = parameters[text.value], let month = Month(code) { return month }
    faults.add(
      .parameterValue(text.value, expected: "a month such as 2563-06, or a parameter"), at: text.location)
    return nil
  }

  // MARK: - Join

  private func rowSource(_ name: String) -> String { sourceRows[name] ?? name }

  private mutating func bindJoin(
    _ join: JoinDefinition, on schema: Schema, owner: String, source: String
  ) -> (BoundStageKind, Schema)? {
    guard let right = relation(join.with) else { return nil }
    let other = "'\(join.with.value)'"
    if rowSource(source) == rowSource(join.with.value) {
      faults.add(.ownRows(join.with.value), at: join.with.location)
    }
    var keys: [Join.Key] = []
    for pair in join.on {
      guard let ours = column(pair.ours, in: schema, of: owner),
        let theirs = column(pair.theirs, in: right, of: other)
      else { continue }
      let types = (schema.columns[ours].type, right.columns[theirs].type)
      if types.0 != types.1 {
        faults.add(
          .columnType(pair.theirs.value, expected: types.0.rawValue, found: types.1.rawValue),
          at: pair.theirs.location)
      }
      keys.append(Join.Key(left: ours, right: theirs))
    }
    let columns = join.take.compactMap { pair in
      column(pair.theirs, in: right, of: other).map { NamedColumn(pair.name.value, column: $0) }
    }
    let rule = Join(left: schema, right: right, keys: keys, columns: columns)
    return (.join(rule, with: join.with.value, reportsUnmatched: join.reportsUnmatched), rule.output)
  }
}
