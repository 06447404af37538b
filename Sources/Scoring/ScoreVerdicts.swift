import Expressions
package import Stages
package import Tables

/// Why scored rows have their levels.
package struct ScoreVerdicts: StageVerdicts {
  private let rule: ScoreRule
  /// The rows as they came out.
  private let rows: Table
  /// What is graded.
  private let values: NumberColumn

  package init(_ rule: ScoreRule, rows: Table) {
    self.rule = rule
    self.rows = rows
    var faults: [EvaluationFault] = []
    values = rule.hasGradedValue ? rule.gradedValues(rows, faults: &faults) : NumberColumn(capacity: 0)
  }

  /// The graded value of a row; nil where it is not known.
  package func value(_ row: Int) -> Number? { row < values.count ? values[row] : nil }

  /// The band of a row and what decided it; nil where its level cannot be told.
  package func placing(_ row: Int) -> Placing? {
    guard let value = value(row), !rule.ladder.bands.isEmpty else { return nil }
    return rule.ladder.placing(
      of: value, isGateShut: !blocking(rule.indicators.mandatory, row).isEmpty,
      isCoreShut: { !blocking(rule.ladder.bands[$0].core, row).isEmpty })
  }

  /// The columns of a gate that are failed or missing.
  package func blocking(_ columns: [Int], _ row: Int) -> [Int] {
    columns.filter { column in
      guard case .truths(let truths) = rows.columns[column] else { return false }
      return truths[row] == .no || truths[row] == .missing
    }
  }

  package func reason(for column: Int, row: Int) -> Reason {
    let name = rule.output.columns[column].name
    switch ScoreRule.Column(rawValue: name) {
    case .level, .levelName, .reachableLevel: return level(row)
    case .mandatoryFailed:
      let list = names(rule.indicators.mandatory)
      return Reason(RulePath("mandatory"), "ตัวชี้วัดบังคับ \(list)", "mandatory \(list)")
    case .allAspectsMet:
      let goals = rule.indicators.aspects.compactMap { aspect in
        aspect.atLeast.map { "\(aspect.name) \(passed(aspect, row))/\($0)" }
      }.joined(separator: ", ")
      return Reason(RulePath("aspects"), "ด้านและที่ต้องผ่าน: \(goals)", "aspects and what they need: \(goals)")
    default: break
    }
    if let aspect = rule.indicators.aspects.first(where: {
      name == ScoreRule.passed(of: $0.name).name || name == ScoreRule.met($0.name).name
    }) {
      let goal = aspect.atLeast.map { " ≥ \($0)" } ?? ""
      let list = names(aspect.columns) + goal
      return Reason(
        RulePath("aspects", aspect.name), "ด้าน \(aspect.name): \(list)", "aspect \(aspect.name): \(list)")
    }
    let list = names(rule.indicators.indicators.map(\.column))
    return Reason(RulePath("indicators"), "นับจากตัวชี้วัด \(list)", "counted from the indicators \(list)")
  }

  package var reached: Set<RulePoint> {
    var reached: Set<RulePoint> = []
    for aspect in rule.indicators.aspects {
      guard case .truths(let met)? = rows[ScoreRule.met(aspect.name).name] else { continue }
      for isMet in [true, false] where met.contains(Truth(isMet)) {
        reached.insert(ScoreRule.aspect(aspect.name, isMet: isMet))
      }
    }
    for row in 0..<rows.rowCount {
      if !rule.indicators.mandatory.isEmpty {
        reached.insert(ScoreRule.mandatory(isOpen: blocking(rule.indicators.mandatory, row).isEmpty))
      }
      guard let placing = placing(row) else {
        // As the level's cell says: a value that does not apply has no level to be told.
        if !rule.hasGradedValue || values.presence[row] != .notApplicable {
          reached.insert(ScoreRule.undetermined)
        }
        continue
      }
      if let band = placing.byValue, !rule.ladder.bands[band].core.isEmpty {
        let isOpen = blocking(rule.ladder.bands[band].core, row).isEmpty
        reached.insert(ScoreRule.core(rule.ladder.bands[band].level, isOpen: isOpen))
      }
      reached.insert(placing.band.map { ScoreRule.level(rule.ladder.bands[$0].level) } ?? ScoreRule.noLevel)
    }
    return reached
  }

  // MARK: - Levels

  private func level(_ row: Int) -> Reason {
    let path = RulePath("levels")
    guard !rule.ladder.bands.isEmpty else {
      return Reason(path, "ยังไม่ได้กำหนดเกณฑ์ตัดระดับ", "a cut-off is not filled in")
    }
    let name = rule.value?.source ?? ScoreRule.Column.passed.rawValue
    guard let placing = placing(row), let number = value(row) else {
      return Reason(RulePath("value"), "ไม่ทราบค่า \(name)", "\(name) is not known")
    }
    let decimals = rule.output[name]?.decimals
    let value = "\(name) = \(decimals.map { number.rounded(decimals: $0) } ?? number)"
    guard let first = placing.byValue else {
      return Reason(path, "ไม่อยู่ในช่วงของระดับใด (\(value))", "in no band (\(value))")
    }
    let band = rule.ladder.bands[first]
    let span = "\(band.from)" + (band.to.map { "-\($0)" } ?? " +")
    switch placing.cause {
    case .value:
      return Reason(
        RulePath("levels", "\(band.level)", "from"), "ระดับ \(band.level): \(span) (\(value))",
        "level \(band.level): \(span) (\(value))")
    case .core:
      let missing = names(blocking(band.core, row))
      return Reason(
        RulePath("levels", "\(band.level)", "core"),
        "ระดับ \(band.level): \(span) (\(value)) แต่ตัวชี้วัดหลักไม่ผ่าน: \(missing)",
        "level \(band.level): \(span) (\(value)), but core indicators are not passed: \(missing)")
    case .cap:
      let shut = blocking(rule.indicators.mandatory, row)
      let cap = rule.ladder.mandatoryCap ?? 0
      return Reason(
        RulePath("mandatory"),
        "ตัวชี้วัดบังคับไม่ผ่าน \(shut.count) ข้อ (\(names(shut))) ระดับไม่เกิน \(cap) (\(value))",
        "\(shut.count) mandatory not passed (\(names(shut))), capped at \(cap) (\(value))")
    }
  }

  private func passed(_ aspect: IndicatorSet.Aspect, _ row: Int) -> String {
    rows[row, ScoreRule.passed(of: aspect.name).name]?.text ?? ""
  }

  private func names(_ columns: [Int]) -> String {
    columns.map { rule.output.columns[$0].name }.joined(separator: ", ")
  }
}
