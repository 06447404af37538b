import Ingestion
import Pipelines
import Running
import Stages
import Tables

/// The cases of a pipeline with their inputs read, on which mutants are tried.
struct MutantTrial: Sendable {
  private let definition: PipelineDefinition
  private let cases: [ReadCase]
  /// The different settings of the cases, but for the day: rules are bound alike on all days of their versions.
  private let settings: [CaseSettings]

  private struct ReadCase: Sendable {
    let rule: RuleCase
    let given: GivenInputs
    /// What comes of it without any change; nil when it stops.
    let unchanged: CaseRun?

    /// Whether the case looks at any of the inputs and stages that a mutant may change.
    func sees(_ reach: Set<String>?) -> Bool {
      guard let reach, rule.findings == nil else { return true }
      return rule.expectations.contains { reach.contains($0.relation.value) }
    }
  }

  /// - Parameter suite: whose cases all pass without any change.
  init(_ suite: CaseSuite, jobs: Int) {
    let variants = try? BoundVariants(suite.file.definition, for: suite.cases)
    cases = inParallel(suite.cases.count, jobs: jobs) { place in
      let rule = suite.cases[place]
      guard let pipeline = variants?[rule] else {
        return ReadCase(rule: rule, given: GivenInputs(rule), unchanged: nil)
      }
      let given = GivenInputs(rule, readAs: pipeline)
      return ReadCase(rule: rule, given: given, unchanged: try? CaseRun(given, on: pipeline))
    }
    definition = suite.file.definition
    let hasVersions = definition.hasVersions
    var seen: Set<CaseSettings.Key> = []
    settings = suite.cases.map(\.settings).filter { settings in
      var key = settings.key
      if !hasVersions { key.asOf = nil }
      return seen.insert(key).inserted
    }
  }

  /// What becomes of a mutant.
  enum Fate: Sendable {
    /// With the settings of some case the change makes no pipeline.
    case unbound
    case killed(by: RuleCase)
    /// No case fails on it; whether some case gives other rows or findings, at which no case looks.
    case survives(changesResults: Bool)
  }

  /// Tries mutants that stand one after the other: a case that notices one is tried first on the next.
  func fates(of mutants: some Collection<Mutant>) -> [Fate] {
    var order = Array(cases.indices)
    return mutants.map { mutant in
      var pipelines = ChangedPipelines(mutant: mutant, definition: definition)
      guard settings.allSatisfy({ pipelines[$0] != nil }) else { return .unbound }
      let changed = cases.first.flatMap { pipelines[$0.rule.settings] }
      let touched = changed.flatMap { reach(of: mutant, in: $0) }
      if let turn = order.firstIndex(where: { cases[$0].sees(touched) && kills(cases[$0], &pipelines) }) {
        let killer = order.remove(at: turn)
        order.insert(killer, at: 0)
        return .killed(by: cases[killer].rule)
      }
      return .survives(changesResults: cases.contains { changes($0, &pipelines) })
    }
  }

  /// The inputs and stages whose rows a mutant may change: what it changes and all that rests on it; nil for any.
  private func reach(of mutant: Mutant, in pipeline: BoundPipeline) -> Set<String>? {
    guard let part = mutant.part, let unchanged = cases.first?.unchanged?.pipeline else { return nil }
    // A stage's keys also decide how inputs are read.
    let inputs = zip(pipeline.inputs, unchanged.inputs).filter { $0.schema != $1.schema }
    var names = Set([part] + inputs.map { $0.0.schema.name })
    for stage in pipeline.stages where !names.isDisjoint(with: [stage.source] + stage.kind.others) {
      names.insert(stage.name)
    }
    return names
  }

  /// Whether a case fails on a mutant.
  private func kills(_ tried: ReadCase, _ pipelines: inout ChangedPipelines) -> Bool {
    guard let pipeline = pipelines[tried.rule.settings],
      let run = try? CaseRun(tried.given, on: pipeline)
    else { return true }
    return !CaseCheck(rule: tried.rule, run: run).mismatches(stopsAtFirst: true).isEmpty
  }

  private func changes(_ tried: ReadCase, _ pipelines: inout ChangedPipelines) -> Bool {
    guard let pipeline = pipelines[tried.rule.settings], let unchanged = tried.unchanged,
      let run = try? CaseRun(tried.given, on: pipeline)
    else { return true }
    return !run.isSame(as: unchanged)
  }
}

/// A mutant bound once for each set of values that the cases tried on it set.
private struct ChangedPipelines {
  let mutant: Mutant
  let definition: PipelineDefinition
  private var pipelines: [CaseSettings.Key: BoundPipeline?] = [:]

  init(mutant: Mutant, definition: PipelineDefinition) {
    self.mutant = mutant
    self.definition = definition
  }

  subscript(settings: CaseSettings) -> BoundPipeline? {
    mutating get {
      let key = settings.key
      if let known = pipelines[key] { return known }
      let pipeline = mutant.pipeline(of: definition, with: settings)
      pipelines[key] = .some(pipeline)
      return pipeline
    }
  }
}
