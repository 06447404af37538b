package import Expressions
package import Tables

/// A bound ranking by a composite of several measures.
package struct RankRule: Sendable {
  /// One of the figures that make up the score.
  package struct Measure: Sendable {
    package let name: String
    package let value: BoundExpression
    /// Zero or more; only its share of all weights matters, and zero shows a figure that does not count.
    package let weight: Number
    package let better: Better
    package let scale: Scale
    /// Decimals to which the figure is printed; nil asks nothing about its last digit.
    package let decimals: Int?

    package init(
      _ name: String, value: BoundExpression, weight: Number, better: Better = .more,
      scale: Scale = .range, decimals: Int? = nil
    ) {
      self.name = name
      self.value = value
      self.weight = weight
      self.better = better
      self.scale = scale
      self.decimals = decimals
    }
  }

  package enum Better: String, Sendable, Hashable, CaseIterable { case more, less }

  /// How a figure becomes a share from 0, the worst, to 1; never rounded.
  package enum Scale: Sendable {
    /// Its place between the worst and the best figure of the group; 1 where all are equal.
    case range
    /// Its share of a target (where less is better, the target's share of it), at most so much.
    case target(BoundExpression, atMost: Number = Number(1))
    /// The share of the group's figures that are not better.
    case places
  }

  /// What a missing figure means; one that is not applicable is left out in any case.
  package enum MissingFigure: String, Sendable, Hashable, CaseIterable {
    /// The other weights count alone.
    case leftOut = "left_out"
    /// The figure has the share 0.
    case worst
    /// The row has no rank.
    case unranked
  }

  /// Names for parts of the ranked, from the best.
  package enum Grading: Sendable {
    /// The first band whose lower limit the score, of 100, reaches.
    case score([Grade])
    /// The first grade whose share of the group, in percent and counted from the best, includes the rank.
    ///
    /// Rows of one rank have one grade, so that a grade can hold more than its share.
    case share([Grade])
  }

  /// A grade and its limit: the lowest score, or the last percent of the ranked.
  package struct Grade: Sendable, Hashable {
    package let name: Bilingual
    package let limit: Number

    package init(_ name: Bilingual, limit: Number) {
      self.name = name
      self.limit = limit
    }
  }

  package let keys: [Int]
  /// The columns inside whose values rows are ranked; none ranks all together.
  package let group: [Int]
  package let measures: [Measure]
  package let missing: MissingFigure
  /// Rows of which less of the weight is known, in percent, have no rank.
  package let leastCoverage: Number
  package let grading: Grading?
  package let output: Schema

  package init(
    input: Schema, keys: [Int], group: [Int] = [], measures: [Measure], missing: MissingFigure,
    leastCoverage: Number = .zero, grading: Grading? = nil
  ) {
    self.keys = keys
    self.group = group
    self.measures = measures
    self.missing = missing
    self.leastCoverage = leastCoverage
    self.grading = grading
    output = input.appending(Self.made(of: measures.map(\.name), isGraded: grading != nil))
  }
}

/// What a ranking could not use.
package enum RankFault: Sendable, Hashable {
  /// A target that no share can be taken of: the figure is missing.
  case targetUnusable(row: Int, measure: String)
}

/// What is wrong with a ranking itself, whatever the data.
package enum RankRuleFault: Sendable, Hashable {
  case noMeasures
  case repeatedMeasure(String)
  case weightNegative(measure: String)
  /// Grades must come from the best to the worst.
  case gradesOutOfOrder(String)
  /// A grade or a least coverage beyond 100 percent or below zero.
  case percentOutside(Number)
}

extension RankRule {
  /// What is wrong with the rule itself; to be looked at before any data.
  package func faults() -> [RankRuleFault] {
    let names = measures.map(\.name)
    var faults: [RankRuleFault] = measures.isEmpty ? [.noMeasures] : []
    faults += Set(names.filter { name in names.count { $0 == name } > 1 }).sorted()
      .map { .repeatedMeasure($0) }
    faults += measures.filter { $0.weight < .zero }.map { .weightNegative(measure: $0.name) }
    var percents = [leastCoverage]
    switch grading {
    case .score(let grades):
      faults += zip(grades, grades.dropFirst()).filter { $0.limit <= $1.limit }
        .map { .gradesOutOfOrder($1.name.thai) }
    case .share(let grades):
      percents += grades.map(\.limit)
      faults += zip(grades, grades.dropFirst()).filter { $0.limit >= $1.limit }
        .map { .gradesOutOfOrder($1.name.thai) }
    case nil: break
    }
    return faults + percents.filter { !(Number.zero...Number(100)).contains($0) }.map { .percentOutside($0) }
  }
}
