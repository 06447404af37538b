import Pipelines
import Scoring
package import Stages
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
      if let rule = Self.scored(score, column, ScoredRow(stage, row, run)) {
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
    case .compare(let compare):
      self.init(compare, column, of: stage)
      return
    case .open(let declared):
      if let bound = run.pipeline.stage(relation), case .open(let rule, _) = bound.kind,
        let place = rule.output.index(of: column), rule.made.contains(place),
        let reason = run.verdicts(of: bound)?.reason(for: place, row: row)
      {
        self.init(
          relation, reason.sentence.thai, reason.sentence.english,
          at: declared.place(of: reason.path) ?? stage.name.location)
        return
      }
    case .select, .rank, .deadlines, .reconcile:
      self.init(relation, "ขั้น \(relation)", "stage \(relation)", at: stage.name.location)
      return
    }
    guard let place = run.row(row, of: relation, in: stage.source.value) else { return nil }
    self.init(of: column, in: stage.source.value, row: place, run: run)
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

  private init(_ compare: CompareDefinition, _ column: String, of stage: StageDefinition) {
    let sides = [("before", compare.before), ("after", compare.after)]
    if let (name, side) = sides.first(where: { column.hasSuffix("_\($0.0)") }), let side {
      self.init(
        stage.name.value, "\(name): \(side.value)", "\(name): \(side.value)", at: side.location)
    } else {
      let keys = compare.keys.written
      self.init(
        stage.name.value, "เปรียบเทียบ \(stage.source.value) ทีละ \(keys)",
        "\(stage.source.value) compared by \(keys)", at: stage.name.location)
    }
  }

  // MARK: - Score

  /// A row of a score whose rule is looked for.
  private struct ScoredRow {
    let stage: StageDefinition
    let row: Int
    let table: Table
    let ladder: Ladder?

    init(_ stage: StageDefinition, _ row: Int, _ run: CaseRun) {
      self.stage = stage
      self.row = row
      table = run.table(stage.name.value)
      if case .score(let rule)? = run.pipeline.stage(stage.name.value)?.kind {
        ladder = rule.ladder
      } else {
        ladder = nil
      }
    }

    func text(_ column: String) -> String { table.shown(row, column) }

    func number(_ column: String) -> Number? {
      if case .number(let number)? = table[row, column] { number } else { nil }
    }

    /// The position of the band that a value falls into, whatever its gates say.
    func band(of value: Number) -> Int? {
      ladder?.bands.lastIndex { band in band.from <= value && (band.to.map { value <= $0 } ?? true) }
    }

    /// The names of the columns that are not passed.
    func unpassed(_ columns: [Int]) -> [String] {
      columns.filter { table.columns[$0][row] != .truth(true) }.map { table.schema.columns[$0].name }
    }
  }

  /// The aspect, the counts or the band of a score; read off the row's own cells.
  private static func scored(
    _ score: ScoreDefinition, _ column: String, _ row: ScoredRow
  ) -> DecidingRule? {
    let name = row.stage.name.value
    if ["level", "level_name", "reachable_level"].contains(column) { return graded(score, row) }
    if let aspect = score.aspects.first(where: {
      column == "\($0.name.value)_passed" || column == "\($0.name.value)_met"
    }) {
      let goal = aspect.atLeast.map { " ≥ \($0.value)" } ?? ""
      let list = aspect.indicators.written + goal
      return DecidingRule(
        name, "ด้าน \(aspect.name.value): \(list)", "aspect \(aspect.name.value): \(list)",
        at: aspect.name.location)
    }
    if column == "mandatory_failed", let place = score.mandatory.first?.location {
      let list = score.mandatory.written
      return DecidingRule(name, "ตัวชี้วัดบังคับ \(list)", "mandatory \(list)", at: place)
    }
    guard ["passed", "failed", "not_applicable", "missing_answers", "all_aspects_met"].contains(column) else {
      return nil
    }
    let place = score.indicators.first?.location ?? score.aspects.first?.name.location
    return DecidingRule(
      name, "ตัวชี้วัดของขั้น \(name)", "the indicators of \(name)", at: place ?? row.stage.name.location)
  }

  private static func graded(_ score: ScoreDefinition, _ row: ScoredRow) -> DecidingRule? {
    guard let first = score.levels.first else { return nil }
    let name = row.stage.name.value
    guard let ladder = row.ladder, !ladder.bands.isEmpty else {
      return DecidingRule(
        name, "ยังไม่ได้กำหนดเกณฑ์ตัดระดับ", "a cut-off is not filled in", at: first.from.location)
    }
    let graded = score.value?.value ?? "passed"
    let value = "\(graded) = \(row.text(graded))"
    let level = row.number("level")
    if let cap = score.mandatoryCap?.value, let failed = row.number("mandatory_failed"), failed > .zero,
      level == Number(cap)
    {
      return DecidingRule(
        name, "ตัวชี้วัดบังคับไม่ผ่าน \(failed) ข้อ ระดับไม่เกิน \(cap) (\(value))",
        "\(failed) mandatory not passed, capped at \(cap) (\(value))",
        at: score.mandatory.first?.location ?? first.from.location)
    }
    guard let place = row.number(graded).flatMap(row.band), place < score.levels.count else {
      return DecidingRule(
        name, "ไม่อยู่ในช่วงของระดับใด (\(value))", "in no band (\(value))", at: first.from.location)
    }
    let (written, band) = (score.levels[place], ladder.bands[place])
    let span = "\(band.from)" + (band.to.map { "-\($0)" } ?? " +")
    guard level == Number(band.level) else {
      let missing = row.unpassed(band.core).joined(separator: ", ")
      return DecidingRule(
        name, "ระดับ \(band.level): \(span) (\(value)) แต่ตัวชี้วัดหลักไม่ผ่าน: \(missing)",
        "level \(band.level): \(span) (\(value)), but core indicators are not passed: \(missing)",
        at: written.core.first?.location ?? written.from.location)
    }
    return DecidingRule(
      name, "ระดับ \(band.level): \(span) (\(value))", "level \(band.level): \(span) (\(value))",
      at: written.from.location)
  }
}
