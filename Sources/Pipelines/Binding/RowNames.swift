import Ingestion
package import Stages
import Tables

/// What names the rows of each input and stage of a pipeline.
package struct RowNames: Sendable {
  private var namings: [String: RowNaming] = [:]

  package init(_ pipeline: BoundPipeline) {
    for input in pipeline.inputs {
      let areas = input.schema.columns.compactMap { column -> (name: String, level: AreaLevel)? in
        if case .area(let level) = column.kind { (column.name, level) } else { nil }
      }
      namings[input.schema.name] = RowNaming(
        keys: input.schema.key.map { input.schema.columns[$0].name },
        area: areas.max { $0.level < $1.level }?.name)
    }
    for stage in pipeline.stages { namings[stage.name] = naming(of: stage) }
  }

  package subscript(name: String) -> RowNaming { namings[name] ?? RowNaming(keys: [], area: nil) }

  private func naming(of stage: BoundStage) -> RowNaming {
    let source = self[stage.source]
    switch stage.kind {
    case .side(let side): return source.with(keys: Array(side.output.names.prefix(side.keyCount)))
    case .rule(let rule, _): return rule.naming(of: source)
    }
  }
}
