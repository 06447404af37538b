import Expressions
import Stages
import Tables

/// Why goals are met, or not.
struct TargetVerdicts: StageVerdicts {
  let rule: Target
  let run: StageRun

  func reason(for column: Int, row: Int) -> Reason {
    let (goal, figure) = rule.place(of: column)
    let path = RulePath("goals", goal.name ?? "")
    var faults: [EvaluationFault] = []
    let one = run.result.picking([row])
    let actual = goal.actual.evaluate(one, faults: &faults)[0].known
    let planned = goal.planned.evaluate(one, faults: &faults)[0].known
    let (done, due) = ("\(goal.actual.source) = \(actual)", "\(goal.planned.source) = \(planned)")
    guard let expected = expected(of: goal.name, row), [.expected, .courseGap, .onCourse].contains(figure)
    else {
      return Reason(path, "\(done) เทียบเป้าหมาย \(due)", "\(done) against \(due)")
    }
    return Reason(
      path, "\(done) เทียบที่ควรได้ \(expected) ของ \(due)",
      "\(done) against \(expected) expected of \(due)")
  }

  /// What is expected by now, as the table prints it; nil without a course.
  private func expected(of goal: String?, _ row: Int) -> String? {
    let column = Target.column(.expected, of: goal)
    return run.result[row, column.name].map { cell in
      if case .number(let number) = cell, let decimals = column.decimals {
        number.rounded(decimals: decimals).description
      } else {
        cell.known
      }
    }
  }

  var reached: Set<RulePoint> {
    Set(
      rule.goals.flatMap { goal -> [RulePoint] in
        guard let name = goal.name, case .truths(let met)? = run.result[Target.column(.met, of: name).name]
        else { return [] }
        return Target.states.filter { met.contains(Truth($0)) }.map { Target.point(name, $0) }
      })
  }
}
