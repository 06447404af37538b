package import Ingestion
package import Pipelines
package import Stages

/// Everything that a run of one pipeline reads, with nothing left to look up.
///
/// What other pipelines of a list feed is among the files, in memory. `Workload` makes these; a test or case makes one
/// of texts.
package struct RunInputs: Sendable {
  package let pipeline: BoundPipeline
  /// The values of parameters as they were given, by which other versions of the rule are bound alike.
  package let settings: [Setting]
  /// Files by input; an optional input may have none.
  package var files: [String: [InputFile]]
  /// Names of areas, out of the office's register and the official one.
  package let areas: AreaNames
  /// The register that area codes are held against; nil for none.
  package let official: OfficialAreas?
  package var options: ReadOptions

  package init(
    _ pipeline: BoundPipeline, settings: [Setting] = [], files: [String: [InputFile]],
    areas: AreaNames = AreaNames(), official: OfficialAreas? = nil, options: ReadOptions = ReadOptions()
  ) {
    self.pipeline = pipeline
    self.settings = settings
    self.files = files
    self.areas = areas
    self.official = official
    self.options = options
  }

  /// The same data and values for another version of the rule.
  ///
  /// A value for a parameter that the version does not have is left out.
  package func under(_ definition: PipelineDefinition) throws(DefinitionFaults) -> RunInputs {
    let known = Set(definition.parameters.map(\.name.value))
    let bound = try PipelineBinder.bind(
      definition, settings: settings.filter { known.contains($0.name.value) }, asOf: pipeline.asOf,
      on: pipeline.day)
    return RunInputs(
      bound, settings: settings, files: files, areas: areas, official: official, options: options)
  }
}
