import Expressions
import Stages
import Tables

/// Why a derived column holds what it holds: its formula, with the cells that it reads.
struct DeriveVerdicts: StageVerdicts {
  /// Cells that are named at most; a list of thirty indicators says nothing.
  private static let most = 6

  let rule: Derivation
  let run: StageRun

  func reason(for column: Int, row: Int) -> Reason {
    let made = rule.columns[column - rule.made.lowerBound]
    let read = made.value.columnsUsed.sorted()
    let cells = read.map { "\(rule.output.columns[$0].name) = \(run.result.columns[$0][row].text)" }
    let formula = "\(made.schema.name) = \(made.value.source)"
    let text = 1...Self.most ~= cells.count ? "\(formula) (\(cells.joined(separator: ", ")))" : formula
    return Reason(RulePath("columns", made.schema.name, "value"), text, text)
  }

  var reached: Set<RulePoint> {
    var points: Set<RulePoint> = []
    if rule.condition != nil {
      if run.result.rowCount > 0 { points.insert(Derivation.scope(isKept: true)) }
      if run.result.rowCount < run.source.rowCount { points.insert(Derivation.scope(isKept: false)) }
    }
    for column in rule.columns where column.isAnswer {
      guard case .truths(let truths)? = run.result[column.schema.name] else { continue }
      for answer in Derivation.answers where truths.contains(answer) {
        points.insert(Derivation.answer(column.schema.name, answer))
      }
    }
    return points
  }
}
