import Tables

extension ScoreRule {
  /// What is wrong with the rule itself; to be looked at before any data.
  package func faults() -> [ScoreFault] {
    indicatorFaults() + listFaults() + bandFaults() + reachFaults()
  }

  private func indicatorFaults() -> [ScoreFault] {
    let names = indicators.indicators.map { name($0.column) }
    let repeatedAspects = Self.repeated(indicators.aspects.map(\.name)).map(ScoreFault.aspectRepeated)
    let goals = indicators.aspects.compactMap { aspect -> ScoreFault? in
      guard let atLeast = aspect.atLeast, !(1...max(1, aspect.columns.count)).contains(atLeast) else {
        return nil
      }
      return .goalImpossible(aspect: aspect.name, atLeast: atLeast, of: aspect.columns.count)
    }
    return Self.repeated(names).map(ScoreFault.indicatorRepeated) + repeatedAspects + goals
  }

  /// Aspects, cores and the mandatory list: only indicators, each once.
  private func listFaults() -> [ScoreFault] {
    let known = Set(indicators.indicators.map(\.column))
    let lists: [(columns: [Int], use: ScoreFault.Use)] =
      indicators.aspects.map { ($0.columns, .aspect($0.name)) }
      + [(indicators.mandatory, .mandatory)]
      + ladder.bands.map { ($0.core, .core(level: $0.level)) }
    return lists.flatMap { columns, use in
      let strangers = columns.filter { !known.contains($0) }
      return strangers.map { ScoreFault.notAnIndicator(column: name($0), use: use) }
        + Self.repeated(columns).map { ScoreFault.listedTwice(column: name($0), use: use) }
    }
  }

  private func bandFaults() -> [ScoreFault] {
    let empty = ladder.bands.filter { band in band.to.map { $0 < band.from } ?? false }
    let repeated = Self.repeated(ladder.bands.map(\.level)).map(ScoreFault.levelRepeated)
    let neighbours = zip(ladder.bands, ladder.bands.dropFirst()).flatMap { borderFaults($0, $1) }
    let aboveOtherwise = ladder.bands.first.map { $0.level <= ladder.otherwise.level } ?? false
    let levels =
      aboveOtherwise
      ? [
        ScoreFault.levelsNotAscending(
          lower: ladder.otherwise.level, upper: ladder.bands[0].level)
      ] : []
    return empty.map { .bandEmpty(level: $0.level) } + repeated + levels + neighbours
  }

  /// Where two neighbouring bands meet.
  private func borderFaults(_ lower: Ladder.Band, _ upper: Ladder.Band) -> [ScoreFault] {
    guard lower.from < upper.from else {
      return [.bandsNotAscending(lower: lower.level, upper: upper.level)]
    }
    var faults: [ScoreFault] = []
    if lower.level > upper.level {
      faults.append(.levelsNotAscending(lower: lower.level, upper: upper.level))
    }
    guard let end = lower.to else { return faults }
    if end >= upper.from {
      faults.append(.overlap(lower: lower.level, upper: upper.level))
    } else if value != nil {
      faults.append(.valueGap(above: end, below: upper.from))
    } else if let first = counts.first(where: { Number($0) > end }),
      let last = counts.last(where: { Number($0) < upper.from }), first <= last
    {
      faults.append(.gap(first...last, below: upper.level))
    }
    return faults
  }

  /// Bands and caps that no number of passed indicators leads to.
  private func reachFaults() -> [ScoreFault] {
    var faults: [ScoreFault] = []
    if let cap = ladder.mandatoryCap, !ladder.bands.isEmpty,
      !(ladder.bands.map(\.level) + [ladder.otherwise.level]).contains(where: { $0 <= cap })
    {
      faults.append(.capBelowLevels(cap))
    }
    guard value == nil else { return faults }
    return faults + ladder.bands.indices.compactMap { reachFault($0) }
  }

  private func reachFault(_ index: Int) -> ScoreFault? {
    let band = ladder.bands[index]
    let total = indicators.indicators.count
    guard band.from <= Number(total) else {
      return .beyondIndicators(level: band.level, from: band.from, indicators: total)
    }
    guard let most = counts.last(where: { ladder.band(of: Number($0)) == index }) else {
      return (band.to ?? band.from) < band.from ? nil : .bandEmpty(level: band.level)
    }
    let isCapped = ladder.mandatoryCap.map { $0 < band.level } ?? false
    let needed = Set(band.core + (isCapped ? indicators.mandatory : [])).count
    return needed > most ? .gateAboveBand(level: band.level, needed: needed, most: most) : nil
  }

  /// The possible numbers of passed indicators.
  private var counts: ClosedRange<Int> { 0...indicators.indicators.count }

  private func name(_ column: Int) -> String { output.columns[column].name }

  /// What stands more than once, each named once, in order.
  private static func repeated<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: [Value: Int] = [:]
    return values.filter { value in
      seen[value, default: 0] += 1
      return seen[value] == 2
    }
  }
}
