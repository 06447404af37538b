package import Stages

/// What can be found wrong without any data.
package enum DefinitionCheck {
  /// Every fault of a pipeline, or of a list and all its pipelines, or of a file of headings, file by file in order of place.
  package static func faults(at path: String) -> [DefinitionFault] {
    do throws(DefinitionFaults) {
      if SharedHeadings.isFile(path) {
        _ = try SharedHeadings.read(DefinitionFile(path: path).text())
        return []
      }
      guard DefinitionReader.isList(path: path) else {
        return try faults(of: DefinitionReader.read(path: path))
      }
      return try faults(of: DefinitionReader.readList(path: path))
    } catch {
      return error.sorted
    }
  }

  /// The faults of a pipeline in all its versions, each told once.
  private static func faults(of base: PipelineDefinition) -> [DefinitionFault] {
    var faults = faults(ofDays: base)
    for version in base.versions.versions {
      do throws(DefinitionFaults) {
        let definition = try DefinitionReader.read(version, of: base)
        faults += self.faults(ofDays: definition)
      } catch {
        faults += error.sorted
      }
    }
    return faults
  }

  /// The faults of one file with the parameters of each day on which one of them changes.
  private static func faults(ofDays definition: PipelineDefinition) -> [DefinitionFault] {
    var found: [DefinitionFault] = []
    for day in definition.parameterDays {
      do throws(DefinitionFaults) {
        _ = try PipelineBinder.bind(definition, on: day)
      } catch {
        found += error.sorted.filter { !found.contains($0) }
      }
    }
    return found
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
