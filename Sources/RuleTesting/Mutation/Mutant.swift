import Pipelines
package import Stages
import Tables

/// A pipeline with one small change, which good cases notice.
package struct Mutant: Sendable {
  /// What is changed, "stages.villages.levels.1.from".
  package var path: String
  package var location: SourceLocation
  package var from: String
  package var to: String
  /// The whole text after the change, where `from` and `to` are only a part of it.
  var whole: String?
  var change: Change

  enum Change: Sendable {
    case definition(PipelineDefinition)
    case parameter(ParameterVersion, ParameterNudge)
  }

  /// The name by which `unkillable` lists it: it stays the same when lines move.
  package var name: String { "\(path): \(whole ?? "\(from) → \(to)")" }

  /// The input or stage that is changed; nil for a parameter.
  var part: String? {
    let names = path.split(separator: ".")
    return names.count > 1 && names[0] != "parameters" ? String(names[1]) : nil
  }

  /// The changed pipeline with the settings of a case, keeping everything; nil when the change makes none.
  func pipeline(of definition: PipelineDefinition, with settings: CaseSettings) -> BoundPipeline? {
    switch change {
    case .definition(let changed): try? settings.bind(changed).keepingEverything
    case .parameter(let version, let nudge):
      try? version.nudged(nudge, in: settings).bind(definition).keepingEverything
    }
  }
}
