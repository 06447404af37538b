package import Ranking
package import Stages
package import Tables

/// `rank`: rows ranked by a composite of measures.
package struct RankDefinition: Sendable {
  /// Columns that name a row.
  package var keys: [Located<String>]
  /// Columns inside whose values rows are ranked; none ranks all together.
  package var within: [Located<String>]
  package var measures: [MeasureDefinition]
  package var missing: RankRule.MissingFigure
  /// Percent of the weight that must be known, a number or a parameter.
  package var leastCoverage: Located<String>?
  /// From the best.
  package var grades: [GradeDefinition]
}

/// One figure that makes up a score.
package struct MeasureDefinition: Sendable {
  package var name: Located<String>
  package var value: Located<String>
  /// A number or a parameter; nil counts once.
  package var weight: Located<String>?
  package var better: RankRule.Better
  package var scale: ScaleDefinition
  /// Decimals to which the figure is printed.
  package var decimals: Int?
}

/// How a figure becomes a share.
package enum ScaleDefinition: Sendable {
  case range
  case places
  /// The share of an expression, at most so much: a number or a parameter.
  case target(Located<String>, atMost: Located<String>?)
}

/// A name for a part of the ranked.
package struct GradeDefinition: Sendable {
  package var name: Bilingual
  /// The lowest score or the last percent of the ranked, a number or a parameter.
  package var limit: Located<String>
  /// Whether the limit is a share of the ranked.
  package var isShare: Bool
}
