package import Stages
package import Tables

/// `score`: indicators, aspects, gates and levels.
package struct ScoreStage: Sendable {
  /// Columns, ranges or parameters; empty when the aspects say which.
  package var indicators: [Located<String>]
  package var aspects: [Aspect] = []
  /// How hard indicators are to come to pass, by columns, ranges or parameters; 1 for all others.
  package var efforts: [(indicators: [Located<String>], effort: Int)] = []
  /// Indicators that gate the level.
  package var mandatory: [Located<String>] = []
  /// The highest level with a mandatory indicator failed or missing.
  package var mandatoryCap: Located<Int>?
  /// The number that is graded; nil for the number of passed indicators.
  package var value: Located<String>?
  package var levels: [Level] = []
  /// The level of rows in no band.
  package var otherwise: Otherwise?

  /// One aspect, with the least number of its indicators that must pass.
  package struct Aspect: Sendable {
    package var name: Located<String>
    package var indicators: [Located<String>]
    /// Nil when the aspect is only counted.
    package var atLeast: Located<Int>?
  }

  /// One level: the values from `from` to `to`, both included.
  package struct Level: Sendable {
    package var level: Located<Int>
    /// A number or the name of a parameter.
    package var from: Located<String>
    /// Nil for everything up to the next level.
    package var to: Located<String>?
    package var name: Bilingual
    /// Indicators that must pass besides, as columns, ranges or parameters.
    package var core: [Located<String>]
  }

  /// The level of rows below the lowest band.
  package struct Otherwise: Sendable {
    package var level: Located<Int>
    package var name: Bilingual
  }
}

extension ScoreStage: DeclaredStage {
  package static let word = "score"

  package static let examples = [
    """
    score: villages
    indicators: i01..i09
    effort: {"i03, i04": 3}
    aspects:
      work: {indicators: i01..i04, at_least: 2}
      home: {indicators: i05..i09, at_least: 3}
    mandatory: [i01, i05]
    mandatory_cap: 1
    value: passed
    levels:
      - {level: 1, from: 0, to: 4, name: {th: เริ่มต้น, en: beginning}}
      - {level: 2, from: 5, name: {th: ดี, en: good}, core: [i02, i06]}
    otherwise: {level: 0, name: {th: ไม่ได้ระดับ, en: no level}}
    """
  ]

  package static let findings: [any FindingKind.Type] = []

  package static let unmutated = [
    "effort": "it changes no level, only which way up is the shortest",
    "levels.level": "the number is the level's name; what decides it has mutants",
    "levels.name": "it is wording", "otherwise.name": "it is wording",
  ]

  package var identities: [String] { [] }

  package var expressions: [DeclaredExpression<ScoreStage>] {
    [DeclaredExpression(RulePath("value"), \.value)]
  }

  package func points(unfilled: Set<String>) -> [RulePoint] {
    var points: [RulePoint] = []
    for aspect in aspects where aspect.atLeast != nil {
      points += [true, false].map { ScoreRule.aspect(aspect.name.value, isMet: $0) }
    }
    if !mandatory.isEmpty { points += [true, false].map { ScoreRule.mandatory(isOpen: $0) } }
    for level in levels {
      points.append(ScoreRule.level(level.level.value))
      if !level.core.isEmpty {
        points += [true, false].map { ScoreRule.core(level.level.value, isOpen: $0) }
      }
    }
    if ends.contains(where: { unfilled.contains($0.value) }) { points.append(ScoreRule.undetermined) }
    if otherwise != nil { points.append(ScoreRule.noLevel) }
    return points
  }

  package func place(of path: RulePath) -> SourceLocation? {
    let second = path.keys.dropFirst().first
    switch path.keys.first {
    case "aspects":
      let aspect = aspects.first { $0.name.value == second }
      return path.keys.last == "at_least" ? aspect?.atLeast?.location : aspect?.name.location
    case "mandatory": return mandatory.first?.location
    case "levels":
      guard let second else { return openEnd ?? levels.first?.from.location }
      let level = levels.first { String($0.level.value) == second }
      switch path.keys.last {
      case "core": return level?.core.first?.location ?? level?.from.location
      case "level": return level?.level.location
      default: return level?.from.location
      }
    case "otherwise": return levels.first?.from.location
    case "value": return value?.location
    case "indicators": return indicators.first?.location ?? aspects.first?.name.location
    default: return nil
    }
  }

  /// The first end of a band that is no number, and so a parameter's.
  private var openEnd: SourceLocation? {
    ends.first { Number($0.value) == nil }?.location
  }

  /// The ends of all bands, as they are written.
  private var ends: [Located<String>] { levels.flatMap { [$0.from, $0.to].compactMap(\.self) } }
}
