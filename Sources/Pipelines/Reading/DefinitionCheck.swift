/// What can be found wrong without any data.
package enum DefinitionCheck {
  /// Every fault of a pipeline, or of a list and all its pipelines, file by file in order of place.
  package static func faults(at path: String) -> [DefinitionFault] {
    do throws(DefinitionFaults) {
      guard DefinitionReader.isList(path: path) else {
        _ = try Binder.bind(DefinitionReader.read(path: path))
        return []
      }
      return try faults(of: DefinitionReader.readList(path: path))
    } catch {
      return error.sorted
    }
  }

  private static func faults(of list: PipelineList) -> [DefinitionFault] {
    let unknown = list.unknownPipelines
    let known = list.entries.filter { entry in !unknown.contains { $0.location == entry.pipeline.location } }
    var definitions: [String: PipelineDefinition] = [:]
    for entry in known {
      definitions[entry.pipeline.value] = try? DefinitionReader.read(path: list.path(of: entry))
    }
    let inputs = known.flatMap { entry in
      (definitions[entry.pipeline.value].map { list.unknownInputs(of: entry, in: $0) } ?? [])
        + list.unknownOutputs(of: entry, in: definitions)
    }
    return (unknown + inputs).sorted { $0.location < $1.location }
      + known.flatMap { faults(at: list.path(of: $0)) }
  }
}
