import Stages
import Tables

/// What in one scoring rule has no effect.
struct ScoreCheck {
  private let rule: ScoreRule

  init(_ rule: ScoreRule) { self.rule = rule }

  var idle: [IdleRule] { openLevels + emptyGates + gridRemarks }

  /// Levels are declared, but a cut-off is not filled in.
  private var openLevels: [IdleRule] {
    guard rule.ladder.isOpen else { return [] }
    return [
      IdleRule(
        RulePath("levels"), "ยังไม่ได้กำหนดเกณฑ์ตัดระดับ จึงยังไม่มีใครได้ระดับ",
        "a cut-off is not filled in, so that nobody has a level")
    ]
  }

  /// Lists that are there and hold nothing.
  private var emptyGates: [IdleRule] {
    var remarks: [IdleRule] = []
    if rule.indicators.hasGate, rule.indicators.mandatory.isEmpty {
      remarks.append(
        IdleRule(
          RulePath("mandatory"), "รายการตัวชี้วัดบังคับว่าง เงื่อนไขนี้จึงไม่มีผล",
          "the list of mandatory indicators is empty: this gate can never fail"))
    }
    for band in rule.ladder.bands where band.hasCore && band.core.isEmpty {
      remarks.append(
        IdleRule(
          RulePath("levels", "\(band.level)", "core"),
          "รายการตัวชี้วัดหลักของระดับ \(band.level) ว่าง เงื่อนไขนี้จึงไม่มีผล",
          "the list of core indicators of level \(band.level) is empty: this gate can never fail"))
    }
    return remarks
  }

  private var gridRemarks: [IdleRule] {
    guard !rule.indicators.indicators.isEmpty else { return [] }
    guard !rule.ladder.bands.isEmpty || rule.indicators.aspects.contains(where: { $0.atLeast != nil }) else {
      return []
    }
    guard let grid = ResultGrid(rule) else {
      return [
        IdleRule(
          RulePath("value"), "ผลขึ้นกับค่าอื่นนอกจากคำตอบ หรือมีแบบที่ต้องลองมากเกินไป จึงตรวจผลของแต่ละตัวชี้วัดไม่ได้",
          "results depend on more than the answers, or there are too many combinations: the effect of each indicator is not checked"
        )
      ]
    }
    let results = grid.results(rule)
    return indicatorRemarks(grid, results) + levelRemarks(results) + gateRemarks(grid, results)
  }

  private func indicatorRemarks(_ grid: ResultGrid, _ results: [Cell]) -> [IdleRule] {
    let names = grid.withoutEffect(results).sorted().map { rule.output.columns[$0].name }
    guard !names.isEmpty else { return [] }
    let list = names.joined(separator: ", ")
    return [
      IdleRule(
        RulePath("indicators"), "ตัวชี้วัดที่ไม่ว่าผ่านหรือไม่ก็ไม่เปลี่ยนผล: \(list)",
        "indicators that can never change the result: \(list)")
    ]
  }

  private func levelRemarks(_ results: [Cell]) -> [IdleRule] {
    let reached = Set(results)
    let unreached = rule.ladder.bands.filter { !reached.contains(.number(Number($0.level))) }
    return unreached.map { band in
      IdleRule(
        RulePath("levels", "\(band.level)", "level"), "ไม่มีคำตอบแบบใดที่ได้ระดับ \(band.level)",
        "level \(band.level) can never be reached")
    }
  }

  /// Gates that hold something and yet never change a result.
  private func gateRemarks(_ grid: ResultGrid, _ results: [Cell]) -> [IdleRule] {
    var remarks: [IdleRule] = []
    if !rule.indicators.mandatory.isEmpty,
      grid.results(without(mandatory: true)) == results
    {
      remarks.append(
        IdleRule(
          RulePath("mandatory"), "ตัวชี้วัดบังคับไม่เคยเปลี่ยนผล (ไม่มี mandatory_cap หรือไม่มีระดับที่สูงกว่า)",
          "the mandatory indicators never change a result (no mandatory_cap, or no level above it)"))
    }
    for (place, band) in rule.ladder.bands.enumerated() where !band.core.isEmpty {
      guard grid.results(without(core: place)) == results else { continue }
      remarks.append(
        IdleRule(
          RulePath("levels", "\(band.level)", "core"), "ตัวชี้วัดหลักของระดับ \(band.level) ไม่เคยเปลี่ยนผล",
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
