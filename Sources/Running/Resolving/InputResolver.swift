import Foundation
import Ingestion
import Pipelines
import Stages
import Tables

/// Turns what was typed into a workload: definitions read and bound, files found, every name known.
package struct InputResolver: Sendable {
  let request: InputRequest

  package init(_ request: InputRequest) { self.request = request }

  /// The only way in which commands come to their inputs.
  package func workload() throws(ResolvingError) -> Workload {
    let file = try readSettings()
    if file?.masksTelephones ?? false { PersonalNumbers.hideTelephones() }
    if let folder = request.from { try requireFolder(folder) }
    var (plans, title, areaFiles) = try requested()
    try refuseRepeated(plans)
    try assignInputs(to: &plans)
    try applyDialects(file, to: &plans, areas: &areaFiles)
    let settings = try settings(file, for: plans)
    if plans.count > 1 && title == nil {
      title = Bilingual(thai: "รายงานรวม", english: "Several pipelines")
    }
    var entries: [Workload.Entry] = []
    for plan in plans { entries.append(try entry(plan, settings[plan.name] ?? [])) }
    return Workload(
      entries: entries, title: title, areaFiles: areaFiles, requested: request.pipelines,
      options: readOptions, asOf: request.asOf)
  }

  var readOptions: ReadOptions {
    ReadOptions(jobs: request.jobs ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  /// A pipeline that was asked for, with what is found for it so far.
  struct Plan {
    let definition: PipelineDefinition
    var path: String
    var sources: [String: Workload.Source] = [:]
    /// Whether the request names it; else it is there for what others read of it.
    var isAsked = true

    var name: String { definition.name }

    /// The files of an input; none where it has none, or reads of another pipeline.
    func files(of input: String) -> [InputFile] {
      if case .files(let files)? = sources[input] { files } else { [] }
    }
  }

  func stop(at faults: [DefinitionFault]) throws(ResolvingError) {
    if !faults.isEmpty { throw .definitions(DefinitionFaults(faults)) }
  }

  func definitions<Value>(_ read: () throws(DefinitionFaults) -> Value) throws(ResolvingError) -> Value {
    do throws(DefinitionFaults) { return try read() } catch { throw .definitions(error) }
  }

  // MARK: - Files

  private func require(_ file: InputFile) throws(ResolvingError) {
    if let error = ResolvingError(missing: file.path) { throw error }
  }

  private func requireFolder(_ path: String) throws(ResolvingError) {
    if let error = ResolvingError(missing: path, isFolder: true) { throw error }
    guard let stream = opendir(path) else { throw .unreadable(path: path, code: errno) }
    closedir(stream)
  }

  /// Files of the data folder whose names match, in the order of their names.
  private func files(matching patterns: [String]) -> [InputFile] {
    guard let folder = request.from else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { name in patterns.contains { fnmatch($0, name, FNM_PERIOD) == 0 } }
      .map { InputFile(folder + (folder.hasSuffix("/") ? "" : "/") + $0) }
  }

  /// Gives each file to the pipelines that have an input of its name.
  private func assignInputs(to plans: inout [Plan]) throws(ResolvingError) {
    var given: [String: [InputFile]] = [:]
    var order: [String] = []
    for pair in request.inputs {
      if given[pair.name] == nil { order.append(pair.name) }
      given[pair.name, default: []].append(InputFile(pair.value))
    }
    for name in order {
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      let input = parts.last ?? name
      let places = plans.indices.filter { place in
        (parts.count == 1 || plans[place].name == parts[0])
          && plans[place].definition.inputs.contains { $0.name.value == input }
      }
      if places.isEmpty {
        let known = plans.flatMap { $0.definition.inputs.map(\.name.value) }
        throw .unknownInput(name, suggestion: Suggestion.closest(to: input, among: known))
      }
      for place in places { plans[place].sources[input] = given[name].map(Workload.Source.files) }
    }
  }

  // MARK: - Pipelines

  /// The pipelines that were named, alone or in lists, the title of the first list, and the register of areas.
  private func requested() throws(ResolvingError) -> ([Plan], title: Bilingual?, areas: [InputFile]) {
    var plans: [Plan] = []
    var title: Bilingual?
    var areaFiles = request.areas.map { InputFile($0) }
    for path in request.pipelines {
      guard DefinitionReader.isList(path: path) else {
        plans.append(Plan(definition: try definition(at: path), path: path))
        continue
      }
      let list = try definitions { () throws(DefinitionFaults) in try DefinitionReader.readList(path: path) }
      title = title ?? list.title
      plans += try listed(list)
      if areaFiles.isEmpty, let pattern = list.areas { areaFiles = files(matching: [pattern]) }
    }
    if let path = request.list {
      let list = try definitions { () throws(DefinitionFaults) in try DefinitionReader.readList(path: path) }
      plans = try entries(plans, of: list)
      if areaFiles.isEmpty, let pattern = list.areas { areaFiles = files(matching: [pattern]) }
    }
    for file in areaFiles { try require(file) }
    return (plans, title, areaFiles)
  }

  /// Pipelines with the inputs that a list gives them, and behind them those whose results they read.
  private func entries(_ plans: [Plan], of list: PipelineList) throws(ResolvingError) -> [Plan] {
    let listed = try listed(list)
    var found: [Plan] = []
    for plan in plans {
      guard let entry = listed.first(where: { $0.name == plan.name }) else {
        let suggestion = Suggestion.closest(to: plan.name, among: listed.map(\.name))
        throw .unlistedPipeline(plan.name, list: list.file, suggestion: suggestion)
      }
      // The named folder may hold another version of the rule than the one beside the list.
      found.append(Plan(definition: plan.definition, path: plan.path, sources: entry.sources))
    }
    var next = 0
    while next < found.count {
      for case .result(let output) in found[next].sources.values
      where !found.contains(where: { $0.name == output.pipeline }) {
        found += listed.filter { $0.name == output.pipeline }.map { plan in
          var plan = plan
          plan.isAsked = false
          return plan
        }
      }
      next += 1
    }
    return found
  }

  private func definition(at path: String) throws(ResolvingError) -> PipelineDefinition {
    try definitions { () throws(DefinitionFaults) in try DefinitionReader.read(path: path) }
  }

  private func listed(_ list: PipelineList) throws(ResolvingError) -> [Plan] {
    try stop(at: list.unknownPipelines)
    var plans: [Plan] = []
    for entry in list.entries {
      let path = list.path(of: entry)
      var plan = Plan(definition: try definition(at: path), path: path)
      try stop(at: list.unknownInputs(of: entry, in: plan.definition))
      for input in entry.inputs {
        plan.sources[input.name.value] =
          switch input.origin {
          case .files(let patterns): .files(files(matching: patterns))
          case .output(let output): .result(output.value)
          }
      }
      plans.append(plan)
    }
    let definitions = Dictionary(
      plans.map { ($0.name, $0.definition) }, uniquingKeysWith: { first, _ in first })
    try stop(at: list.entries.flatMap { list.unknownOutputs(of: $0, in: definitions) })
    return plans
  }

  /// Each pipeline's files stand in a folder of its name, so that a name can be there once.
  private func refuseRepeated(_ plans: [Plan]) throws(ResolvingError) {
    var names: Set<String> = []
    for plan in plans where !names.insert(plan.name).inserted { throw .repeatedPipeline(plan.name) }
  }

  /// Binds a pipeline under the version that holds for its data; what it must read is there.
  private func entry(_ plan: Plan, _ settings: [Setting]) throws(ResolvingError) -> Workload.Entry {
    let day = try ruleDay(for: plan)
    let bound = try definitions { () throws(DefinitionFaults) in
      let chosen = try DefinitionReader.version(of: plan.definition, on: day)
      return try PipelineBinder.bind(chosen, settings: settings, asOf: request.asOf, on: day)
    }
    for input in bound.definition.inputs where !input.isOptional {
      let name = input.name.value
      if case .result? = plan.sources[name] { continue }
      guard plan.files(of: name).isEmpty else { continue }
      throw .noFile(input: name, label: input.label, of: plan.name, folder: request.from)
    }
    let entry = Workload.Entry(
      pipeline: bound, settings: settings, sources: plan.sources, path: plan.path, isAsked: plan.isAsked)
    for file in entry.files.values.joined() where !file.isStandardInput { try require(file) }
    return entry
  }
}
