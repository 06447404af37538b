package import Stages
import Tables

extension ScoreStage {
  package func bind(
    on source: KnownColumns, of stage: StageHeading, by binder: inout Binder
  ) -> (rule: (any StageRule)?, result: KnownColumns) {
    // Indicators that are no columns are reported and then counted all the same, so that levels are still judged.
    var known = source
    let set = indicatorSet(on: source, in: &known, owner: stage.owner, by: &binder)
    let counted = known.with(ScoreRule.valueSchema(input: known.schema, indicators: set))
    let bound = value.flatMap { binder.expression($0, in: counted, expecting: [.number]) }
    let ladder = self.ladder(on: source, in: &known, owner: stage.owner, by: &binder)
    let rule = ScoreRule(input: known.schema, indicators: set, value: bound, ladder: ladder ?? Ladder([]))
    if set.indicators.isEmpty && value == nil {
      if stage.isWhole {
        binder.faults.add(
          .incomplete("a score needs indicators, aspects or a value"), at: stage.name.location)
      }
      return (rule, .anything)
    }
    if ladder != nil, (value == nil) == (bound == nil) {
      report(rule.faults().filter { !$0.isStrange(to: source.schema) }, at: stage.name, to: &binder)
    }
    return (rule, known.with(rule.output))
  }

  private func report(
    _ found: [ScoreFault], at name: Located<String>, to binder: inout Binder
  ) {
    let places = ScorePlaces(
      self, aspects: aspects.map { binder.names($0.indicators) }, indicators: binder.names(indicators),
      mandatory: binder.names(mandatory), cores: levels.map { binder.names($0.core) }, stage: name.location)
    for fault in found { binder.faults.add(.rule(fault.message), at: places.place(of: fault)) }
  }

  private func indicatorSet(
    on source: KnownColumns, in known: inout KnownColumns, owner: String, by binder: inout Binder
  ) -> IndicatorSet {
    let listed = binder.answers(indicators, on: source, in: &known, owner: owner)
    var aspects: [IndicatorSet.Aspect] = []
    for aspect in self.aspects {
      binder.checkName(aspect.name)
      let columns = binder.answers(aspect.indicators, on: source, in: &known, owner: owner)
      aspects.append(IndicatorSet.Aspect(aspect.name.value, columns: columns, atLeast: aspect.atLeast?.value))
    }
    let all = self.indicators.isEmpty ? aspects.flatMap(\.columns) : listed
    let mandatory = binder.answers(self.mandatory, on: source, in: &known, owner: owner)
    var efforts: [Int: Int] = [:]
    for entry in self.efforts {
      for column in binder.answers(entry.indicators, on: source, in: &known, owner: owner) {
        efforts[column] = entry.effort
      }
    }
    let names = known.schema.names
    return IndicatorSet(
      all.map { IndicatorSet.Indicator(names[$0], column: $0, effort: efforts[$0] ?? 1) }, aspects: aspects,
      mandatory: mandatory,
      hasGate: !self.mandatory.isEmpty)
  }

  // MARK: - Levels

  /// The levels, none while a cut-off is not filled in, so that every level is undetermined; nil after a fault.
  private func ladder(
    on source: KnownColumns, in known: inout KnownColumns, owner: String, by binder: inout Binder
  ) -> Ladder? {
    var bands: [Ladder.Band] = []
    var isOpen = false
    var isFaulty = false
    for level in levels {
      let core = binder.answers(level.core, on: source, in: &known, owner: owner)
      switch (binder.cutoff(level.from), level.to.map { binder.cutoff($0) }) {
      case (.faulty, _), (_, .faulty): isFaulty = true
      case (.open, _), (_, .open): isOpen = true
      case (.number(let from), let to):
        bands.append(
          Ladder.Band(
            level: level.level.value, from: from, to: to?.number, name: level.name, core: core,
            hasCore: !level.core.isEmpty))
      }
    }
    guard !isFaulty else { return nil }
    let otherwise = self.otherwise.map { Ladder.Otherwise(level: $0.level.value, name: $0.name) }
    return Ladder(
      isOpen ? [] : bands, otherwise: otherwise ?? Ladder.Otherwise(),
      mandatoryCap: isOpen ? nil : self.mandatoryCap?.value, isOpen: isOpen)
  }
}

extension ScoreFault {
  /// Whether it is about a name without a column, which was reported as such.
  fileprivate func isStrange(to schema: Schema) -> Bool {
    if case .notAnIndicator(let name, _) = self { schema.index(of: name) == nil } else { false }
  }
}
