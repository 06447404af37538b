import Expressions
import Stages
import Tables

/// Why targets are met, or not.
struct TargetVerdicts: StageVerdicts {
  let rule: Target
  let run: StageRun

  func reason(for column: Int, row: Int) -> Reason {
    let cell = { (column: Target.Column) in run.result[row, column.rawValue]?.known ?? "?" }
    let kpi = cell(.kpi)
    let path = RulePath("goals", kpi)
    guard let goal = rule.goals.first(where: { $0.kpi == kpi }) else { return Reason(path, kpi, kpi) }
    let result = "\(goal.atLeast.source) = \(cell(.resultFrom))"
    let target = "\(goal.target.source) = \(cell(.target))"
    guard let atMost = goal.atMost else {
      return Reason(path, "\(result) เทียบเป้าหมาย \(target)", "\(result) against \(target)")
    }
    let most = "\(atMost.source) = \(cell(.resultTo))"
    return Reason(
      path, "อย่างน้อย \(result) อย่างมาก \(most) เทียบเป้าหมาย \(target)",
      "at least \(result), at most \(most), against \(target)")
  }

  var reached: Set<RulePoint> {
    guard let states = run.result[Target.Column.state.rawValue],
      let kpis = run.result[Target.Column.kpi.rawValue]
    else { return [] }
    var points: Set<RulePoint> = []
    for row in 0..<run.result.rowCount {
      if let state = TargetState(rawValue: states[row].text) {
        points.insert(Target.point(kpis[row].text, state))
      }
    }
    return points
  }
}
