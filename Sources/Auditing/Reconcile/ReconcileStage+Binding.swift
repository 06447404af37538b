package import Stages
import Tables

extension ReconcileStage {
  package func bind(
    on source: KnownColumns, of stage: StageHeading, by binder: inout Binder
  ) -> (rule: (any StageRule)?, result: KnownColumns) {
    let keys = binder.columns(self.keys, in: source, of: stage.owner)
    let (parts, others) = bindParts(on: source, of: stage, by: &binder)
    let identities = equations.compactMap { equation -> Reconciliation.Identity? in
      let stated = binder.expression(equation.stated, in: source, expecting: [.number])
      let computed = binder.expression(equation.computed, in: others, expecting: [.number])
      guard let stated, let computed else { return nil }
      return Reconciliation.Identity(equation.name.value, stated: stated, computed: computed)
    }
    let tolerance = self.tolerance.flatMap { binder.number($0) } ?? .zero
    let rule = Reconciliation(
      input: source.schema, keys: keys, parts: parts, identities: identities, tolerance: tolerance)
    let unsure = Set(self.keys.map(\.value).filter { rule.output.index(of: $0) == nil })
    return (rule, KnownColumns(schema: rule.output, unsure: unsure))
  }

  /// Where the parts stand, and the columns that are there.
  private func bindParts(
    on source: KnownColumns, of stage: StageHeading, by binder: inout Binder
  ) -> (Reconciliation.Parts, KnownColumns) {
    switch parts {
    case .sameRow: return (.sameRow, source)
    case .children(let parent):
      if keys.count != 1 {
        binder.faults.add(
          .incomplete("parts that name their parent need a key of one column"), at: parent.location)
      }
      let type = keys.first.flatMap { source.schema[$0.value]?.type }
      let index = type.flatMap { binder.column(parent, in: source, of: stage.owner, type: $0) }
      return (.children(parent: index ?? 0), source)
    case .table(let name, let theirs):
      let others = binder.relation(name)
      let columns = binder.columns(
        theirs, of: name, others, standingFor: keys, in: source,
        need: "parts need as many columns in 'key' as the stage has")
      return (.otherTable(name.value, keys: columns), others)
    }
  }
}
