import Stages
import Tables

/// What has changed from one month to the next.
struct PeriodVerdicts: StageVerdicts {
  let rule: PeriodComparison
  let run: StageRun

  func reason(for column: Int, row: Int) -> Reason {
    let month = run.result[row, rule.along.name]?.text ?? ""
    let place = column - rule.made.lowerBound
    switch place {
    case 0:
      let span = "\(rule.period.lowerBound.code) – \(rule.period.upperBound.code)"
      return Reason(RulePath("along"), "ทุกเดือนของ \(span)", "every month of \(span)")
    case 1: return silence(month, row)
    default: return figure(place - 2, month, row)
    }
  }

  var reached: Set<RulePoint> {
    guard case .truths(let silent)? = run.result[PeriodComparison.silentName] else { return [] }
    return Set(
      PeriodComparison.states.filter { silent.contains(Truth($0)) }.map { PeriodComparison.silent($0) })
  }

  private func silence(_ month: String, _ row: Int) -> Reason {
    switch run.result[row, PeriodComparison.silentName] {
    case .truth(true)?: Reason(.stage, "ไม่มีแถวของเดือน \(month)", "no row of \(month)")
    case .truth(false)?: Reason(.stage, "มีแถวของเดือน \(month)", "a row of \(month)")
    default: Reason(.stage, "มีหลายแถวของเดือน \(month)", "several rows of \(month)")
    }
  }

  /// The value of the month, and for a change that of the month before.
  private func figure(_ place: Int, _ month: String, _ row: Int) -> Reason {
    let figures = PeriodComparison.Figure.allCases
    let name = rule.columns[place / figures.count].name
    let path = RulePath("columns", name)
    let value = text(name, row)
    guard figures[place % figures.count] != .value else {
      return Reason(path, "\(name) ของ \(month) = \(value)", "\(name) of \(month) = \(value)")
    }
    guard row % rule.period.count > 0 else {
      return Reason(
        path, "\(name): \(month) เป็นเดือนแรกของช่วง", "\(name): \(month) is the first month of the period")
    }
    let text = "\(name): \(text(name, row - 1)) → \(value)"
    return Reason(path, text, text)
  }

  private func text(_ name: String, _ row: Int) -> String {
    guard let text = run.result[row, name]?.text, !text.isEmpty else { return "–" }
    return text
  }
}
