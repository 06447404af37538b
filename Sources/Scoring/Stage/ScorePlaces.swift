import Stages
import Tables

/// Where the parts of a scoring rule are written.
struct ScorePlaces {
  private let score: ScoreStage
  private let aspects: [[Located<String>]]
  private let indicators: [Located<String>]
  private let mandatory: [Located<String>]
  private let cores: [[Located<String>]]
  private let stage: SourceLocation

  /// The lists are written out, each name where it stands.
  init(
    _ score: ScoreStage, aspects: [[Located<String>]], indicators: [Located<String>],
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

  private func band(_ level: Int) -> ScoreStage.Level? { score.levels.last { $0.level.value == level } }

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
