package import Stages
package import Tables

/// Several pipelines that run together on the files of one folder, such as the monthly job.
package struct PipelineList: Sendable {
  /// The path of the list's file.
  package var file: String
  package var title: Bilingual
  /// The file name pattern of the area register, "areas*.csv".
  package var areas: String?
  package var entries: [Entry]

  /// One pipeline of the list.
  package struct Entry: Sendable {
    /// The folder of the pipeline beside the list's file.
    package var pipeline: Located<String>
    package var inputs: [(name: Located<String>, origin: Origin)]
  }

  /// Where the rows of an input come from.
  package enum Origin: Sendable {
    /// Files of the data folder whose names match a pattern such as "households*.csv".
    case files([String])
    /// A table that another pipeline of the list writes.
    case output(Located<OutputReference>)
  }
}

extension PipelineList {
  /// The folder that holds the list and its pipelines.
  private var folder: String { file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "." }

  /// The folder of a pipeline: beside the list's file.
  package func path(of entry: Entry) -> String {
    file.contains("/") ? folder + "/" + entry.pipeline.value : entry.pipeline.value
  }

  /// The outputs that an entry reads, by input.
  package func references(of entry: Entry) -> [(input: String, output: Located<OutputReference>)] {
    entry.inputs.compactMap { input in
      guard case .output(let output) = input.origin else { return nil }
      return (input.name.value, output)
    }
  }

  /// Outputs that an entry reads but no pipeline of the list writes, and those that would need its own result.
  ///
  /// - Parameter definitions: the readable definitions of the list's pipelines by name.
  package func unknownOutputs(of entry: Entry, in definitions: [String: PipelineDefinition])
    -> [DefinitionFault]
  {
    let names = entries.map(\.pipeline.value)
    return references(of: entry).map(\.output).compactMap { output in
      let wanted = output.value
      guard names.contains(wanted.pipeline) else {
        let suggestion = Suggestion.closest(to: wanted.pipeline, among: names)
        return DefinitionFault(
          .unlistedPipeline(wanted.pipeline, suggestion: suggestion), at: output.location)
      }
      if sources(of: wanted.pipeline).contains(entry.pipeline.value) {
        return DefinitionFault(.ownResult(entry.pipeline.value), at: output.location)
      }
      guard let tables = definitions[wanted.pipeline]?.outputs.map(\.name.value),
        !tables.contains(wanted.table)
      else { return nil }
      let suggestion = Suggestion.closest(to: wanted.table, among: tables)
      return DefinitionFault(
        .unknownOutput(wanted.table, of: wanted.pipeline, suggestion: suggestion), at: output.location)
    }
  }

  /// A pipeline and all whose results it reads, directly or through others.
  private func sources(of pipeline: String) -> Set<String> {
    var found: Set<String> = []
    var open = [pipeline]
    while let name = open.popLast() {
      guard found.insert(name).inserted, let entry = entries.first(where: { $0.pipeline.value == name })
      else {
        continue
      }
      open += references(of: entry).map(\.output.value.pipeline)
    }
    return found
  }

  /// Entries that name no pipeline beside the list.
  package var unknownPipelines: [DefinitionFault] {
    let known = DefinitionFile.pipelines(in: folder)
    return entries.map(\.pipeline).filter { !known.contains($0.value) }.map { name in
      DefinitionFault(
        .unknownPipeline(name.value, suggestion: Suggestion.closest(to: name.value, among: known)),
        at: name.location)
    }
  }

  /// Inputs that an entry names but its pipeline does not have.
  package func unknownInputs(of entry: Entry, in definition: PipelineDefinition) -> [DefinitionFault] {
    let known = definition.inputs.map(\.name.value)
    return entry.inputs.map(\.name).filter { !known.contains($0.value) }.map { name in
      DefinitionFault(
        .unknownRelation(name.value, suggestion: Suggestion.closest(to: name.value, among: known)),
        at: name.location)
    }
  }
}
