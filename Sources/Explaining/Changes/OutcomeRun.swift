import Pipelines
import Running
import Stages
import Tables

/// Runs one definition on one set of data for its results alone.
struct OutcomeRun: Sendable {
  let inputs: RunInputs

  /// - Parameter wanted: the entities to look at; nil for all.
  func outcomes(wanted: Set<Outcomes.Key>? = nil) throws(RunError) -> Outcomes {
    let plan = OutcomePlan(inputs.pipeline)
    let run = PipelineRun(inputs, watch: RowWatch { plan.picked($0, $1) })
    let result = try run.run(findings: NoFindings())
    var outcomes = Outcomes()
    for stage in inputs.pipeline.stages where !stage.kind.isRowStage && plan.columns[stage.name] != nil {
      result.relations[stage.name]?.forEachTable { table in
        plan.add(table, of: stage.name, wanted: wanted, to: &outcomes)
      }
    }
    for (stage, table) in result.watched { plan.add(table, of: stage, wanted: wanted, to: &outcomes) }
    return outcomes
  }
}
