import Tables

/// The scores and ranks of the rows of one group.
struct GroupScores {
  private let rule: RankRule
  private(set) var figures: [Figures]
  /// The measures that count.
  private let counted: [Int]
  /// From 0 to 1; nil has no rank.
  private(set) var scores: [Fraction?]
  /// All scores from the highest to the lowest.
  private let sorted: [Fraction]

  init(_ rule: RankRule, _ figures: [Figures], without left: Int? = nil, rowCount: Int) {
    self.rule = rule
    self.figures = figures
    let counted = figures.indices.filter { $0 != left }
    self.counted = counted
    scores = (0..<rowCount).map { GroupScores.score($0, rule, figures, counted) }
    sorted = scores.compactMap { $0 }.sorted(by: >)
  }

  var rankedCount: Int { sorted.count }

  /// The rank of each row: one more than the rows with a higher score, so that equals share it.
  var ranks: [Int?] { scores.map { score in score.map { higher(than: $0) + 1 } } }

  /// The share of the weight of which a figure is known, of what is applicable; nil where nothing is.
  static func coverage(_ row: Int, _ rule: RankRule, _ figures: [Figures], _ counted: [Int]) -> Fraction? {
    var (known, all): (UInt128, UInt128) = (0, 0)
    for index in counted where figures[index].values.presence[row] != .notApplicable {
      let weight = rule.measures[index].weight.scaled.magnitude
      all += weight
      if figures[index].values.presence[row] == .present { known += weight }
    }
    return all == 0 ? nil : Fraction(known, all)
  }

  /// Whether a score rests on all measures that count and are known of some row.
  func isComparable(_ row: Int) -> Bool {
    counted.allSatisfy { index in
      rule.measures[index].weight == .zero || figures[index].values.presence[row] == .present
        || !figures[index].values.presence.contains(.present)
    }
  }

  /// Whether the rank of a row changes when one of its figures does.
  func isMoved(_ row: Int, measure: Int, to value: Number) -> Bool {
    guard let score = scores[row] else { return false }
    let rank = higher(than: score)
    var changed = figures
    changed[measure] = figures[measure].replacing(row, by: value)
    guard let moved = GroupScores.score(row, rule, changed, counted) else { return true }
    if changed[measure].frame == figures[measure].frame {
      return higher(than: moved) - (score > moved ? 1 : 0) != rank
    }
    let above = scores.indices.count { other in
      guard other != row, let known = scores[other] else { return false }
      // Most other rows keep their share.
      let isKept =
        changed[measure].values.presence[other] != .present
        || changed[measure].share(other) == figures[measure].share(other)
      let current = isKept ? known : GroupScores.score(other, rule, changed, counted) ?? known
      return current > moved
    }
    return above != rank
  }

  private func higher(than score: Fraction) -> Int {
    var range = 0..<sorted.count
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range = sorted[middle] > score ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  private static func score(
    _ row: Int, _ rule: RankRule, _ figures: [Figures], _ counted: [Int]
  ) -> Fraction? {
    guard let coverage = coverage(row, rule, figures, counted),
      coverage * Fraction(100, 1) >= Fraction(rule.leastCoverage.scaled.magnitude, Number.one.magnitude),
      rule.missing != .unranked || coverage == .one
    else { return nil }
    var sum = Fraction.zero
    var weights: UInt128 = 0
    for index in counted {
      let weight = rule.measures[index].weight.scaled.magnitude
      switch figures[index].values.presence[row] {
      case .present:
        sum = sum + figures[index].share(row) * Fraction(weight, 1)
        weights += weight
      case .missing where rule.missing == .worst: weights += weight
      case .missing, .notApplicable: break
      }
    }
    return weights == 0 ? nil : sum * Fraction(1, weights)
  }
}
