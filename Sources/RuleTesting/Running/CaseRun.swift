import Ingestion
import Pipelines
import Running
import Stages
import Tables

/// A case that was run on a pipeline: the same way as files are, from the reading of the text on.
struct CaseRun: Sendable {
  let pipeline: BoundPipeline
  let result: PipelineResult
  let findings: [Finding]

  /// - Parameter pipeline: bound with the parameters of the case, keeping everything.
  init(_ rule: RuleCase, on pipeline: BoundPipeline) throws(RunError) {
    self.pipeline = pipeline
    var files: [String: [InputFile]] = [:]
    for input in rule.inputs {
      files[input.name] = [
        InputFile(name: "\(input.name).csv", bytes: Array(input.csv.utf8), dialect: Dialect(encoding: .utf8))
      ]
    }
    let inputs = RunInputs(pipeline, files: files, options: ReadOptions(jobs: 1, chunkBytes: 1 << 16))
    let log = CaseFindings()
    result = try PipelineRun(inputs).run(findings: log)
    findings = log.list
  }

  /// All rows of an input or stage.
  func table(_ name: String) -> Table {
    result.relations[name]?.collected() ?? Table(schema: pipeline.schema(of: name) ?? Schema([]))
  }

  /// Why the rows of a stage are what they are.
  func verdicts(of stage: BoundStage) -> (any StageVerdicts)? {
    guard case .open(let rule, _) = stage.kind else { return nil }
    let others = rule.others.map { ($0, table($0)) }
    return rule.verdicts(
      of: StageRun(
        source: table(stage.source), others: Dictionary(others) { first, _ in first },
        result: table(stage.name)))
  }

  /// The place of a stage's row in the rows that the stage reads; nil when it cannot be told.
  func row(_ row: Int, of stage: String, in source: String) -> Int? {
    let (rows, sources) = (table(stage), table(source))
    if rows.rowCount == sources.rowCount { return row }
    let keys = keys(of: stage).filter { rows[$0] != nil }
    let found = (0..<sources.rowCount).filter { place in
      keys.allSatisfy { sources[place, $0] == rows[row, $0] }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The columns that tell the rows of an input or stage apart.
  func keys(of name: String) -> [String] { ["area_level"] + RowNames(pipeline)[name].keys }
}

/// A definition bound once for each set of values that cases set.
struct BoundVariants: Sendable {
  private var pipelines: [CaseSettings.Key: BoundPipeline] = [:]

  /// - Parameter adjust: changes the settings of a case first.
  init(
    _ definition: PipelineDefinition, for cases: [RuleCase],
    adjust: (CaseSettings) -> CaseSettings = { $0 }
  ) throws(DefinitionFaults) {
    for rule in cases where self[rule] == nil {
      pipelines[rule.settings.key] = try adjust(rule.settings).bind(definition).keepingEverything
    }
  }

  subscript(rule: RuleCase) -> BoundPipeline? { pipelines[rule.settings.key] }
}
