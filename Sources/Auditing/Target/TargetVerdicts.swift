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
    let actual = goal.actual.evaluate(one, faults: &faults)[0].text
    let planned = goal.planned.evaluate(one, faults: &faults)[0].text
    let (done, due) = ("\(goal.actual.source) = \(actual)", "\(goal.planned.source) = \(planned)")
    let expected = run.result[row, Target.column(.expected, of: goal.name).name]
    guard let expected, [.expected, .courseGap, .onCourse].contains(figure) else {
      return Reason(path, "\(done) เทียบเป้าหมาย \(due)", "\(done) against \(due)")
    }
    return Reason(
      path, "\(done) เทียบที่ควรได้ \(expected.text) ของ \(due)",
      "\(done) against \(expected.text) expected of \(due)")
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
