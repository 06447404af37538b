import Expressions
import Stages
import Tables

/// Why rows have their ranks and grades.
struct RankVerdicts: StageVerdicts {
  private let rule: RankRule
  private let run: StageRun
  private let standings: [Standing]

  init(_ rule: RankRule, _ run: StageRun) {
    self.rule = rule
    self.run = run
    var faults: [EvaluationFault] = []
    var odd: [RankFault] = []
    standings = rule.standings(of: run.source, faults: &faults, found: &odd)
  }

  func reason(for column: Int, row: Int) -> Reason {
    let place = column - rule.made.lowerBound
    let standing = standings[row]
    if place < rule.measures.count { return share(place, standing) }
    if rule.output.columns[column].name == RankRule.Column.grade.rawValue, let grading = rule.grading {
      return grade(grading, standing)
    }
    return composite(standing)
  }

  var reached: Set<RulePoint> {
    guard let grading = rule.grading else { return [] }
    return Set(standings.compactMap { grading.grade($0).map { RankRule.point($0.name) } })
  }

  /// The figure of a measure and its share.
  private func share(_ place: Int, _ standing: Standing) -> Reason {
    let measure = rule.measures[place]
    var faults: [EvaluationFault] = []
    let figure = measure.value.evaluate(run.source.picking([standing.row]), faults: &faults)[0]
    let text = "\(measure.value.source) = \(figure.text) → \(shown(standing.shares[place]))"
    return Reason(RulePath("measures", measure.name), text, text)
  }

  /// The shares of all measures with their weights.
  private func composite(_ standing: Standing) -> Reason {
    let shares = zip(rule.measures, standing.shares).map { measure, share in
      "\(measure.name) \(shown(share)) × \(measure.weight)"
    }.joined(separator: ", ")
    let span = span(standing)
    guard let rank = standing.rank, let score = standing.score else {
      let known = standing.coverage.map { shown($0.percentCell) } ?? "0"
      return Reason(
        RulePath("measures"), "ไม่ได้อันดับ: รู้น้ำหนักเพียงร้อยละ \(known) (\(shares))\(span.thai)",
        "no rank: only \(known) % of the weight is known (\(shares))\(span.english)")
    }
    let total = shown(score.percentCell)
    return Reason(
      RulePath("measures"), "อันดับ \(rank) จาก \(standing.ranked) คะแนน \(total) (\(shares))\(span.thai)",
      "rank \(rank) of \(standing.ranked), score \(total) (\(shares))\(span.english)")
  }

  /// Between which ranks the row is once nothing is missing; empty where nothing missing can move it.
  private func span(_ standing: Standing) -> Bilingual {
    guard standing.isMovedByMissing != false, let span = standing.span else {
      return Bilingual(thai: "", english: "")
    }
    return Bilingual(
      thai: " ข้อมูลที่ขาดอาจทำให้เป็นอันดับ \(span.lowerBound) ถึง \(span.upperBound)",
      english: "; what is missing could make it any from \(span.lowerBound) to \(span.upperBound)")
  }

  private func grade(_ grading: RankRule.Grading, _ standing: Standing) -> Reason {
    guard let rank = standing.rank, let score = standing.score else { return composite(standing) }
    guard let grade = grading.grade(standing) else {
      return Reason(RulePath("grades"), "ไม่ถึงเกณฑ์ของเกรดใด", "reaches no grade")
    }
    let path = RulePath("grades", grade.name.thai)
    switch grading {
    case .score:
      let total = shown(score.percentCell)
      return Reason(
        path, "คะแนน \(total) ตั้งแต่ \(grade.limit) ขึ้นไปได้ \(grade.name.thai)",
        "score \(total), \(grade.name.english) from \(grade.limit)")
    case .share:
      return Reason(
        path, "อันดับ \(rank) จาก \(standing.ranked) อยู่ในร้อยละ \(grade.limit) แรก: \(grade.name.thai)",
        "rank \(rank) of \(standing.ranked) is in the first \(grade.limit) %: \(grade.name.english)")
    }
  }

  /// A percentage as the table prints it.
  private func shown(_ cell: Cell) -> String {
    if case .number(let number) = cell { number.rounded(decimals: 2).description } else { "∅" }
  }
}
