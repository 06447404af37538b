import Expressions
import TableSamples
import Tables
import Testing

@testable import Ranking

/// A plain ranking on small whole numbers with fractions of machine words, one row after the other.
private struct PlainRanking {
  var figures: [[Int?]]
  var weights: [Int]
  var better: [RankRule.Better]
  var missing: RankRule.MissingFigure

  /// A score as a fraction; nil has no rank.
  func score(_ row: Int, without left: Int? = nil) -> (over: Int, under: Int)? {
    var (over, under, weight) = (0, 1, 0)
    for measure in weights.indices where measure != left {
      let known = figures.compactMap { $0[measure] }
      guard let value = figures[row][measure], let least = known.min(), let most = known.max() else {
        if missing == .unranked { return nil }
        if missing == .worst { weight += weights[measure] }
        continue
      }
      let (part, whole) =
        least == most ? (1, 1) : (better[measure] == .more ? value - least : most - value, most - least)
      over = over * whole + weights[measure] * part * under
      under *= whole
      weight += weights[measure]
    }
    return weight == 0 ? nil : (over, under * weight)
  }

  func ranks(without left: Int? = nil) -> [Int?] {
    let scores = figures.indices.map { score($0, without: left) }
    return scores.map { mine in
      guard let mine else { return nil }
      return 1 + scores.count { other in other.map { $0.over * mine.under > mine.over * $0.under } ?? false }
    }
  }

  /// The same with some figure wherever one is missing.
  func filled(using dice: inout Dice) -> PlainRanking {
    var whole = self
    whole.figures = figures.map { $0.map { $0 ?? Int.random(in: -9...16, using: &dice) } }
    return whole
  }

  func isMoved(_ row: Int) -> Bool {
    let rank = ranks()[row]
    return weights.indices.contains { measure in
      [-1, 1].contains { step in
        var other = self
        guard let value = figures[row][measure] else { return false }
        other.figures[row][measure] = value + step
        return other.ranks()[row] != rank
      }
    }
  }
}

@Suite struct RankOracleTests {
  @Test(arguments: 0..<30)
  func `Ranks are those of a plain ranking, for any order of the rows`(seed: Int) throws {
    var dice = Dice(state: UInt64(seed) &* 77)
    let count = Int.random(in: 1...9, using: &dice)
    let plain = PlainRanking(
      figures: (0..<count).map { _ in
        (0..<3).map { _ in
          Int.random(in: 0...5, using: &dice) == 0 ? nil : Int.random(in: 0...7, using: &dice)
        }
      }, weights: (0..<3).map { _ in Int.random(in: 1...4, using: &dice) },
      better: (0..<3).map { _ in Bool.random(using: &dice) ? .more : .less },
      missing: RankRule.MissingFigure.allCases[seed % 3])
    let columns: [(String, ValueType)] = [
      ("id", .number), ("m0", .number), ("m1", .number), ("m2", .number),
    ]
    let rows = plain.figures.enumerated().map { index, figures in
      [Cell.number(Number(index))] + figures.map { $0.map { .number(Number($0)) } ?? .missing }
    }
    let input = table(columns, rows)
    let rule = RankRule(
      input: input.schema, keys: [0],
      measures: try (0..<3).map { measure in
        RankRule.Measure(
          "m\(measure)", value: try bind("m\(measure)", in: input.schema),
          weight: Number(plain.weights[measure]), better: plain.better[measure], decimals: 0)
      }, missing: plain.missing)
    var faults: [EvaluationFault] = []
    let result = rule.rank(input, faults: &faults).rows
    #expect(rule.rank(table(columns, rows.shuffled(using: &dice)), faults: &faults).rows.rows == result.rows)

    let ranks = plain.ranks()
    let others = (0..<3).map { plain.ranks(without: $0) }
    let wholes = (0..<20).map { _ in plain.filled(using: &dice).ranks() }
    for place in 0..<result.rowCount {
      guard case .number(let id)? = result[place, "id"], let row = id.whole else { continue }
      let seen = others.compactMap { $0[row] } + [ranks[row] ?? 0]
      let isRanked = ranks[row] != nil
      #expect(result[place, "rank"] == cell(ranks[row]))
      guard case .number(let best)? = result[place, "best_rank"], let best = best.whole,
        case .number(let worst)? = result[place, "worst_rank"], let worst = worst.whole
      else { continue }
      #expect(isRanked ? seen.allSatisfy { (best...worst).contains($0) } : best <= worst)
      if !plain.figures.joined().contains(nil) { #expect([best, worst] == [seen.min(), seen.max()]) }
      for whole in wholes { #expect(whole[row].map { (best...worst).contains($0) } == true) }
      if result[place, "missing_moves_rank"] == .truth(false) {
        for whole in wholes { #expect(whole[row] == ranks[row]) }
      }
      #expect(
        result[place, "digit_moves_rank"] == (isRanked ? .truth(plain.isMoved(row)) : .notApplicable))
    }
  }

  private func cell(_ whole: Int?) -> Cell { whole.map { .number(Number($0)) } ?? .notApplicable }

  @Test(arguments: 0..<20)
  func `A province is ranked as if it were alone`(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let rows: [[Cell]] = (0..<30).map { index in
      [
        .code("\(Int.random(in: 30...32, using: &dice))"), .code("\(1000 + index)"),
        .number(Number(Int.random(in: 0...9, using: &dice))),
        .number(Number(Int.random(in: 0...9, using: &dice))), 10,
      ]
    }
    let rule = RankRuleTests.rule([
      try RankRuleTests.measure("a", weight: 2), try RankRuleTests.measure("b", scale: .places, decimals: 0),
    ])
    var faults: [EvaluationFault] = []
    let whole = rule.rank(table(RankRuleTests.columns, rows), faults: &faults).rows.rows
    let apart = ["30", "31", "32"].flatMap { province in
      rule.rank(table(RankRuleTests.columns, rows.filter { $0[0] == .code(province) }), faults: &faults)
        .rows.rows
    }
    #expect(whole == apart)
  }
}
