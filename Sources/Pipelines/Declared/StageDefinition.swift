import StageKinds
package import Stages
package import Tables

/// A stage as it is written.
package struct StageDefinition: Sendable {
  package var name: Located<String>
  /// The input or stage that it reads.
  package var source: Located<String>
  package var kind: StageKind
  package var checks: [CheckDefinition]
  /// False when it is open which columns it leaves, because of a fault.
  var isWhole = true

  var heading: StageHeading { StageHeading(name: name, source: source, isWhole: isWhole) }
}

/// The kinds of stages, each with its own keys.
package enum StageKind: Sendable {
  /// A kind that owns all that is known of it.
  case open(any DeclaredStage)

  /// What is declared, where the kind owns it.
  package var declared: (any DeclaredStage)? { if case .open(let declared) = self { declared } else { nil } }
}

/// A condition on each row of a stage that becomes a finding where it holds.
package struct CheckDefinition: Sendable {
  package var name: Located<String>
  package var condition: Located<String>
  /// What the finding says.
  package var sentence: Bilingual
}

extension PipelineDefinition {
  /// What stages of all kinds may tell of rows.
  package static let stageFindings: [any FindingKind.Type] = StageKinds.all.flatMap { $0.findings }
}
