import Aggregation
import Auditing
import Ingestion
import Selection
package import Stages
import Tables

/// What names the rows of each input and stage of a pipeline.
package struct RowNames: Sendable {
  package typealias Naming = RowNaming

  private var namings: [String: Naming] = [:]

  package init(_ pipeline: BoundPipeline) {
    for input in pipeline.inputs {
      let areas = input.schema.columns.compactMap { column -> (name: String, level: AreaLevel)? in
        if case .area(let level) = column.kind { (column.name, level) } else { nil }
      }
      namings[input.schema.name] = Naming(
        keys: input.schema.key.map { input.schema.columns[$0].name },
        area: areas.max { $0.level < $1.level }?.name)
    }
    for stage in pipeline.stages { namings[stage.name] = naming(of: stage) }
  }

  package subscript(name: String) -> Naming { namings[name] ?? Naming(keys: [], area: nil) }

  private func naming(of stage: BoundStage) -> Naming {
    let source = self[stage.source]
    switch stage.kind {
    case .select(let rule, _, _):
      return Naming(keys: rule.keys.map { stage.schema.columns[$0].name }, area: source.area)
    case .sideResult:
      let names = stage.schema.names.prefix { $0 != "status" && $0 != "quota" }
      return Naming(keys: Array(names), area: names.last { $0 == source.area } ?? nil)
    case .side(let side): return source.with(keys: Array(side.output.names.prefix(side.keyCount)))
    case .open(let rule, _): return rule.naming(of: source)
    case .deadlines(let rule, _, _):
      let keys = rule.keys.map { rule.output.columns[$0].name }
      return Naming(keys: keys + ["deadline", "period"], area: keys.first { $0 == source.area })
    case .reconcile(let rule, _):
      let keys = rule.keys.indices.map { rule.output.columns[$0].name }
      return Naming(keys: keys + ["identity"], area: keys.first { $0 == source.area })
    case .rollup(let rule):
      let keys = rule.keys.map(\.name)
      let area = rule.area == nil ? keys.first { $0 == source.area } : "area_code"
      let turn = rule.each.map { [$0.name] } ?? []
      return Naming(keys: (rule.area == nil ? [] : ["area_code"]) + keys + turn, area: area)
    }
  }
}
