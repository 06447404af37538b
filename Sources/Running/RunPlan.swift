import Aggregation
import Ingestion
import Pipelines
import Tables

/// The order in which a pipeline reads its sources, and what each reading feeds.
///
/// A source is an input, or the result of a stage that needs all rows before it has one (a roll-up, a comparison).
/// Row stages run on the way from a source; what a join looks up or a comparison reads is kept whole.
struct RunPlan: Sendable {
  let pipeline: BoundPipeline
  /// Sources in the order of reading: what a source's stages look up comes before it.
  private(set) var sources: [String] = []
  /// Names whose rows are needed as a whole.
  private(set) var kept: Set<String> = []
  private let base: [String: String]

  init(_ pipeline: BoundPipeline) {
    self.pipeline = pipeline
    var base: [String: String] = [:]
    for input in pipeline.inputs { base[input.schema.name] = input.schema.name }
    for stage in pipeline.stages {
      base[stage.name] = stage.kind.isRowStage ? base[stage.source] : stage.name
    }
    self.base = base
    kept = Self.neededWhole(pipeline)
    var visited: Set<String> = []
    let all = pipeline.inputs.map(\.schema.name) + pipeline.stages.filter { !$0.kind.isRowStage }.map(\.name)
    for name in all { visit(name, &visited) }
  }

  /// The stages that run on the rows of a source, in order.
  func steps(of source: String) -> [BoundStage] {
    pipeline.stages.filter { stage in
      guard base[stage.source] == source else { return false }
      if case .compareRounds = stage.kind { return false }
      if case .comparePeriods = stage.kind { return false }
      return true
    }
  }

  private static func neededWhole(_ pipeline: BoundPipeline) -> Set<String> {
    var names = Set(pipeline.outputs.map(\.relation) + pipeline.sections.compactMap(\.table?.relation))
    for stage in pipeline.stages {
      switch stage.kind {
      case .join(_, let with, _): names.insert(with)
      case .compareRounds: names.insert(stage.source)
      case .comparePeriods(_, let register):
        names.insert(stage.source)
        if let register { names.insert(register) }
      default: break
      }
    }
    return names
  }

  private mutating func visit(_ name: String, _ visited: inout Set<String>) {
    guard visited.insert(name).inserted else { return }
    for needed in needs(of: name) { visit(needed, &visited) }
    sources.append(name)
  }

  /// The sources that must be read before this one.
  private func needs(of source: String) -> [String] {
    var names: [String] = []
    if let stage = pipeline.stages.first(where: { $0.name == source }) {
      names.append(stage.source)
      if case .comparePeriods(_, let register?) = stage.kind { names.append(register) }
    }
    for stage in steps(of: source) {
      if case .join(_, let with, _) = stage.kind { names.append(with) }
    }
    return names.compactMap { base[$0] }.filter { $0 != source }
  }
}
