import Pipelines
import Running
import Stages
import Tables

/// A case that was run on a pipeline: the same way as files are, from the reading of the text on.
struct CaseRun: Sendable {
  let pipeline: BoundPipeline
  let result: PipelineResult
  let findings: [Finding]
  private let names: RowNames

  /// - Parameters:
  ///   - given: the inputs of a case.
  ///   - pipeline: bound with the parameters of the case, keeping everything.
  init(_ given: GivenInputs, on pipeline: BoundPipeline) throws(RunError) {
    self.pipeline = pipeline
    let log = KeptFindings()
    let inputs = RunInputs(pipeline, files: given.files, options: GivenInputs.options)
    result = try PipelineRun(inputs, held: given.held).run(findings: log)
    findings = log.list
    names = RowNames(pipeline)
  }

  /// All rows of an input or stage.
  func table(_ name: String) -> Table {
    result.relations[name]?.collected() ?? Table(schema: pipeline.schema(of: name) ?? Schema([]))
  }

  /// Why the rows of a stage are what they are.
  func verdicts(of stage: BoundStage) -> (any StageVerdicts)? {
    guard case .rule(let rule, _) = stage.kind else { return nil }
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
  func keys(of name: String) -> [String] { ["area_level"] + names[name].keys }

  /// Whether every row and finding is as in another run of the case.
  func isSame(as other: CaseRun) -> Bool {
    let relations = Set(result.relations.keys).union(other.result.relations.keys)
    return findings == other.findings && relations.allSatisfy { table($0).isSame(as: other.table($0)) }
  }
}

extension Table {
  fileprivate func isSame(as other: Table) -> Bool {
    schema == other.schema && rowCount == other.rowCount
      && zip(columns, other.columns).allSatisfy { mine, theirs in
        (0..<rowCount).allSatisfy { mine[$0] == theirs[$0] }
      }
  }
}

/// A definition bound once for each set of values that cases set.
struct BoundVariants: Sendable {
  private var pipelines: [CaseSettings.Key: BoundPipeline] = [:]

  init(_ definition: PipelineDefinition, for cases: [RuleCase]) throws(DefinitionFaults) {
    for rule in cases where self[rule] == nil {
      pipelines[rule.settings.key] = try rule.settings.bind(definition).keepingEverything
    }
  }

  subscript(rule: RuleCase) -> BoundPipeline? { pipelines[rule.settings.key] }
}
