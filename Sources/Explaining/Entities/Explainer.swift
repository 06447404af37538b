import Aggregation
import Ingestion
import Pipelines
package import Running
import Scoring
import Stages
import Tables

/// Runs a pipeline as a real run does and explains the rows of one entity.
package struct Explainer: Sendable {
  let inputs: RunInputs
  let names: RowNames
  /// What columns are called, by name.
  private let labels: [String: Bilingual]

  var pipeline: BoundPipeline { inputs.pipeline }
  var areas: AreaNames { inputs.areas }

  package init(_ inputs: RunInputs) {
    self.inputs = inputs
    names = RowNames(inputs.pipeline)
    labels = inputs.pipeline.allLabels
  }

  /// What is to be said about an entity: a village, fund, household, district and so on.
  ///
  /// Nil when no row is about it.
  package func explain(_ code: String) throws(RunError) -> Explanation? { try explain([code])[0] }

  /// What is to be said about each of several entities, out of one run.
  package func explain(_ codes: [String]) throws(RunError) -> [Explanation?] {
    let matches = codes.map(EntityMatch.init)
    let subjects = Set(subjects)
    let scores = Set(scoreStages)
    let names = names
    let watch = RowWatch { name, table in
      guard subjects.contains(name) else { return nil }
      var rows = Set(matches.flatMap { $0.own(table, names[name]) })
      if scores.contains(name) { rows.formUnion(matches.flatMap { $0.inside(table, names[name]) }) }
      return rows.isEmpty ? nil : table.picking(rows.sorted())
    }
    let remarks = EntityRemarks(codes)
    let result = try PipelineRun(inputs, watch: watch).run(findings: remarks)
    var explanations: [Explanation?] = []
    for match in matches { explanations.append(try explanation(match, result, remarks)) }
    return explanations
  }

  private func explanation(
    _ match: EntityMatch, _ result: PipelineResult, _ remarks: EntityRemarks
  ) throws(RunError) -> Explanation? {
    var explanation = Explanation(
      pipeline: pipeline.definition.name, title: pipeline.definition.title, entity: match.typed,
      name: Code(match.typed).flatMap { areas[$0] })
    let own = EntityRows(match, result.watched, self)
    for subject in subjects {
      if let rows = own.explained(at: subject) {
        explanation.rows += try self.rows(rows, of: subject, result)
      }
    }
    explanation.areas = areaTables(match, result, own)
    explanation.members = members(match, result)
    explanation.remarks = remarks.sentences(of: match.typed)
    let isEmpty =
      explanation.rows.isEmpty && explanation.areas.isEmpty && explanation.members == nil
      && explanation.remarks.isEmpty
    return isEmpty ? nil : explanation
  }

  /// The name nearest to one that is not there; reads the data once more.
  package func suggestion(for code: String) throws(RunError) -> String? {
    let read = Set(pipeline.inputs.map(\.schema.name))
    let names = names
    let watch = RowWatch { name, table in
      guard read.contains(name) else { return nil }
      let rows = names[name].keys.compactMap { key -> Int? in
        guard let column = table[key] else { return nil }
        let texts = (0..<table.rowCount).map { column[$0].text }
        return Suggestion.closest(to: code, among: Set(texts)).flatMap { texts.firstIndex(of: $0) }
      }
      return rows.isEmpty ? nil : table.picking(rows)
    }
    let result = try PipelineRun(inputs, watch: watch)
      .run(findings: NoFindings())
    let near = result.watched.flatMap { name, table in
      names[name].keys.compactMap { table[$0] }.flatMap { column in
        (0..<column.count).map { column[$0].text }
      }
    }
    return Suggestion.closest(to: code, among: near)
  }

  /// The inputs and row stages whose rows are explained: those that score, and every one where rows end, for no stage
  /// goes on with them or only one that leaves some out.
  var subjects: [String] {
    let stages = pipeline.stages.filter(\.kind.isRowStage)
    let scored = Set(scoreStages)
    return (pipeline.inputs.map(\.schema.name) + stages.map(\.name)).filter { name in
      scored.contains(name) || !stages.contains { $0.source == name && !$0.kind.leavesOut }
    }
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

  /// The stages that are explained at one: itself and those before it, up to one that scores and is explained apart.
  func way(to name: String) -> [BoundStage] {
    let before = upstream(of: name).prefix { rule($0) == nil }
    return ([name] + before).compactMap(stage)
  }

  /// Whether the rows of a row stage were scored before it.
  func isScored(before name: String) -> Bool { upstream(of: name).contains { rule($0) != nil } }

  func stage(_ name: String) -> BoundStage? { pipeline.stages.first { $0.name == name } }

  func label(_ name: String) -> Bilingual { labels[name] ?? Bilingual(thai: name, english: name) }

  func isLabel(_ text: String) -> Bool {
    pipeline.definition.labels[text] != nil
  }

  func words(_ cell: Cell, of column: ColumnSchema) -> Bilingual {
    let known =
      pipeline.definition.valueLabels[column.name]?[cell.text] ?? column.meaning?.words[cell.text]
    if let known { return known }
    // Whether aspects are met is said as of an answer.
    if case .truth(let value) = cell, column.isDecided {
      return value ? PageWords.pass : PageWords.fail
    }
    var text = Bilingual(
      thai: CellWords.text(cell, of: column, .thai), english: CellWords.text(cell, of: column, .english))
    if case .code(let code) = cell, let name = areas[code] {
      text = Bilingual(thai: "\(code) \(name)", english: "\(code) \(name)")
    }
    return text
  }
}

extension ColumnSchema {
  /// Whether a stage decides it, so that it is said as of an answer.
  fileprivate var isDecided: Bool {
    isOutcome || name.hasSuffix("_met")
  }
}
