import Expressions
import Tables

/// What the conditions say of each candidate, before any quota.
struct Judgement {
  /// What the conditions say of one candidate.
  enum Verdict: Equatable {
    /// In a tier, counted from 0.
    case eligible(Int)
    case ineligible
    /// The exclusions that hold.
    case excluded([Int])
    case undecided([Doubt])
  }

  /// Why a candidate cannot be judged.
  enum Doubt: Equatable {
    case exclusion(Int)
    case tier(Int)
    case repeatedKey
    case groupUnknown
  }

  private(set) var verdicts: [Verdict]
  /// The best tier that each candidate could turn out to be in, counted from 0; nil for none.
  private(set) var reachableTiers: [Int?]

  init(_ rule: SelectionRule, _ table: Table, faults: inout [EvaluationFault]) {
    let exclusions = rule.exclusions.map { $0.condition.evaluate(table, faults: &faults).asTruths }
    let tiers = rule.tiers.map { $0.condition.evaluate(table, faults: &faults).asTruths }
    verdicts = (0..<table.rowCount).map { row in
      Self.verdict(exclusions: exclusions.map { $0[row] }, tiers: tiers.map { $0[row] })
    }
    reachableTiers = zip(verdicts, 0..<table.rowCount).map { verdict, row in
      switch verdict {
      case .excluded, .ineligible: nil
      case .eligible, .undecided: tiers.firstIndex { $0[row] == .yes || $0[row] == .missing }
      }
    }
  }

  /// Who has been found to be in no state to be judged.
  mutating func doubt(_ row: Int, _ doubt: Doubt) {
    switch verdicts[row] {
    case .eligible: verdicts[row] = .undecided([doubt])
    case .undecided(let doubts): verdicts[row] = .undecided(doubts + [doubt])
    case .excluded, .ineligible: break
    }
  }

  /// A condition that is not applicable is not true, and nothing about it is unknown.
  ///
  /// A candidate of a tier for sure is judged, even when a better tier is still open.
  private static func verdict(exclusions: [Truth], tiers: [Truth]) -> Verdict {
    let holding = exclusions.indices.filter { exclusions[$0] == .yes }
    if !holding.isEmpty { return .excluded(holding) }
    let first = tiers.firstIndex(of: .yes)
    let openTiers = tiers.indices.filter { tiers[$0] == .missing }
    if first == nil, openTiers.isEmpty { return .ineligible }
    let doubts =
      exclusions.indices.filter { exclusions[$0] == .missing }.map { Doubt.exclusion($0) }
      + (first == nil ? openTiers.map { Doubt.tier($0) } : [])
    guard let first, doubts.isEmpty else { return .undecided(doubts) }
    return .eligible(first)
  }
}
