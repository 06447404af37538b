import Aggregation
package import Ingestion
package import Pipelines
package import Running
import Scoring
import Stages
import Tables

/// Runs a pipeline as a real run does and explains the rows of one entity.
package struct Explainer: Sendable {
  let pipeline: BoundPipeline
  let files: [String: [InputFile]]
  let options: ReadOptions
  let areas: AreaNames
  let names: RowNames
  /// What stages call the columns that they make, by name.
  private let labels: [String: Bilingual]

  package init(
    _ pipeline: BoundPipeline, files: [String: [InputFile]], options: ReadOptions,
    areas: AreaNames = AreaNames()
  ) {
    self.pipeline = pipeline
    self.files = files
    self.options = options
    self.areas = areas
    names = RowNames(pipeline)
    let columns = pipeline.stages.flatMap(\.schema.columns)
    labels = Dictionary(columns.compactMap { column in column.meaning?.label.map { (column.name, $0) } }) {
      first, _ in first
    }
  }

  /// What is to be said about an entity: a village, fund, household, district and so on.
  ///
  /// Nil when no row is about it.
  package func explain(_ code: String) throws(RunError) -> Explanation? {
    let match = EntityMatch(code)
    let subjects = Set(subjects)
    let scores = Set(scoreStages)
    let names = names
    let watch = RowWatch { name, table in
      guard subjects.contains(name) else { return nil }
      var rows = match.own(table, names[name])
      if scores.contains(name) { rows += match.within(table, names[name]) }
      return rows.isEmpty ? nil : table.picking(rows.sorted())
    }
    let remarks = EntityRemarks(code)
    let result = try PipelineRun(pipeline, files: files, options: options, watch: watch).run(
      findings: remarks)
    var explanation = Explanation(
      pipeline: pipeline.definition.name, title: pipeline.definition.title, entity: code,
      name: Code(code).flatMap { areas.names[$0] })
    for subject in self.subjects {
      guard let table = result.watched[subject] else { continue }
      let own = table.picking(match.own(table, names[subject]))
      explanation.rows += try rows(own, of: subject, result)
    }
    explanation.areas = areaTables(match, result)
    explanation.members = members(match, result)
    explanation.remarks = remarks.sentences
    let isEmpty =
      explanation.rows.isEmpty && explanation.areas.isEmpty && explanation.members == nil
      && explanation.remarks.isEmpty
    return isEmpty ? nil : explanation
  }

  /// The name nearest to one that is not there; reads the data once more.
  package func suggestion(for code: String) throws(RunError) -> String? {
    let inputs = Set(pipeline.inputs.map(\.schema.name))
    let names = names
    let watch = RowWatch { name, table in
      guard inputs.contains(name) else { return nil }
      let rows = names[name].keys.compactMap { key -> Int? in
        guard let column = table[key] else { return nil }
        let texts = (0..<table.rowCount).map { column[$0].text }
        return Suggestion.closest(to: code, among: Set(texts)).flatMap { texts.firstIndex(of: $0) }
      }
      return rows.isEmpty ? nil : table.picking(rows)
    }
    let result = try PipelineRun(pipeline, files: files, options: options, watch: watch)
      .run(findings: EntityRemarks(code))
    let near = result.watched.flatMap { name, table in
      names[name].keys.compactMap { table[$0] }.flatMap { column in
        (0..<column.count).map { column[$0].text }
      }
    }
    return Suggestion.closest(to: code, among: near)
  }

  /// The inputs and row stages whose rows are explained: those that score, and the last ones of ways without a score.
  var subjects: [String] {
    let stages = pipeline.stages.filter(\.kind.isRowStage)
    let scored = Set(scoreStages.flatMap { [$0] + upstream(of: $0) })
    let read = Set(stages.map(\.source))
    let ends = stages.map(\.name).filter { name in
      !read.contains(name) && !upstream(of: name).contains { scored.contains($0) && scoreStages.contains($0) }
    }
    let bare = pipeline.inputs.map(\.schema.name).filter { !read.contains($0) }
    let chosen = Set(scoreStages + ends + bare)
    return (pipeline.inputs.map(\.schema.name) + pipeline.stages.map(\.name)).filter(chosen.contains)
  }

  var scoreStages: [String] {
    pipeline.stages.map(\.name).filter { rule($0) != nil }
  }

  /// The row stages and the source before a row stage, the nearest first.
  func upstream(of name: String) -> [String] {
    guard let stage = pipeline.stages.first(where: { $0.name == name }), stage.kind.isRowStage else {
      return []
    }
    return [stage.source] + upstream(of: stage.source)
  }

  func stage(_ name: String) -> BoundStage? { pipeline.stages.first { $0.name == name } }

  func label(_ name: String) -> Bilingual {
    let label = pipeline.definition.labels[name] ?? labels[name] ?? StandardLabels.columns[name]
    return label ?? Bilingual(thai: name, english: name)
  }

  func isLabel(_ text: String) -> Bool {
    pipeline.definition.labels[text] != nil || StandardLabels.columns[text] != nil
  }

  func words(_ cell: Cell, of column: ColumnSchema) -> Bilingual {
    let known =
      pipeline.definition.valueLabels[column.name]?[cell.text]
      ?? column.meaning?.words[cell.text] ?? StandardLabels.values[column.name]?[cell.text]
    if let known { return known }
    // Whether aspects are met is said as of an answer.
    if case .truth(let value) = cell, column.isDecided {
      return value ? PageWords.pass : PageWords.fail
    }
    var text = Bilingual(
      thai: CellWords.text(cell, of: column, .thai), english: CellWords.text(cell, of: column, .english))
    if case .code(let code) = cell, let name = areas.names[code] {
      text = Bilingual(thai: "\(code) \(name)", english: "\(code) \(name)")
    }
    return text
  }
}

extension ColumnSchema {
  /// Whether a stage decides it, so that it is said as of an answer.
  fileprivate var isDecided: Bool {
    if case .outcome = meaning?.role { true } else { name.hasSuffix("_met") }
  }
}
