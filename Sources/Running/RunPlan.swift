import Ingestion
import Pipelines
import Tables

/// The order in which a pipeline reads its sources, and what each reading feeds.
///
/// A source is an input, or the result of a stage that needs all rows before it has one (a roll-up, a ranking).
/// Row stages run on the way from a source; what a join looks up or a ranking reads is kept whole.
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
      base[stage.source] == source && !stage.kind.readsWhole
    }
  }

  private static func neededWhole(_ pipeline: BoundPipeline) -> Set<String> {
    var names = Set(pipeline.outputs.map(\.relation) + pipeline.sections.compactMap(\.table?.relation))
    for stage in pipeline.stages {
      if stage.kind.readsWhole { names.insert(stage.source) }
      names.formUnion(stage.kind.others)
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
      names += [stage.source] + stage.kind.others
    }
    names += steps(of: source).flatMap(\.kind.others)
    return names.compactMap { base[$0] }.filter { $0 != source }
  }
}
