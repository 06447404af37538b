import Pipelines
import Stages
import Tables

/// The default of a parameter, or the value that takes its place from a day on.
struct ParameterVersion: Sendable {
  let parameter: ParameterDefinition
  /// Nil for the default.
  let from: Located<Day>?
  let value: ParameterValue?

  /// The default and every version, the oldest first.
  static func all(of parameter: ParameterDefinition) -> [ParameterVersion] {
    [ParameterVersion(parameter: parameter, from: nil, value: parameter.standard)]
      + parameter.versions.versions.map {
        ParameterVersion(parameter: parameter, from: $0.from, value: $0.value.value)
      }
  }

  var path: String {
    "parameters.\(parameter.name.value)" + (from.map { ".versions.\($0.value)" } ?? "")
  }

  /// The settings of a case with the value changed, where it is in force; a value that the case sets counts as the
  /// default.
  func nudged(_ nudge: ParameterNudge, in settings: CaseSettings) -> CaseSettings {
    let name = parameter.name
    let set = settings.texts[name.value]
    let current = set == nil ? parameter.versions.version(on: settings.asOf)?.from.value : nil
    guard current == from?.value, let texts = set ?? texts, let changed = nudge.apply(texts) else {
      return settings
    }
    var settings = settings
    settings.set(
      Setting(
        name: name, texts: changed.map { Located($0, at: name.location) }, place: name.location))
    return settings
  }

  private var texts: [String]? {
    switch value {
    case .columns(let names): names
    case .cell(let cell): [cell.text]
    case nil: nil
    }
  }
}
