import Pipelines

/// What is changed in a definition.
typealias DefinitionChange = (inout PipelineDefinition) -> Void

/// Makes changes of one stage: to what it declares, as it stands, something is done.
struct StageChange<Declared> {
  private let declared: Declared
  private let index: Int
  private let kind: (Declared) -> StageKind

  /// - Parameter kind: the kind of stage that declares this.
  init(_ declared: Declared, at index: Int, _ kind: @escaping (Declared) -> StageKind) {
    self.declared = declared
    self.index = index
    self.kind = kind
  }

  func callAsFunction(_ set: (inout Declared) -> Void) -> DefinitionChange {
    var changed = declared
    set(&changed)
    let (kind, index) = (kind(changed), index)
    return { $0.stages[index].kind = kind }
  }
}
