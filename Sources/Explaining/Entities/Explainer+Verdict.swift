import Aggregation
import Expressions
import Pipelines
import Reporting
import Running
import Scoring
import Stages
import Tables

extension Explainer {
  /// The level of a scored row and its distances.
  func verdict(_ rule: ScoreRule, row: Table, of subject: String, _ result: PipelineResult) -> Verdict {
    var verdict = Verdict()
    verdict.level = Self.whole(row, ScoreRule.Column.level.rawValue)
    verdict.reachableLevel = Self.whole(row, ScoreRule.Column.reachableLevel.rawValue)
    verdict.name = verdict.level.map { levelName($0, rule) }
    if case .truths(let truths)? = row["all_aspects_met"] { verdict.allAspects = truths[0].stateName }
    let answers = Answers(rule, row)
    verdict.missing = answers.missing.map { row.schema.columns[$0].name }
    addGrade(to: &verdict, rule, row)
    addSteps(to: &verdict, rule, row, answers)
    addCounts(to: &verdict, rule, row, of: subject, result)
    return verdict
  }

  /// The columns of the indicators by their answers.
  private struct Answers {
    var passed: [Int] = []
    var failed: [Int] = []
    var missing: [Int] = []

    init(_ rule: ScoreRule, _ row: Table) {
      for column in rule.indicators.indicators.map(\.column) {
        guard case .truths(let truths) = row.columns[column] else { continue }
        switch truths[0] {
        case .yes: passed.append(column)
        case .no: failed.append(column)
        case .missing: missing.append(column)
        case .notApplicable: continue
        }
      }
    }
  }

  static func whole(_ row: Table, _ name: String) -> Int? {
    if case .number(let number)? = row[0, name] { number.whole } else { nil }
  }

  func levelName(_ level: Int, _ rule: ScoreRule) -> Bilingual {
    rule.ladder.bands.first { $0.level == level }?.name ?? rule.ladder.otherwise.name
  }

  /// The graded value, its band and the gates.
  private func addGrade(to verdict: inout Verdict, _ rule: ScoreRule, _ row: Table) {
    guard !rule.ladder.bands.isEmpty else { return }
    let verdicts = ScoreVerdicts(rule, rows: row)
    guard let value = verdicts.value(0), let placing = verdicts.placing(0) else { return }
    let name =
      rule.value.map { value in
        value.columnsUsed.count == 1 && row.schema.index(of: value.source) != nil ? value.source : "value"
      } ?? ScoreRule.Column.passed.rawValue
    let format = NumberFormat(decimals: rule.value == nil ? 0 : 2)
    let text = format.grouped(value)
    verdict.graded = Explanation.Named(
      name: name, label: label(name), value: Bilingual(thai: text, english: text))
    verdict.band = placing.band.map { band(rule.ladder.bands[$0], value, format) }
    if let first = placing.byValue, first != placing.band {
      let missed = rule.ladder.bands[first]
      verdict.missed = Verdict.Missed(
        level: missed.level, name: missed.name, band: band(missed, value, format),
        reason: verdicts.reason(for: rule.levelColumn, row: 0).sentence)
    }
    if let first = placing.byValue, !rule.ladder.bands[first].core.isEmpty {
      let band = rule.ladder.bands[first]
      let label = Bilingual(
        thai: "ตัวชี้วัดหลักของระดับ \(band.level)", english: "core indicators of level \(band.level)")
      verdict.gates.append(gate(label, band.core, verdicts, row))
    }
    if let cap = rule.ladder.mandatoryCap, !rule.indicators.mandatory.isEmpty {
      let label = Bilingual(
        thai: "ตัวชี้วัดบังคับ (ไม่ผ่านแล้วไม่เกินระดับ \(cap))",
        english: "mandatory indicators (level \(cap) at most without them)")
      verdict.gates.append(gate(label, rule.indicators.mandatory, verdicts, row))
    }
  }

  private func band(_ band: Ladder.Band, _ value: Number, _ format: NumberFormat) -> Verdict.Band {
    let plain = NumberFormat(decimals: nil)
    return Verdict.Band(
      from: plain.grouped(band.from), to: band.to.map(plain.grouped),
      above: format.grouped(value.subtracting(band.from) ?? .zero))
  }

  private func gate(
    _ name: Bilingual, _ columns: [Int], _ verdicts: ScoreVerdicts, _ row: Table
  ) -> Verdict.Gate {
    let blocking = verdicts.blocking(columns, 0)
    return Verdict.Gate(
      name: name, isOpen: blocking.isEmpty, blocking: blocking.map { row.schema.columns[$0].name })
  }

  /// The smallest changes up, down, and by missing answers alone.
  private func addSteps(to verdict: inout Verdict, _ rule: ScoreRule, _ row: Table, _ answers: Answers) {
    guard !rule.indicators.indicators.isEmpty else { return }
    let search = ChangeSearch(rule)
    let efforts = rule.indicators.efforts
    let climb = ChangeSearch(rule, efforts: efforts)
    let open = answers.failed + answers.missing
    if let level = verdict.level {
      for band in rule.ladder.bands where band.level > level {
        let outcome = climb.smallest(in: row, changing: open, to: .yes, reaching: .levelAtLeast(band.level))
        verdict.steps.append(
          Verdict.Step(
            level: band.level, name: .init(band.name), sets: sets(outcome, row, byEffort: !efforts.isEmpty)))
      }
      if level > (rule.ladder.bands.map(\.level) + [rule.ladder.otherwise.level]).min() ?? level {
        verdict.fall = sets(
          search.smallest(in: row, changing: answers.passed, to: .no, reaching: .levelBelow(level)), row)
      }
      if !answers.missing.isEmpty {
        let outcome = search.smallest(
          in: row, changing: answers.missing, to: .yes, reaching: .levelAtLeast(level + 1))
        verdict.missingLift = sets(outcome, row)
      }
    }
    guard verdict.allAspects != nil, verdict.allAspects != "pass", rule.ladder.bands.isEmpty else { return }
    let outcome = climb.smallest(in: row, changing: open, to: .yes, reaching: .allAspects)
    verdict.steps.append(
      Verdict.Step(level: nil, name: nil, sets: sets(outcome, row, byEffort: !efforts.isEmpty)))
  }

  private func sets(
    _ outcome: ChangeSearch.Outcome, _ row: Table, byEffort: Bool = false
  ) -> Verdict.Sets {
    func names(_ columns: [Int]) -> [String] { columns.map { row.schema.columns[$0].name } }
    switch outcome {
    case .unreachable: return Verdict.Sets(outcome: "unreachable")
    case .cut(let below): return Verdict.Sets(outcome: "cut", cost: below)
    case .sets(let sets):
      return Verdict.Sets(
        outcome: "found", cost: sets.cost, measure: byEffort ? "effort" : "indicators", count: sets.count,
        families: sets.families.map { family in
          Verdict.Sets.Family(
            all: names(family.forced),
            choices: family.choices.map { Verdict.Sets.Choice(pick: $0.pick, of: names($0.of)) })
        },
        sets: sets.all(limit: 20)?.map(names))
    }
  }

  /// How much roll-up counts behind a graded share must grow for each higher level.
  private func addCounts(
    to verdict: inout Verdict, _ rule: ScoreRule, _ row: Table, of subject: String, _ result: PipelineResult
  ) {
    guard let level = verdict.level, let growth = CountGrowth(self, row, of: subject) else { return }
    for measure in growth.measures {
      let levels = growth.levels(measure)
      guard levels.values.contains(where: { $0 > level }) || growth.matters(measure) else { continue }
      for band in rule.ladder.bands where band.level > level {
        let more = levels.filter { $0.value >= band.level }.keys.min()
        guard let column = named(measure.column.name, in: row) else { continue }
        verdict.counts.append(
          Verdict.CountStep(level: band.level, name: band.name, column: column, more: more))
      }
    }
  }
}
