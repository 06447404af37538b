import StageKinds
package import Stages
package import Tables

/// A stage as it is written.
package struct StageDefinition: Sendable {
  package var name: Located<String>
  /// The input or stage that it reads.
  package var source: Located<String>
  /// What its kind declares.
  package var declared: any DeclaredStage
  package var checks: [CheckDefinition]
  /// False when it is open which columns it leaves, because of a fault.
  var isWhole = true

  var heading: StageHeading { StageHeading(name: name, source: source, isWhole: isWhole) }
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
  package static let stageFindings: [any FindingKind.Type] = StageRegistry.all.flatMap { $0.findings }
}
