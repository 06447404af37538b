package import Pipelines
import Scoring
package import Tables

/// The rule that made a cell: a stage's value, band, gate or measure, with its place in the definition.
package struct DecidingRule: Sendable {
  package var stage: String
  package var text: Bilingual
  package var location: SourceLocation

  /// Follows a column back to the stage or input that makes it.
  init?(of column: String, in relation: String, row: Int, run: CaseRun) {
    let definition = run.pipeline.definition
    if let input = definition.inputs.first(where: { $0.name.value == relation }) {
      guard let found = input.columns.first(where: { $0.name.value == column }) else { return nil }
      self.init(
        relation, "คอลัมน์ \(column) ชนิด \(found.kind.value)", "column \(column) of type \(found.kind.value)",
        at: found.name.location)
      return
    }
    guard let stage = definition.stages.first(where: { $0.name.value == relation }) else { return nil }
    switch stage.kind {
    case .derive(let derive):
      if let value = derive.columns.first(where: { $0.name.value == column }) {
        self.init(value, of: stage)
        return
      }
    case .score(let score):
      let table = run.table(relation)
      if let rule = Self.scored(score, column, stage, level: { table.shown(row, $0) }) {
        self = rule
        return
      }
    case .rollup(let rollup):
      if let value = rollup.measures.first(where: { $0.name.value == column }) {
        self.init(value, of: stage)
      } else {
        self.init(relation, "กลุ่มของขั้น \(relation)", "the groups of \(relation)", at: stage.name.location)
      }
      return
    case .compare:
      self.init(relation, "การเปรียบเทียบ \(relation)", "the comparison \(relation)", at: stage.name.location)
      return
    case .join(let join):
      if let pair = join.take.first(where: { $0.name.value == column }) {
        self.init(
          relation, "\(column) จาก \(join.with.value)", "\(column) taken from \(join.with.value)",
          at: pair.name.location)
        return
      }
    }
    self.init(of: column, in: stage.source.value, row: row, run: run)
  }

  private init(_ stage: String, _ thai: String, _ english: String, at location: SourceLocation) {
    self.stage = stage
    text = Bilingual(thai: thai, english: english)
    self.location = location
  }

  private init(_ value: ValueDefinition, of stage: StageDefinition) {
    let text = "\(value.name.value) = \(value.expression?.value ?? "")"
    self.init(stage.name.value, text, text, at: value.expression?.location ?? value.name.location)
  }

  // MARK: - Score

  /// The aspect, the counts or the band of a score; read off the row's own cells.
  private static func scored(
    _ score: ScoreDefinition, _ column: String, _ stage: StageDefinition, level cell: (String) -> String
  ) -> DecidingRule? {
    let name = stage.name.value
    if ["level", "level_name", "reachable_level"].contains(column) {
      return graded(score, name, stage.name.location, cell)
    }
    if let aspect = score.aspects.first(where: {
      column == "\($0.name.value)_passed" || column == "\($0.name.value)_met"
    }) {
      let goal = aspect.atLeast.map { " ≥ \($0.value)" } ?? ""
      return DecidingRule(
        name, "ด้าน \(aspect.name.value): \(aspect.indicators.written)\(goal)",
        "aspect \(aspect.name.value): \(aspect.indicators.written)\(goal)", at: aspect.name.location)
    }
    if column == "mandatory_failed", let place = score.mandatory.first?.location {
      return DecidingRule(
        name, "ตัวชี้วัดบังคับ \(score.mandatory.written)", "mandatory \(score.mandatory.written)", at: place)
    }
    guard ["passed", "failed", "not_applicable", "missing_answers", "all_aspects_met"].contains(column) else {
      return nil
    }
    let place = score.indicators.first?.location ?? score.aspects.first?.name.location ?? stage.name.location
    return DecidingRule(name, "ตัวชี้วัดของขั้น \(name)", "the indicators of \(name)", at: place)
  }

  private static func graded(
    _ score: ScoreDefinition, _ name: String, _ place: SourceLocation, _ cell: (String) -> String
  ) -> DecidingRule {
    let level = cell("level")
    let value = score.value.map { "\($0.value) = \(cell($0.value))" } ?? "passed = \(cell("passed"))"
    let gate = Number(cell("mandatory_failed")) ?? .zero
    if let cap = score.mandatoryCap?.value, gate > .zero, level == "\(cap)" {
      return DecidingRule(
        name, "ตัวชี้วัดบังคับไม่ผ่าน \(gate) ข้อ ระดับไม่เกิน \(cap) (\(value))",
        "\(gate) mandatory not passed, capped at \(cap) (\(value))", at: score.mandatory.first?.location ?? place)
    }
    if let band = score.levels.first(where: { "\($0.level.value)" == level }) {
      let span = band.from.value + (band.to.map { "-\($0.value)" } ?? " +")
      return DecidingRule(
        name, "ระดับ \(level): \(span) (\(value))", "level \(level): \(span) (\(value))",
        at: band.from.location)
    }
    return DecidingRule(
      name, "ไม่อยู่ในช่วงของระดับใด หรือขาดตัวชี้วัดหลัก (\(value))",
      "in no band, or a core indicator lacks (\(value))", at: score.levels.first?.from.location ?? place)
  }
}
