import Expressions
import Stages
import Tables

/// Why reports are in time, or not.
struct DeadlineVerdicts: StageVerdicts {
  private let rule: DeadlineRule
  /// One for each row of the result.
  private let reports: [ExpectedReports.Report]

  init(rule: DeadlineRule, run: StageRun) {
    self.rule = rule
    let others = StageOthers(run.others)
    var faults: [EvaluationFault] = []
    reports =
      rule.expectedReports(
        rule.expected(of: run.source, with: others).table, arrived: rule.arrivals.relation.map { others[$0] },
        free: rule.holidays.map { others[$0.relation] }, faults: &faults
      ).reports
  }

  func reason(for column: Int, row: Int) -> Reason {
    let report = reports[row]
    let path = DeadlinesStage.path(of: rule.deadlines[report.deadline].name)
    guard case .date(let due) = report.date.due else {
      return Reason(path, "ไม่ทราบวันครบกำหนด", "it is not known when it is due")
    }
    let standing = report.standing(asOf: rule.asOf)
    let late = standing.daysLate.text
    guard let arrived = report.arrived else {
      guard let asOf = rule.asOf else {
        return Reason(
          path, "ครบกำหนด \(due) ไม่มีการส่ง และไม่ทราบว่าดู ณ วันใด",
          "due \(due), nothing has come, and no day says whether it should have")
      }
      return standing.status == .missing
        ? Reason(
          path, "ครบกำหนด \(due) ยังไม่ส่งจนถึง \(asOf) (เลยกำหนด \(late) วัน)",
          "due \(due), nothing had come by \(asOf) (days late: \(late))")
        : Reason(
          path, "ครบกำหนด \(due) ซึ่งยังไม่เลย ณ \(asOf)", "due \(due), which was not over on \(asOf)")
    }
    return Reason(
      path, "ครบกำหนด \(due) ส่งครั้งแรก \(arrived) (ล่าช้า \(late) วัน)",
      "due \(due), first arrived \(arrived) (days late: \(late))")
  }

  var reached: Set<RulePoint> {
    Set(reports.map { $0.standing(asOf: rule.asOf).status }.filter { $0 != .unknown }.map(DeadlineRule.point))
  }
}
