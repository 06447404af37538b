import Tables

extension PipelineList {
  /// The folder of a pipeline: beside the list's file.
  package func path(of entry: Entry) -> String {
    guard let slash = file.lastIndex(of: "/") else { return entry.pipeline.value }
    return String(file[...slash]) + entry.pipeline.value
  }

  /// Inputs that an entry names but its pipeline does not have.
  package func unknownInputs(of entry: Entry, in definition: PipelineDefinition) -> [DefinitionFault] {
    let known = definition.inputs.map(\.name.value)
    return entry.inputs.filter { !known.contains($0.name.value) }.map { input in
      DefinitionFault(
        .unknownRelation(
          input.name.value, suggestion: Suggestion.closest(to: input.name.value, among: known)),
        at: input.name.location)
    }
  }
}
