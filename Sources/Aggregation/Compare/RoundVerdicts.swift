import Expressions
import Stages
import Tables

/// What has changed from one round to the next, and of which rows that was read.
struct RoundVerdicts: StageVerdicts {
  private let rule: RoundComparison
  private let run: StageRun
  private let pairs: RoundPairs

  init(rule: RoundComparison, run: StageRun) {
    self.rule = rule
    self.run = run
    var faults: [EvaluationFault] = []
    pairs = rule.pairs(of: run.source, faults: &faults)
  }

  func reason(for column: Int, row: Int) -> Reason {
    var place = column - rule.made.lowerBound
    if place == 0 { return rounds(row) }
    place -= 1
    let sides = RoundComparison.Side.allCases
    if place < rule.columns.count * sides.count {
      return figure(rule.columns[place / sides.count], sides[place % sides.count], row)
    }
    place -= rule.columns.count * sides.count
    if let level = rule.level {
      if place == 0 { return change(RulePath("level"), level, row) }
      place -= 1
    }
    let changes = AnswerChange.allCases
    return place < changes.count
      ? count(changes[place], row)
      : change(RulePath("indicators"), rule.indicators[place - changes.count].column, row)
  }

  var reached: Set<RulePoint> {
    let rows = 0..<run.result.rowCount
    func values(_ column: RoundComparison.Column) -> Set<String> {
      Set(rows.compactMap { run.result[$0, column.rawValue]?.text })
    }
    let rounds = values(.rounds)
    let movements = rule.level == nil ? [] : values(.movement)
    return Set(
      KnownRounds.allCases.filter { rounds.contains($0.rawValue) }.map { RoundComparison.rounds($0) }
        + Movement.allCases.filter { movements.contains($0.rawValue) }
        .map { RoundComparison.movement($0) })
  }

  /// Which rounds there are.
  private func rounds(_ row: Int) -> Reason {
    let (before, after) = pairs.rows(of: row)
    return Reason(
      .stage, "\(side(rule.before, before).thai) · \(side(rule.after, after).thai)",
      "\(side(rule.before, before).english), \(side(rule.after, after).english)")
  }

  private func side(_ condition: BoundExpression, _ row: Int?) -> Bilingual {
    row == nil
      ? Bilingual(thai: "ไม่มีแถวเดียวที่ \(condition.source)", english: "no single row where \(condition.source)")
      : Bilingual(thai: "มีแถวที่ \(condition.source)", english: "a row where \(condition.source)")
  }

  /// A value of one round, or the change of it.
  private func figure(_ figure: NamedColumn, _ side: RoundComparison.Side, _ row: Int) -> Reason {
    guard side != .change else { return change(RulePath("columns", figure.name), figure.column, row) }
    let (before, after) = pairs.rows(of: row)
    let (condition, own) = side == .before ? (rule.before, before) : (rule.after, after)
    let text = "\(side.rawValue): \(condition.source), \(figure.name) = \(text(figure.column, own))"
    return Reason(RulePath(side.rawValue), text, text)
  }

  /// The values of both rounds.
  private func change(_ path: RulePath, _ column: Int, _ row: Int) -> Reason {
    let (before, after) = pairs.rows(of: row)
    let name = run.source.schema.columns[column].name
    let text = "\(name): \(text(column, before)) → \(text(column, after))"
    return Reason(path, text, text)
  }

  /// The answers that have changed in a way.
  private func count(_ change: AnswerChange, _ row: Int) -> Reason {
    let names = rule.indicators.map(\.name).filter { run.result[row, $0] == .text(change.rawValue) }
    let list = names.isEmpty ? "–" : names.joined(separator: ", ")
    return Reason(
      RulePath("indicators"), "\(change.label.thai): \(list)", "\(change.label.english): \(list)")
  }

  private func text(_ column: Int, _ row: Int?) -> String {
    guard let cell = row.map({ run.source.columns[column][$0] }), !cell.text.isEmpty else { return "–" }
    return cell.text
  }
}
