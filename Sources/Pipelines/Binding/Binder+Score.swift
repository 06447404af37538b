import Expressions
import Scoring
import Stages
import Tables

extension Binder {
  mutating func bindScore(
    _ score: ScoreDefinition, of stage: StageDefinition, on source: KnownColumns, owner: String
  ) -> (BoundStageKind, KnownColumns) {
    // Indicators that are no columns are reported and then counted all the same, so that levels are still judged.
    var known = source
    let set = indicatorSet(score, on: source, in: &known, owner: owner)
    let counted = known.with(ScoreRule.valueSchema(input: known.schema, indicators: set))
    let value = score.value.flatMap { expression($0, in: counted, expecting: [.number]) }
    let ladder = self.ladder(score, on: source, in: &known, owner: owner)
    let rule = ScoreRule(input: known.schema, indicators: set, value: value, ladder: ladder ?? Ladder([]))
    if set.indicators.isEmpty && score.value == nil {
      if stage.isWhole {
        faults.add(.incomplete("a score needs indicators, aspects or a value"), at: stage.name.location)
      }
      return (.score(rule), .anything)
    }
    if ladder != nil, (score.value == nil) == (value == nil) {
      report(rule.faults().filter { !$0.isStrange(to: source.schema) }, of: score, at: stage.name)
    }
    return (.score(rule), known.with(rule.output))
  }

  private mutating func report(_ found: [ScoreFault], of score: ScoreDefinition, at name: Located<String>) {
    let places = ScorePlaces(
      score, aspects: score.aspects.map { names($0.indicators) }, indicators: names(score.indicators),
      mandatory: names(score.mandatory), cores: score.levels.map { names($0.core) }, stage: name.location)
    for fault in found { faults.add(.rule(fault.message), at: places.place(of: fault)) }
  }

  private mutating func indicatorSet(
    _ score: ScoreDefinition, on source: KnownColumns, in known: inout KnownColumns, owner: String
  ) -> IndicatorSet {
    let listed = answers(score.indicators, on: source, in: &known, owner: owner)
    var aspects: [IndicatorSet.Aspect] = []
    for aspect in score.aspects {
      checkName(aspect.name)
      let columns = answers(aspect.indicators, on: source, in: &known, owner: owner)
      aspects.append(IndicatorSet.Aspect(aspect.name.value, columns: columns, atLeast: aspect.atLeast?.value))
    }
    let all = score.indicators.isEmpty ? aspects.flatMap(\.columns) : listed
    let mandatory = answers(score.mandatory, on: source, in: &known, owner: owner)
    var efforts: [Int: Int] = [:]
    for entry in score.efforts {
      for column in answers(entry.indicators, on: source, in: &known, owner: owner) {
        efforts[column] = entry.effort
      }
    }
    let names = known.schema.names
    return IndicatorSet(
      all.map { IndicatorSet.Indicator(names[$0], column: $0, effort: efforts[$0] ?? 1) }, aspects: aspects,
      mandatory: mandatory,
      hasGate: !score.mandatory.isEmpty)
  }

  // MARK: - Levels

  /// The levels, none while a cut-off is not filled in, so that every level is undetermined; nil after a fault.
  private mutating func ladder(
    _ score: ScoreDefinition, on source: KnownColumns, in known: inout KnownColumns, owner: String
  ) -> Ladder? {
    var bands: [Ladder.Band] = []
    var isOpen = false
    var isFaulty = false
    for level in score.levels {
      let core = answers(level.core, on: source, in: &known, owner: owner)
      switch (cutoff(level.from), level.to.map { cutoff($0) }) {
      case (.faulty, _), (_, .faulty): isFaulty = true
      case (.open, _), (_, .open): isOpen = true
      case (.number(let from), nil):
        bands.append(Ladder.Band(level: level.level.value, from: from, name: level.name, core: core))
      case (.number(let from), .number(let to)):
        bands.append(Ladder.Band(level: level.level.value, from: from, to: to, name: level.name, core: core))
      }
    }
    guard !isFaulty else { return nil }
    let otherwise = score.otherwise.map { Ladder.Otherwise(level: $0.level, name: $0.name) }
    return Ladder(
      isOpen ? [] : bands, otherwise: otherwise ?? Ladder.Otherwise(),
      mandatoryCap: isOpen ? nil : score.mandatoryCap?.value)
  }
}

extension ScoreFault {
  /// Whether it is about a name without a column, which was reported as such.
  fileprivate func isStrange(to schema: Schema) -> Bool {
    if case .notAnIndicator(let name, _) = self { schema.index(of: name) == nil } else { false }
  }
}
