import Pipelines
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
        relation, "คอลัมน์ \(column) ชนิด \(found.kind.value.word)",
        "column \(column) of type \(found.kind.value.word)", at: found.name.location)
      return
    }
    guard let stage = definition.stages.first(where: { $0.name.value == relation }) else { return nil }
    if let bound = run.pipeline.stage(relation), let rule = bound.kind.rule,
      let place = rule.output.index(of: column), rule.made.contains(place),
      let reason = run.verdicts(of: bound)?.reason(for: place, row: row)
    {
      self.init(
        relation, reason.sentence.thai, reason.sentence.english,
        at: stage.declared.place(of: reason.path) ?? stage.name.location)
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
}
