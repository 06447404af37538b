import Ingestion

extension BoundPipeline {
  /// The same pipeline with every input and stage kept whole, for whoever looks at more than the outputs.
  package var keepingEverything: BoundPipeline {
    var whole = self
    let kept = Set(outputs.map(\.relation))
    let names = inputs.map(\.schema.name) + stages.map(\.name)
    whole.outputs += names.filter { !kept.contains($0) }.map { name in
      BoundOutput(name: name, relation: name, columns: [], condition: nil, title: nil)
    }
    return whole
  }
}
