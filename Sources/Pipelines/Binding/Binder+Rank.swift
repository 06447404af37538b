import Expressions
import Ranking
import Stages
import Tables

extension Binder {
  mutating func bindRank(
    _ rank: RankDefinition, on known: KnownColumns, owner: String
  ) -> (BoundStageKind, KnownColumns) {
    let keys = columns(rank.keys, in: known, of: owner)
    let group = columns(rank.within, in: known, of: owner)
    let before = faults.count
    let measures = rank.measures.compactMap { measure($0, in: known) }
    let coverage = rank.leastCoverage.flatMap { number($0) } ?? .zero
    let rule = RankRule(
      input: known.schema, keys: keys, group: group, measures: measures, missing: rank.missing,
      leastCoverage: coverage, grading: grading(rank.grades))
    if faults.count == before { report(rule.faults(), of: rank) }
    var result = known.with(rule.output)
    for measure in rank.measures where rule.output.index(of: "\(measure.name.value)_score") == nil {
      result.unsure.insert("\(measure.name.value)_score")
    }
    return (.rank(rule), result)
  }

  private mutating func measure(_ measure: MeasureDefinition, in known: KnownColumns) -> RankRule.Measure? {
    let value = expression(measure.value, in: known, expecting: [.number])
    // A weight that nobody has filled in counts nothing: the figure is shown, and the rank rests on the others.
    let weight = measure.weight.map { number($0) ?? .zero } ?? Number(1)
    let scale: RankRule.Scale? =
      switch measure.scale {
      case .range: .range
      case .places: .places
      case .target(let target, let most):
        expression(target, in: known, expecting: [.number]).map { target in
          .target(target, atMost: most.flatMap { number($0) } ?? Number(1))
        }
      }
    guard let value, let scale else { return nil }
    return RankRule.Measure(
      measure.name.value, value: value, weight: weight, better: measure.better, scale: scale,
      decimals: measure.decimals)
  }

  /// The grades; with a limit that is not filled in none, so that no row has a grade.
  private mutating func grading(_ grades: [GradeDefinition]) -> RankRule.Grading? {
    guard let first = grades.first else { return nil }
    if let other = grades.first(where: { $0.isShare != first.isShare }) {
      faults.add(
        .incomplete("grades go either by score ('from') or by share of the ranked ('top')"),
        at: other.limit.location)
    }
    let limits = grades.map { (name: $0.name, limit: number($0.limit)) }
    let bound = limits.compactMap { grade in grade.limit.map { RankRule.Grade(grade.name, limit: $0) } }
    let whole = bound.count == grades.count ? bound : []
    return first.isShare ? .share(whole) : .score(whole)
  }

  private mutating func report(_ found: [RankRuleFault], of rank: RankDefinition) {
    for fault in found {
      let place =
        switch fault {
        case .noMeasures: rank.keys.first?.location
        case .repeatedMeasure(let name), .weightNegative(let name):
          rank.measures.last { $0.name.value == name }.map { ($0.weight ?? $0.name).location }
        case .gradesOutOfOrder(let name): rank.grades.last { $0.name.thai == name }?.limit.location
        case .percentOutside: (rank.grades.last?.limit ?? rank.leastCoverage)?.location
        }
      if let place { faults.add(.rule(fault.message), at: place) }
    }
  }
}
