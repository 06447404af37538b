import Pipelines
import Stages
package import Tables

/// What a case sets: values of parameters, and the day as of which it looks at its rows.
package struct CaseSettings: Sendable {
  private var settings: [String: Setting] = [:]
  /// The value of the parameter `as_of`; missing when nil.
  package var asOf: Day?

  /// What tells the settings of two cases apart, wherever they are written.
  struct Key: Sendable, Hashable {
    var texts: [String: [String]]
    var asOf: Day?
  }

  init(asOf: Day?) { self.asOf = asOf }

  mutating func set(_ setting: Setting) { settings[setting.name.value] = setting }

  var key: Key { Key(texts: texts, asOf: asOf) }

  /// The texts of each parameter that is set.
  package var texts: [String: [String]] { settings.mapValues { $0.texts.map(\.value) } }

  /// For people: every parameter that is set and the day.
  var shown: [String: String] {
    var shown = texts.mapValues { $0.joined(separator: ", ") }
    if let asOf { shown["as_of"] = Cell.date(asOf).text }
    return shown
  }

  func bind(_ definition: PipelineDefinition) throws(DefinitionFaults) -> BoundPipeline {
    try PipelineBinder.bind(
      definition, settings: settings.values.sorted { $0.name.location < $1.name.location }, asOf: asOf)
  }
}
