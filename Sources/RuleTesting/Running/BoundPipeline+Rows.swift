import Aggregation
import Ingestion
import Pipelines
import Tables

extension BoundPipeline {
  /// The columns of an input or stage.
  func schema(of name: String) -> Schema? {
    inputs.first { $0.schema.name == name }?.schema.tableSchema ?? stages.first { $0.name == name }?.schema
  }

  func stage(_ name: String) -> BoundStage? { stages.first { $0.name == name } }

  /// The columns that together name a row of an input or stage.
  func keyColumns(of name: String) -> [String] {
    if let input = inputs.first(where: { $0.schema.name == name })?.schema {
      return input.key.map { input.columns[$0].name }
    }
    guard let stage = stage(name) else { return [] }
    switch stage.kind {
    case .derive, .score, .join: return keyColumns(of: stage.source)
    case .rollup(let rule): return rule.output.names.dropLast(rule.measures.count)
    case .compareRounds(let rule): return rule.keys.map(\.name)
    case .comparePeriods(let rule, _): return rule.keys.map(\.name) + [rule.along.name]
    }
  }
}
