import Ingestion
import Pipelines
import Running
import Tables

/// Runs one definition on one set of data for its results alone.
struct OutcomeRun: Sendable {
  let pipeline: BoundPipeline
  let files: [String: [InputFile]]
  let options: ReadOptions

  /// - Parameter wanted: the entities to look at; nil for all.
  func outcomes(wanted: Set<Outcomes.Key>? = nil) throws(RunError) -> Outcomes {
    let plan = OutcomePlan(pipeline)
    let run = PipelineRun(
      pipeline, files: files, options: options, watch: RowWatch { plan.picked($0, $1) })
    let result = try run.run(findings: NoFindings())
    var outcomes = Outcomes()
    for (stage, table) in result.watched { plan.add(table, of: stage, wanted: wanted, to: &outcomes) }
    return outcomes
  }
}
