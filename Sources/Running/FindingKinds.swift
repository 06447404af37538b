import Expressions
import Ingestion
import Pipelines
import Reporting
package import Tables

/// All kinds of findings that a run can make.
package enum FindingKinds {
  package static let all: [any FindingKind.Type] =
    IngestionFindings.kinds + [
      RecordOutOfScope.self, WidespreadFault.self, AreaUnknown.self, AreaAbolished.self,
    ] + EvaluationFindings.kinds
    + [RuleCheck.self] + PipelineDefinition.stageFindings

  package static var codes: [FindingCode] { all.map { $0.code } }
}
