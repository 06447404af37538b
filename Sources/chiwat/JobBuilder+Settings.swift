import Pipelines
import Stages
import Tables

extension JobBuilder {
  /// The values that the settings file and the options set, by pipeline; options come after the file and so hold.
  func settings(for requests: [Request]) throws(UsageError) -> [String: [Setting]] {
    let definitions = requests.map(\.definition)
    let names = definitions.map(\.name)
    var settings: [String: [Setting]] = [:]
    if let file = try readSettings() {
      // A file for a whole office may serve the run of one pipeline of it.
      let beside = requests.flatMap { DefinitionReader.pipelines(beside: $0.path) }
      try stop(at: file.unknownPipelines(known: names + beside))
      for name in names { settings[name] = file[name] }
    }
    for text in command.parameters {
      let (pipelines, setting) = try option(text, definitions)
      for name in pipelines { settings[name, default: []].append(setting) }
    }
    return settings
  }

  /// The settings file that the command names.
  func readSettings() throws(UsageError) -> Settings? {
    guard let path = command.settings else { return nil }
    return try definitions { () throws(DefinitionFaults) in try DefinitionReader.readSettings(path: path) }
  }

  /// `--param NAME=VALUE` for every pipeline that has the parameter, or `--param PIPELINE.NAME=VALUE` for one.
  private func option(
    _ text: String, _ definitions: [PipelineDefinition]
  ) throws(UsageError) -> (pipelines: [String], setting: Setting) {
    let (name, value) = try pair(text, option: "--param")
    let place = SourceLocation.option("--param \(text)")
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    let parameter = parts.last ?? name
    let setting = Setting(
      name: Located(parameter, at: place), texts: [Located(value, at: place)], place: place)
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
