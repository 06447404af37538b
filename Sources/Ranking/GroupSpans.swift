import Tables

/// Between which ranks the rows of a group are, whatever their missing figures turn out to be.
///
/// A missing figure can have any share, and where shares are taken among the rows it can move those of all others. Each row is
/// taken by itself, so that a span can be wider than it need be and is never too narrow. A row that has too little coverage for a
/// rank can have one once its figures are known, and stands among the others here.
struct GroupSpans {
  /// The least and the highest score of each row; nil where no measure is applicable.
  private let scores: [(least: Fraction, most: Fraction)?]
  /// In ascending order.
  private let leasts: [Fraction]
  private let mosts: [Fraction]

  init(_ rule: RankRule, _ figures: [Figures], rowCount: Int) {
    let counted = figures.indices.filter { rule.measures[$0].weight > .zero }
    scores = (0..<rowCount).map { Self.score($0, rule, figures, counted) }
    leasts = scores.compactMap { $0?.least }.sorted()
    mosts = scores.compactMap { $0?.most }.sorted()
  }

  /// The best and the worst rank of a row.
  func span(_ row: Int) -> ClosedRange<Int>? {
    guard let (least, most) = scores[row] else { return nil }
    let surelyAbove = leasts.count - leasts.place { $0 > most }
    // The row itself is among those that could be above its least score.
    let maybeAbove = mosts.count - mosts.place { $0 > least } - (most > least ? 1 : 0)
    return surelyAbove + 1...maybeAbove + 1
  }

  private static func score(
    _ row: Int, _ rule: RankRule, _ figures: [Figures], _ counted: [Int]
  ) -> (least: Fraction, most: Fraction)? {
    var (least, most) = (Fraction.zero, Fraction.zero)
    var weights: UInt128 = 0
    for index in counted where figures[index].values.presence[row] != .notApplicable {
      let weight = rule.measures[index].weight.scaled.magnitude
      let bounds = figures[index].bounds(row)
      least = least + bounds.least * Fraction(weight, 1)
      most = most + bounds.most * Fraction(weight, 1)
      weights += weight
    }
    return weights == 0 ? nil : (least * Fraction(1, weights), most * Fraction(1, weights))
  }
}

extension [Fraction] {
  /// How many elements, in ascending order, come before the first of which something is true.
  fileprivate func place(where isReached: (Fraction) -> Bool) -> Int {
    var range = 0..<count
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range = isReached(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }
}
