package import Stages
package import Tables

/// `rank`: rows ranked by a composite of measures.
package struct RankStage: Sendable {
  /// Columns that name a row.
  package var keys: [Located<String>]
  /// Columns inside whose values rows are ranked; none ranks all together.
  package var within: [Located<String>]
  package var measures: [Measure]
  /// What a missing figure means: a word of `RankRule.MissingFigure`, or a parameter that holds one.
  package var missing: Located<String>?
  /// Percent of the weight that must be known, a number or a parameter.
  package var leastCoverage: Located<String>?
  /// From the best.
  package var grades: [Grade]

  /// One figure that makes up a score.
  package struct Measure: Sendable {
    package var name: Located<String>
    package var value: Located<String>
    /// A number or a parameter; nil counts once.
    package var weight: Located<String>?
    package var better: RankRule.Better
    package var scale: Scale
    /// Decimals to which the figure is printed.
    package var decimals: Located<Int>?
  }

  /// How a figure becomes a share.
  package enum Scale: Sendable {
    case range
    case places
    /// The share of an expression, at most so much: a number or a parameter.
    case target(Located<String>, atMost: Located<String>?)
  }

  /// A name for a part of the ranked.
  package struct Grade: Sendable {
    package var name: Bilingual
    /// The lowest score or the last percent of the ranked, a number or a parameter.
    package var limit: Located<String>
    /// Whether the limit is a share of the ranked.
    package var isShare: Bool
  }
}

extension RankStage: DeclaredStage {
  package static let word = "rank"

  package static let examples = [
    """
    rank: districts
    key: [district_code]
    within: [province_code]
    measures:
      passed: {value: passed_rate, weight: 3, better: more, scale: {target: goal_rate, at_most: 1.2}, decimals: 2}
      late: {value: days_late, better: less, scale: places}
    missing: worst
    least_coverage: 50
    grades:
      - {name: {th: ดี, en: good}, from: 80}
      - {name: {th: พอใช้, en: fair}, from: 50}
    """
  ]

  package static let findings: [any FindingKind.Type] = RankFindings.kinds

  package static let unmutated = [
    "key": "it names rows, and orders only those of one rank",
    "grades.name": "it is wording",
  ]

  package var identities: [String] { keys.map(\.value) }

  package var expressions: [DeclaredExpression<RankStage>] {
    measures.indices.flatMap { place in
      let path = RulePath("measures", measures[place].name.value)
      return [
        DeclaredExpression<RankStage>(path.appending("value"), \.measures[place].value),
        DeclaredExpression<RankStage>(path.appending("scale"), \.measures[place].scale.target),
      ]
    }
  }

  package func points(unfilled: Set<String>) -> [RulePoint] { grades.map { RankRule.point($0.name) } }

  package func place(of path: RulePath) -> SourceLocation? {
    switch path.keys.first {
    case "measures":
      path.keys.count < 2
        ? measures.first?.name.location : measures.first { $0.name.value == path.keys[1] }?.name.location
    case "grades": grades.first { [$0.name.thai] == path.keys.dropFirst() }?.limit.location
    case "least_coverage": leastCoverage?.location
    case "missing": missing?.location
    default: nil
    }
  }
}

extension RankStage.Scale {
  /// The target of a scale that has one; setting it changes no other.
  var target: Located<String>? {
    get { if case .target(let target, _) = self { target } else { nil } }
    set {
      if case .target(_, let most) = self, let newValue { self = .target(newValue, atMost: most) }
    }
  }
}
