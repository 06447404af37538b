/// The smallest sets of indicators whose change reaches a goal, in the form in which a person would say them.
package struct SmallestSets: Sendable, Hashable {
  /// All of `forced`, and of each choice as many as it asks for.
  package struct Family: Sendable, Hashable {
    package var forced: [Int]
    package var choices: [Choice]

    package init(forced: [Int], choices: [Choice] = []) {
      self.forced = forced
      self.choices = choices
    }
  }

  /// Any `pick` of the indicators.
  package struct Choice: Sendable, Hashable {
    package var pick: Int
    package var of: [Int]

    package init(_ pick: Int, of columns: [Int]) {
      self.pick = pick
      of = columns
    }
  }

  /// What a smallest set costs: its number of indicators, or the sum of their declared efforts.
  package var cost: Int
  /// Columns of indicators; no set belongs to two families.
  package var families: [Family]
}

extension SmallestSets {
  /// How many sets there are; the greatest number where they are more than fit.
  package var count: Int {
    families.reduce(0) { sum, family in
      let (total, overflow) = sum.addingReportingOverflow(family.count)
      return overflow ? .max : total
    }
  }

  /// Every set, its columns ascending, when there are no more than `limit`.
  package func all(limit: Int) -> [[Int]]? {
    guard count <= limit else { return nil }
    return families.flatMap(\.sets).map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The number of indicators of a set, where all sets have the same.
  package var size: Int? {
    let sizes = Set(families.map(\.size))
    return sizes.count == 1 ? sizes.first : nil
  }

  /// The same sets said more shortly, where they are all the sets of one size that hold some indicators.
  func merged() -> SmallestSets {
    guard families.count > 1, let size else { return self }
    let common = families.dropFirst().reduce(Set(families[0].forced)) { $0.intersection($1.forced) }
    let rest = Set(families.flatMap { $0.forced + $0.choices.flatMap(\.of) }).subtracting(common)
    let pick = size - common.count
    guard count == Family.binomial(rest.count, pick) else { return self }
    let whole = Family(forced: common.sorted(), choices: [Choice(pick, of: rest.sorted())])
    return SmallestSets(cost: cost, families: [whole])
  }
}

extension SmallestSets.Family {
  package var size: Int { forced.count + choices.reduce(0) { $0 + $1.pick } }

  package var count: Int {
    choices.reduce(1) { product, choice in
      let (whole, overflow) = product.multipliedReportingOverflow(
        by: Self.binomial(choice.of.count, choice.pick))
      return overflow ? .max : whole
    }
  }

  /// One set.
  package var example: [Int] { (forced + choices.flatMap { $0.of.prefix($0.pick) }).sorted() }

  var sets: [[Int]] {
    choices.reduce([forced]) { sets, choice in
      let picks = Self.picks(choice.pick, of: choice.of[...])
      return sets.flatMap { set in picks.map { set + $0 } }
    }
  }

  private static func picks(_ count: Int, of columns: ArraySlice<Int>) -> [[Int]] {
    guard count > 0 else { return [[]] }
    guard columns.count >= count, let first = columns.first else { return [] }
    let rest = columns.dropFirst()
    return picks(count - 1, of: rest).map { [first] + $0 } + picks(count, of: rest)
  }

  /// How many sets of `pick` there are of `count` things; the greatest number where they are more than fit.
  static func binomial(_ count: Int, _ pick: Int) -> Int {
    guard pick >= 0, pick <= count else { return 0 }
    var result = 1
    for step in 0..<min(pick, count - pick) {
      let (product, overflow) = result.multipliedReportingOverflow(by: count - step)
      if overflow { return .max }
      result = product / (step + 1)
    }
    return result
  }
}
