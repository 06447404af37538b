import Expressions
import Stages
import Tables

/// Why identities hold, or do not.
struct ReconcileVerdicts: StageVerdicts {
  private let rule: Reconciliation
  /// One for each row of the result.
  private let balances: [Balance]

  init(rule: Reconciliation, run: StageRun) {
    self.rule = rule
    var faults: [EvaluationFault] = []
    let others = StageOthers(run.others)
    balances =
      rule.balances(run.source, parts: rule.others.first.map { others[$0] }, faults: &faults).balances
  }

  func reason(for column: Int, row: Int) -> Reason {
    let balance = balances[row]
    let identity = rule.identities[balance.identity]
    let stated = "\(identity.stated.source) = \(balance.stated.known)"
    let computed = "\(identity.computed.source) = \(balance.computed.known)"
    let verdict = verdict(on: balance)
    let count = balance.partCount
    let (thai, english) =
      rule.parts == .sameRow ? ("", "") : (" (รายการย่อย \(count) รายการ)", " (number of parts: \(count))")
    return Reason(
      ReconcileStage.path(of: identity.name), "\(stated) เทียบ \(computed)\(thai): \(verdict.thai)",
      "\(stated) against \(computed)\(english): \(verdict.english)")
  }

  var reached: Set<RulePoint> {
    Set(balances.map { $0.status(rule.tolerance) }.filter { $0 != .unknown }.map(Reconciliation.point))
  }

  private func verdict(on balance: Balance) -> Bilingual {
    guard balance.missingParts == 0 else {
      return Bilingual(
        thai: "ไม่มีข้อมูล \(balance.missingParts) รายการ", english: "parts missing: \(balance.missingParts)")
    }
    let status = balance.status(rule.tolerance)
    guard status != .unknown, let difference = balance.difference else { return status.word }
    return status == .holds
      ? Bilingual(
        thai: "ต่าง \(difference) ไม่เกิน \(rule.tolerance)",
        english: "\(difference) apart, within \(rule.tolerance)")
      : Bilingual(
        thai: "ต่าง \(difference) เกิน \(rule.tolerance)",
        english: "\(difference) apart, more than \(rule.tolerance)")
  }
}
