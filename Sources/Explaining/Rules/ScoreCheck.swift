import Expressions
import Pipelines
import Scoring
import Stages
import Tables

/// What in one scoring rule has no effect.
struct ScoreCheck {
  private let score: ScoreDefinition
  private let rule: ScoreRule
  private let stage: Located<String>

  init(_ score: ScoreDefinition, _ rule: ScoreRule, at stage: Located<String>) {
    self.score = score
    self.rule = rule
    self.stage = stage
  }

  var remarks: [DeepCheck.Remark] { openLevels + emptyGates + gridRemarks }

  private func remark(_ location: SourceLocation?, _ thai: String, _ english: String) -> DeepCheck.Remark {
    DeepCheck.Remark(
      location: location ?? stage.location,
      text: Bilingual(
        thai: "ขั้น '\(stage.value)': \(thai)", english: "stage '\(stage.value)': \(english)"))
  }

  /// Levels are declared, but a cut-off is not filled in.
  private var openLevels: [DeepCheck.Remark] {
    guard rule.ladder.bands.isEmpty, let first = score.levels.first else { return [] }
    return [
      remark(
        first.from.location, "ยังไม่ได้กำหนดเกณฑ์ตัดระดับ จึงยังไม่มีใครได้ระดับ",
        "a cut-off is not filled in, so that nobody has a level")
    ]
  }

  /// Lists that are there and hold nothing.
  private var emptyGates: [DeepCheck.Remark] {
    var remarks: [DeepCheck.Remark] = []
    if let place = score.mandatoryPlace, rule.indicators.mandatory.isEmpty {
      remarks.append(
        remark(
          place, "รายการตัวชี้วัดบังคับว่าง เงื่อนไขนี้จึงไม่มีผล",
          "the list of mandatory indicators is empty: this gate can never fail"))
    }
    for (level, band) in zip(score.levels, rule.ladder.bands)
    where level.corePlace != nil && band.core.isEmpty {
      remarks.append(
        remark(
          level.corePlace, "รายการตัวชี้วัดหลักของระดับ \(band.level) ว่าง เงื่อนไขนี้จึงไม่มีผล",
          "the list of core indicators of level \(band.level) is empty: this gate can never fail"))
    }
    return remarks
  }

  private var gridRemarks: [DeepCheck.Remark] {
    guard !rule.indicators.indicators.isEmpty else { return [] }
    guard !rule.ladder.bands.isEmpty || rule.indicators.aspects.contains(where: { $0.atLeast != nil }) else {
      return []
    }
    guard let grid = ResultGrid(rule) else {
      return [
        remark(
          score.value?.location, "ผลขึ้นกับค่าอื่นนอกจากคำตอบ หรือมีแบบที่ต้องลองมากเกินไป จึงตรวจผลของแต่ละตัวชี้วัดไม่ได้",
          "results depend on more than the answers, or there are too many combinations: the effect of each indicator is not checked"
        )
      ]
    }
    let results = grid.results(rule)
    return indicatorRemarks(grid, results) + levelRemarks(results) + gateRemarks(grid, results)
  }

  private func indicatorRemarks(_ grid: ResultGrid, _ results: [Cell]) -> [DeepCheck.Remark] {
    let names = grid.withoutEffect(results).sorted().map { rule.output.columns[$0].name }
    guard !names.isEmpty else { return [] }
    let list = names.joined(separator: ", ")
    return [
      remark(
        score.indicatorsPlace, "ตัวชี้วัดที่ไม่ว่าผ่านหรือไม่ก็ไม่เปลี่ยนผล: \(list)",
        "indicators that can never change the result: \(list)")
    ]
  }

  private func levelRemarks(_ results: [Cell]) -> [DeepCheck.Remark] {
    let reached = Set(results)
    let unreached = zip(score.levels, rule.ladder.bands).filter {
      !reached.contains(.number(Number($1.level)))
    }
    return unreached.map { level, band in
      remark(
        level.level.location, "ไม่มีคำตอบแบบใดที่ได้ระดับ \(band.level)",
        "level \(band.level) can never be reached")
    }
  }

  /// Gates that hold something and yet never change a result.
  private func gateRemarks(_ grid: ResultGrid, _ results: [Cell]) -> [DeepCheck.Remark] {
    var remarks: [DeepCheck.Remark] = []
    if let gate = score.mandatoryPlace, !rule.indicators.mandatory.isEmpty,
      grid.results(without(mandatory: true)) == results
    {
      remarks.append(
        remark(
          gate, "ตัวชี้วัดบังคับไม่เคยเปลี่ยนผล (ไม่มี mandatory_cap หรือไม่มีระดับที่สูงกว่า)",
          "the mandatory indicators never change a result (no mandatory_cap, or no level above it)"))
    }
    for (place, band) in rule.ladder.bands.enumerated() where !band.core.isEmpty {
      guard grid.results(without(core: place)) == results else { continue }
      remarks.append(
        remark(
          score.levels[place].corePlace, "ตัวชี้วัดหลักของระดับ \(band.level) ไม่เคยเปลี่ยนผล",
          "the core indicators of level \(band.level) never change a result"))
    }
    return remarks
  }

  /// The rule without one of its gates.
  private func without(mandatory: Bool = false, core place: Int? = nil) -> ScoreRule {
    var bands = rule.ladder.bands
    if let place { bands[place].core = [] }
    return ScoreRule(
      input: Schema(Array(rule.output.columns.prefix(rule.inputWidth))), indicators: rule.indicators,
      value: rule.value,
      ladder: Ladder(
        bands, otherwise: rule.ladder.otherwise, mandatoryCap: mandatory ? nil : rule.ladder.mandatoryCap))
  }
}
