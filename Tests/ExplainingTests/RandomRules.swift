import Expressions
@testable import Explaining
@testable import Scoring
import Tables

/// The same numbers for the same seed on every machine.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }

  mutating func some(of columns: Range<Int>, chance: Int) -> [Int] {
    columns.filter { _ in Int.random(in: 0..<100, using: &self) < chance }
  }
}

/// A rule with gates, and one row of answers for it.
struct RandomRule {
  let rule: ScoreRule
  let row: Table
  let efforts: [Int: Int]

  init(seed: Int, indicators most: Int) {
    var dice = Dice(seed: seed)
    let count = Int.random(in: 2...most, using: &dice)
    let schema = Schema((0..<count).map { ColumnSchema("i\($0)", .answer) })
    let answers = (0..<count).map { _ in
      [Truth.no, .no, .yes, .missing, .notApplicable].randomElement(using: &dice) ?? .no
    }
    row = Table(schema: schema, columns: answers.map { .truths([$0]) }, rowCount: 1)
    let mandatory = dice.some(of: 0..<count, chance: 25)
    let borders = Set((0..<3).map { _ in Int.random(in: 0...count, using: &dice) }).sorted()
    let bands = borders.enumerated().map { place, from in
      Ladder.Band(
        level: place + 1, from: Number(from),
        to: Bool.random(using: &dice) && place + 1 < borders.count ? Number(borders[place + 1] - 1) : nil,
        name: Bilingual(thai: "", english: ""), core: dice.some(of: 0..<count, chance: 20))
    }
    let half = count / 2
    let aspects = [
      IndicatorSet.Aspect(
        "a", columns: Array(0..<half), atLeast: half > 1 ? Int.random(in: 1...half, using: &dice) : nil),
      IndicatorSet.Aspect(
        "b", columns: Array(half..<count), atLeast: Int.random(in: 1...(count - half), using: &dice)),
    ]
    rule = ScoreRule(
      input: schema,
      indicators: IndicatorSet(
        schema.names.enumerated().map { IndicatorSet.Indicator($1, column: $0) }, aspects: aspects,
        mandatory: mandatory),
      ladder: Ladder(
        bands, mandatoryCap: Bool.random(using: &dice) ? Int.random(in: 0...2, using: &dice) : nil))
    efforts = Dictionary(uniqueKeysWithValues: (0..<count).map { ($0, Int.random(in: 1...4, using: &dice)) })
  }

  var candidates: [Int] {
    row.columns.indices.filter {
      row.columns[$0].presence(0) == .missing || row.columns[$0][0] == .truth(false)
    }
  }

  func level(changing columns: [Int], to truth: Truth) -> Int? {
    scored(columns, truth).flatMap { table in
      if case .number(let level)? = table[0, "level"] { level.whole } else { nil }
    }
  }

  func scored(_ columns: [Int], _ truth: Truth) -> Table? {
    var faults: [EvaluationFault] = []
    return rule.score(row.changing([columns], to: truth), faults: &faults)
  }

  /// All subsets of some columns that cost least among those that do it, found by trying every one.
  ///
  /// - Parameter does: asked of a row with one subset changed, after scoring.
  func bruteForce(
    _ columns: [Int], to truth: Truth, efforts: [Int: Int] = [:], does: (Table, Int) -> Bool
  ) -> (cost: Int, sets: Set<[Int]>)? {
    let sets = (0..<1 << columns.count).dropFirst().map { mask in
      columns.indices.filter { mask >> $0 & 1 == 1 }.map { columns[$0] }
    }
    var faults: [EvaluationFault] = []
    let scored = rule.score(row.changing(sets, to: truth), faults: &faults)
    let found = sets.indices.filter { does(scored, $0) }.map { place in
      (cost: sets[place].reduce(0) { $0 + (efforts[$1] ?? 1) }, set: sets[place])
    }
    guard let cost = found.map(\.cost).min() else { return nil }
    return (cost, Set(found.filter { $0.cost == cost }.map(\.set)))
  }
}

extension Table {
  /// The level of a scored row.
  func level(_ row: Int) -> Int? {
    if case .number(let level)? = self[row, "level"] { level.whole } else { nil }
  }
}
