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

  /// The definition and the cases' parameters bound anew; nil when the change makes no pipeline.
  func variants(of definition: PipelineDefinition, for cases: [RuleCase]) -> BoundVariants? {
    switch change {
    case .definition(let changed): try? BoundVariants(changed, for: cases)
    case .parameter(let version, let nudge):
      try? BoundVariants(definition, for: cases) { version.nudged(nudge, in: $0) }
    }
  }
}
