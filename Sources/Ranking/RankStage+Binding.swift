package import Stages
import Tables

extension RankStage {
  package func bind(
    on source: KnownColumns, of stage: StageHeading, by binder: inout Binder
  ) -> (rule: (any StageRule)?, result: KnownColumns) {
    let keys = binder.columns(keys, in: source, of: stage.owner)
    let group = binder.columns(within, in: source, of: stage.owner)
    let before = binder.faults.count
    let bound = measures.compactMap { Self.bind($0, in: source, by: &binder) }
    let coverage = leastCoverage.flatMap { binder.number($0) } ?? .zero
    let rule = RankRule(
      input: source.schema, keys: keys, group: group, measures: bound,
      missing: missing.flatMap { binder.choice($0) } ?? .leftOut,
      leastCoverage: coverage, grading: grading(by: &binder))
    if binder.faults.count == before { report(rule.faults(), to: &binder.faults) }
    var result = source.with(rule.output)
    for measure in measures {
      let name = RankRule.share(of: measure.name.value)
      if rule.output.index(of: name) == nil { result.unsure.insert(name) }
    }
    return (rule, result)
  }

  private static func bind(
    _ measure: Measure, in known: KnownColumns, by binder: inout Binder
  ) -> RankRule.Measure? {
    let value = binder.expression(measure.value, in: known, expecting: [.number])
    // A weight that nobody has filled in counts nothing: the figure is shown, and the rank rests on the others.
    let weight = measure.weight.map { binder.number($0) ?? .zero } ?? Number(1)
    let scale: RankRule.Scale? =
      switch measure.scale {
      case .range: .range
      case .places: .places
      case .target(let target, let most):
        binder.expression(target, in: known, expecting: [.number]).map { target in
          .target(target, atMost: most.flatMap { binder.number($0) } ?? Number(1))
        }
      }
    guard let value, let scale else { return nil }
    return RankRule.Measure(
      measure.name.value, value: value, weight: weight, better: measure.better, scale: scale,
      decimals: measure.decimals?.value)
  }

  /// The grades; with a limit that is not filled in none, so that no row has a grade.
  private func grading(by binder: inout Binder) -> RankRule.Grading? {
    guard let first = grades.first else { return nil }
    if let other = grades.first(where: { $0.isShare != first.isShare }) {
      binder.faults.add(
        .incomplete("grades go either by score ('from') or by share of the ranked ('top')"),
        at: other.limit.location)
    }
    let limits = grades.map { (name: $0.name, limit: binder.number($0.limit)) }
    let bound = limits.compactMap { grade in grade.limit.map { RankRule.Grade(grade.name, limit: $0) } }
    let whole = bound.count == grades.count ? bound : []
    return first.isShare ? .share(whole) : .score(whole)
  }

  private func report(_ found: [RankRuleFault], to faults: inout DefinitionFaults) {
    for fault in found {
      let place =
        switch fault {
        case .noMeasures: keys.first?.location
        case .repeatedMeasure(let name), .weightNegative(let name):
          measures.last { $0.name.value == name }.map { ($0.weight ?? $0.name).location }
        case .gradesOutOfOrder(let name): grades.last { $0.name.thai == name }?.limit.location
        case .percentOutside: (grades.last?.limit ?? leastCoverage)?.location
        }
      if let place { faults.add(.rule(fault.message), at: place) }
    }
  }
}
