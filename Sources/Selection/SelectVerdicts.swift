import Expressions
import Stages
import Tables

/// Why candidates are chosen, or not.
struct SelectVerdicts: StageVerdicts {
  private let rule: SelectionRule
  private let choice: Choice
  /// The candidate of each row of the result.
  private let rows: [Int]

  init(rule: SelectionRule, run: StageRun) {
    self.rule = rule
    let others = StageOthers(run.others)
    var faults: [EvaluationFault] = []
    choice = Choice(
      rule, run.source, quotas: rule.quota.relation.map { others[$0] },
      outerQuotas: rule.groupChoice?.quota.relation.map { others[$0] }, faults: &faults)
    rows = choice.order
  }

  func reason(for column: Int, row: Int) -> Reason {
    let candidate = rows[row]
    let figure = SelectionRule.Figure.allCases[column - rule.made.lowerBound]
    guard case .eligible(let tier) = choice.judgement.verdicts[candidate],
      let position = choice.positions[candidate]
    else { return reason(candidate) }
    switch figure {
    case .tier, .tierName, .reachableTier:
      let (name, condition) = (rule.tiers[tier].name, rule.tiers[tier].condition.source)
      return Reason(.tier(tier), "\(name.thai): \(condition)", "\(name.english): \(condition)")
    case .position, .waitingNumber: return place(of: candidate, position, in: tier)
    case .status, .reason: return reason(candidate, position)
    }
  }

  var reached: Set<RulePoint> {
    let tiers = choice.judgement.verdicts.compactMap { verdict -> RulePoint? in
      if case .eligible(let tier) = verdict { SelectionRule.point(ofTier: tier) } else { nil }
    }
    let points = SelectionRule.points(tiers: rule.tiers.count, hasExclusions: !rule.exclusions.isEmpty)
    return Set(tiers + choice.statuses.map(SelectionRule.point)).intersection(points)
  }

  /// Why a candidate has its status, and where among the eligible of its group it stands.
  private func reason(_ candidate: Int, _ position: Int? = nil) -> Reason {
    let reason = CandidateReason(choice, candidate)
    let (thai, english) = (reason.text(rule, .thai), reason.text(rule, .english))
    guard let position else { return Reason(reason.path, thai, english) }
    let eligible = eligible(beside: candidate)
    return Reason(
      reason.path, "\(thai) (อันดับ \(position) จาก \(eligible))",
      "\(english) (place \(position) of \(eligible))")
  }

  /// What comes before what: the tier, then the values by which its candidates are ordered.
  private func place(of candidate: Int, _ position: Int, in tier: Int) -> Reason {
    var faults: [EvaluationFault] = []
    let one = choice.table.picking([candidate])
    let values = rule.order.map { "\($0.value.source) = \($0.value.evaluate(one, faults: &faults)[0].text)" }
    let by = (["\(SelectionRule.Figure.tier.rawValue) = \(tier + 1)"] + values).joined(separator: ", ")
    let eligible = eligible(beside: candidate)
    return Reason(
      RulePath("order"), "อันดับ \(position) จาก \(eligible): \(by)", "place \(position) of \(eligible): \(by)")
  }

  /// How many of the candidate's group are eligible.
  private func eligible(beside candidate: Int) -> Int {
    choice.groups.rows[choice.groupOfRow[candidate]].count { choice.positions[$0] != nil }
  }
}
