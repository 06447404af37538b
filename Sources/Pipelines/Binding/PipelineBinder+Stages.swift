import Stages
import Tables

extension PipelineBinder {
  /// Binds a stage, with the tables that it leaves beside its rows, and remembers its columns; none when it cannot be
  /// built at all.
  mutating func bindStage(_ stage: StageDefinition) -> [BoundStage] {
    let name = stage.name
    let before = binder.faults.count
    if binder.relations[name.value] != nil {
      binder.faults.add(.duplicate(name.value, what: "an input or stage"), at: name.location)
    }
    let source = binder.relation(stage.source)
    var (rule, result) = stage.declared.bind(on: source, of: stage.heading, by: &binder)
    if !stage.isWhole { result.isOpen = true }
    if binder.faults.count == before { reportColumnsTwice(in: result.schema, at: name) }
    let checks = binder.bindChecks(stage.checks, in: result)
    binder.relations[name.value] = result
    binder.settleAbsent(in: [stage.source.value, name.value])
    guard let rule else { return [] }
    let kind = BoundStageKind.rule(rule, word: type(of: stage.declared).word)
    remember(kind, of: stage)
    let bound = BoundStage(
      name: name.value, source: stage.source.value, kind: kind, checks: checks, schema: result.schema)
    return [bound] + rule.sides.map { bindSide($0, of: name.value) }
  }

  /// Remembers from where the rows of a stage come, and what must be read before them.
  private mutating func remember(_ kind: BoundStageKind, of stage: StageDefinition) {
    let name = stage.name.value
    let rows = binder.rowSource(stage.source.value)
    binder.sourceRows[name] = kind.isRowStage ? rows : name
    binder.needs[binder.rowSource(name), default: []].formUnion(kind.others.map { binder.rowSource($0) })
    if !kind.isRowStage { binder.needs[name, default: []].insert(rows) }
  }

  /// A table that a stage leaves beside its rows.
  private mutating func bindSide(_ side: SideTable, of stage: String) -> BoundStage {
    let full = "\(stage).\(side.word)"
    binder.relations[full] = KnownColumns(schema: side.output)
    binder.sourceRows[full] = full
    binder.needs[full] = [stage]
    return BoundStage(name: full, source: stage, kind: .side(side), checks: [], schema: side.output)
  }

  private mutating func reportColumnsTwice(in schema: Schema, at name: Located<String>) {
    var seen: Set<String> = []
    for column in schema.columns where !seen.insert(column.name).inserted {
      binder.faults.add(.columnTwice(column.name), at: name.location)
    }
  }
}
