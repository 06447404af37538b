package import Stages

extension RankStage {
  package func addMutants(to list: inout StageMutants<RankStage>) {
    for place in measures.indices { addMeasure(place, to: &list) }
    list.addRemovals(RulePath("within"), within, isNeeded: false) { $0.within = $1 }
    let now = missing?.value ?? RankRule.MissingFigure.leftOut.rawValue
    let location = missing?.location ?? list.stage
    // A parameter has mutants of its own.
    if RankRule.MissingFigure(rawValue: now) != nil {
      for other in RankRule.MissingFigure.allCases.map(\.rawValue) where other != now {
        list.add(RulePath("missing"), at: location, now, other) {
          $0.missing = Located(other, at: location)
        }
      }
    }
    list.addSteps(RulePath("least_coverage"), leastCoverage) { $0.leastCoverage = $1 }
    list.addRemoval(RulePath("least_coverage"), leastCoverage) { $0.leastCoverage = nil }
    for (place, grade) in grades.enumerated() {
      list.addSteps(RulePath("grades"), grade.limit) { $0.grades[place].limit = $1 }
    }
  }

  private func addMeasure(_ place: Int, to list: inout StageMutants<RankStage>) {
    let measure = measures[place]
    let path = RulePath("measures", measure.name.value)
    let other: RankRule.Better = measure.better == .more ? .less : .more
    list.add(
      path.appending("better"), at: measure.name.location, measure.better.rawValue, other.rawValue
    ) { $0.measures[place].better = other }
    if let weight = measure.weight {
      list.addSteps(path.appending("weight"), weight) { $0.measures[place].weight = $1 }
      list.addRemoval(path.appending("weight"), weight) { $0.measures[place].weight = nil }
    } else {
      list.add(path.appending("weight"), at: measure.name.location, "1", "2") {
        $0.measures[place].weight = Located("2", at: measure.name.location)
      }
    }
    for scale in measure.scale.others {
      list.add(path.appending("scale"), at: measure.name.location, measure.scale.word, scale.word) {
        $0.measures[place].scale = scale
      }
    }
    if case .target(let target, let most) = measure.scale {
      list.addSteps(path.appending("scale"), most) { $0.measures[place].scale = .target(target, atMost: $1) }
    }
    if let decimals = measure.decimals {
      for step in [1, -1] where (0...12).contains(decimals.value + step) {
        list.add(
          path.appending("decimals"), at: decimals.location, "\(decimals.value)", "\(decimals.value + step)"
        ) { $0.measures[place].decimals?.value += step }
      }
    }
  }
}

extension RankStage.Scale {
  fileprivate var word: String {
    switch self {
    case .range: "range"
    case .places: "places"
    case .target: "target"
    }
  }

  /// The scales that need nothing besides.
  fileprivate var others: [RankStage.Scale] {
    switch self {
    case .range: [.places]
    case .places: [.range]
    case .target: [.range, .places]
    }
  }
}
