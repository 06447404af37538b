import Expressions
import Scoring
import Tables

extension Binder {
  mutating func bindScore(
    _ score: ScoreDefinition, of stage: StageDefinition, on source: KnownColumns, owner: String
  ) -> (BoundStageKind, KnownColumns) {
    // Indicators that are no columns are reported and then counted all the same, so that levels are still judged.
    var known = source
    let set = indicatorSet(score, in: &known, owner: owner)
    let counted = known.with(ScoreRule.valueSchema(input: known.schema, indicators: set))
    let value = score.value.flatMap { expression($0, in: counted, expecting: [.number]) }
    let ladder = self.ladder(score, in: &known, owner: owner)
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
    for fault in found { faults.add(.score(fault), at: places.place(of: fault)) }
  }

  private mutating func indicatorSet(
    _ score: ScoreDefinition, in known: inout KnownColumns, owner: String
  ) -> IndicatorSet {
    var aspects: [IndicatorSet.Aspect] = []
    for aspect in score.aspects {
      checkName(aspect.name)
      let columns = answers(aspect.indicators, in: &known, owner: owner)
      aspects.append(IndicatorSet.Aspect(aspect.name.value, columns: columns, atLeast: aspect.atLeast?.value))
    }
    let all =
      score.indicators.isEmpty
      ? aspects.flatMap(\.columns) : answers(score.indicators, in: &known, owner: owner)
    let mandatory = answers(score.mandatory, in: &known, owner: owner)
    let names = known.schema.names
    return IndicatorSet(
      all.map { IndicatorSet.Indicator(names[$0], column: $0) }, aspects: aspects, mandatory: mandatory,
      hasGate: !score.mandatory.isEmpty)
  }

  /// Columns that hold answers or conditions; a name without such a column is reported and becomes one.
  mutating func answers(
    _ list: [Located<String>], in known: inout KnownColumns, owner: String
  ) -> [Int] {
    names(list).map { name in
      guard let index = column(name, in: known, of: owner) else {
        known.schema = known.schema.appending([ColumnSchema(name.value, .answer)])
        return known.schema.columns.count - 1
      }
      let type = known.schema.columns[index].type
      if !type.isCondition {
        faults.add(.columnType(name.value, expected: "answer", found: type.rawValue), at: name.location)
      }
      return index
    }
  }

  // MARK: - Levels

  /// The levels, none while a cut-off is not filled in, so that every level is undetermined; nil after a fault.
  private mutating func ladder(
    _ score: ScoreDefinition, in known: inout KnownColumns, owner: String
  ) -> Ladder? {
    var bands: [Ladder.Band] = []
    var isOpen = false
    var isFaulty = false
    for level in score.levels {
      let core = answers(level.core, in: &known, owner: owner)
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

/// Where the parts of a scoring rule are written.
struct ScorePlaces {
  private let score: ScoreDefinition
  private let aspects: [[Located<String>]]
  private let indicators: [Located<String>]
  private let mandatory: [Located<String>]
  private let cores: [[Located<String>]]
  private let stage: SourceLocation

  /// The lists are written out, each name where it stands.
  init(
    _ score: ScoreDefinition, aspects: [[Located<String>]], indicators: [Located<String>],
    mandatory: [Located<String>], cores: [[Located<String>]], stage: SourceLocation
  ) {
    self.score = score
    self.aspects = aspects
    self.indicators = indicators.isEmpty ? aspects.flatMap(\.self) : indicators
    self.mandatory = mandatory
    self.cores = cores
    self.stage = stage
  }

  /// The place of what a fault is about: of two things that do not go together the one that stands further down.
  func place(of fault: ScoreFault) -> SourceLocation {
    let place: SourceLocation? =
      switch fault {
      case .gap(_, let level), .overlap(_, let level), .bandsNotAscending(_, let level),
        .beyondIndicators(let level, _, _):
        band(level)?.from.location
      case .valueGap(_, let from): score.levels.last { Number($0.from.value) == from }?.from.location
      case .levelsNotAscending(_, let level), .levelRepeated(let level): band(level)?.level.location
      case .bandEmpty(let level): band(level).map { ($0.to ?? $0.from).location }
      case .gateAboveBand(let level, _, _):
        cores(of: level).first?.location ?? mandatory.first?.location
      case .capBelowLevels: score.mandatoryCap?.location
      case .indicatorRepeated(let name): last(name, in: indicators)
      case .aspectRepeated(let name): score.aspects.last { $0.name.value == name }?.name.location
      case .goalImpossible(let name, _, _): score.aspects.first { $0.name.value == name }?.atLeast?.location
      case .notAnIndicator(let name, let use), .listedTwice(let name, let use): last(name, in: list(use))
      }
    return place ?? score.levels.first?.from.location ?? stage
  }

  private func band(_ level: Int) -> LevelDefinition? { score.levels.last { $0.level.value == level } }

  private func cores(of level: Int) -> [Located<String>] {
    let index = score.levels.lastIndex { $0.level.value == level }
    return index.map { cores[$0] } ?? []
  }

  private func list(_ use: ScoreFault.Use) -> [Located<String>] {
    switch use {
    case .aspect(let name): zip(score.aspects, aspects).first { $0.0.name.value == name }?.1 ?? []
    case .core(let level): cores(of: level)
    case .mandatory: mandatory
    }
  }

  private func last(_ name: String, in list: [Located<String>]) -> SourceLocation? {
    list.last { $0.value == name }?.location
  }
}
