import Pipelines
import Stages
import Tables

extension InputResolver {
  /// The values that the settings file and the options set, by pipeline; options come after the file and so hold.
  func settings(
    _ file: Settings?, for plans: [Plan]
  ) throws(ResolvingError) -> [String: [Setting]] {
    let definitions = plans.map(\.definition)
    let names = definitions.map(\.name)
    var settings: [String: [Setting]] = [:]
    if let file {
      // A file for a whole office may serve the run of one pipeline of it.
      let beside = plans.flatMap { DefinitionReader.pipelines(beside: $0.path) }
      try stop(at: file.unknownPipelines(known: names + beside))
      for name in names { settings[name] = file[name] }
    }
    for pair in request.parameters {
      let (pipelines, setting) = try option(pair, definitions)
      for name in pipelines { settings[name, default: []].append(setting) }
    }
    return settings
  }

  /// The settings file that the request names.
  func readSettings() throws(ResolvingError) -> Settings? {
    guard let path = request.settings else { return nil }
    return try definitions { () throws(DefinitionFaults) in try DefinitionReader.readSettings(path: path) }
  }

  /// `--param NAME=VALUE` for every pipeline that has the parameter, or `--param PIPELINE.NAME=VALUE` for one.
  private func option(
    _ pair: InputRequest.Pair, _ definitions: [PipelineDefinition]
  ) throws(ResolvingError) -> (pipelines: [String], setting: Setting) {
    let place = SourceLocation.option("--param \(pair.name)=\(pair.value)")
    let parts = pair.name.split(separator: ".", maxSplits: 1).map(String.init)
    let parameter = parts.last ?? pair.name
    let setting = Setting(
      name: Located(parameter, at: place), texts: [Located(pair.value, at: place)], place: place)
    let asked = definitions.filter { parts.count == 1 || $0.name == parts[0] }
    if asked.isEmpty {
      let suggestion = Suggestion.closest(to: parts[0], among: definitions.map(\.name))
      try stop(at: [DefinitionFault(.unknownPipeline(parts[0], suggestion: suggestion), at: place)])
    }
    let having = asked.filter { $0.parameters.contains { $0.name.value == parameter } }
    if having.isEmpty {
      let known = asked.flatMap { $0.parameters.map(\.name.value) }
      let suggestion = Suggestion.closest(to: parameter, among: known)
      try stop(at: [DefinitionFault(.unknownParameter(parameter, suggestion: suggestion), at: place)])
    }
    return (having.map(\.name), setting)
  }
}
