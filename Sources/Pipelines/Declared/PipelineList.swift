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
    /// File name patterns of each input, "households*.csv".
    package var inputs: [(name: Located<String>, patterns: [String])]
  }
}

extension PipelineList {
  /// The folder that holds the list and its pipelines.
  private var folder: String { file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "." }

  /// The folder of a pipeline: beside the list's file.
  package func path(of entry: Entry) -> String {
    file.contains("/") ? folder + "/" + entry.pipeline.value : entry.pipeline.value
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
