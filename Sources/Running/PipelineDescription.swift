import Ingestion
package import Pipelines
import Stages
package import Tables

/// What a pipeline reads, does and writes, as plain data for people and programs.
package struct PipelineDescription: Sendable, Encodable {
  package var name: String
  package var title: Bilingual
  package var summary: Bilingual?
  package var sources: [Source]
  package var parameters: [Parameter]
  package var inputs: [Input]
  package var stages: [Stage]
  package var outputs: [Output]

  /// Where a rule comes from.
  package struct Source: Sendable, Encodable {
    package var mark: String
    package var document: String?
    package var lines: String?
    package var about: Bilingual
  }

  /// A value that a run may set.
  package struct Parameter: Sendable, Encodable {
    package var name: String
    package var type: String
    /// Empty when nobody has filled it in.
    package var value: String
    /// Values that hold from a day on, by that day.
    package var versions: [String: String]?
    package var label: Bilingual
    package var note: Bilingual?
  }

  /// A file that the pipeline reads.
  package struct Input: Sendable, Encodable {
    package var name: String
    package var label: Bilingual
    package var optional: Bool
    package var key: [String]
    package var columns: [Column]
  }

  /// A column of an input.
  package struct Column: Sendable, Encodable {
    package var name: String
    package var type: String
    package var need: String
    package var headers: [String]
    package var label: Bilingual?
  }

  /// A step of the pipeline with the columns that it leaves.
  package struct Stage: Sendable, Encodable {
    package var name: String
    package var kind: String
    package var source: String
    package var levels: [Level]
    package var columns: [String]
  }

  /// A level of a scoring stage.
  package struct Level: Sendable, Encodable {
    package var level: Int
    package var from: String
    package var to: String?
    package var name: Bilingual
  }

  /// A file that the pipeline writes.
  package struct Output: Sendable, Encodable {
    package var file: String
    package var columns: [String]
  }

  package init(_ pipeline: BoundPipeline) {
    let definition = pipeline.definition
    let labels = definition.labels
    name = definition.name
    title = definition.title
    summary = definition.summary
    sources = definition.sources.map { source in
      Source(
        mark: source.mark.rawValue, document: source.document, lines: source.lines, about: source.about
      )
    }
    parameters = pipeline.parameters.map { parameter in
      Parameter(
        name: parameter.definition.name.value, type: parameter.definition.type.rawValue,
        value: parameter.value?.text ?? "", versions: Self.versions(of: parameter.definition),
        label: parameter.definition.label,
        note: parameter.definition.note)
    }
    inputs = pipeline.inputs.map { Self.input($0, labels) }
    stages = pipeline.stages.map(Self.stage)
    outputs = pipeline.outputs.map { output in
      let schema =
        pipeline.stages.first { $0.name == output.relation }?.schema
        ?? pipeline.inputs.first { $0.schema.name == output.relation }?.schema.tableSchema
      let columns = Schema(output.columns.compactMap { schema?.columns[$0] })
      return Output(file: output.name + ".csv", columns: NamedAreas.schema(of: columns).names)
    }
  }

  /// Nil for a parameter without versions.
  private static func versions(of parameter: ParameterDefinition) -> [String: String]? {
    let versions = parameter.versions.versions.map { ($0.from.value.description, $0.value.value.text) }
    return versions.isEmpty ? nil : Dictionary(versions) { _, last in last }
  }

  private static func input(_ input: BoundInput, _ labels: [String: Bilingual]) -> Input {
    Input(
      name: input.schema.name, label: input.definition.label, optional: input.definition.isOptional,
      key: input.schema.key.map { input.schema.columns[$0].name },
      columns: input.schema.columns.map { column in
        Column(
          name: column.name, type: column.kind.word, need: column.need.rawValue, headers: column.headers,
          label: labels[column.name])
      })
  }

  private static func stage(_ stage: BoundStage) -> Stage {
    var levels: [Level] = []
    if case .rule(let rule, _) = stage.kind {
      levels = rule.levels.map {
        Level(level: $0.level, from: $0.from.description, to: $0.to?.description, name: $0.name)
      }
    }
    return Stage(
      name: stage.name, kind: stage.kind.name, source: stage.source, levels: levels,
      columns: stage.schema.names)
  }
}
