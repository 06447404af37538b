import Tables

extension Binder {
  /// Binds a stage and remembers its columns; nil when it cannot be built at all.
  mutating func bindStage(_ stage: StageDefinition) -> BoundStage? {
    let name = stage.name
    let before = faults.count
    if relations[name.value] != nil {
      faults.add(.duplicate(name.value, what: "an input or stage"), at: name.location)
    }
    let source = relation(stage.source)
    var (kind, result) = bindKind(stage, on: source)
    if !stage.isWhole { result.isOpen = true }
    if faults.count == before { reportColumnsTwice(in: result.schema, at: name) }
    let checks = bindChecks(stage.checks, in: result)
    relations[name.value] = result
    settleAbsent(in: [stage.source.value, name.value])
    guard let kind else { return nil }
    let rows = sourceRows[stage.source.value] ?? stage.source.value
    sourceRows[name.value] = kind.isRowStage ? rows : name.value
    return BoundStage(
      name: name.value, source: stage.source.value, kind: kind, checks: checks, schema: result.schema)
  }

  private mutating func bindKind(
    _ stage: StageDefinition, on source: KnownColumns
  ) -> (BoundStageKind?, KnownColumns) {
    let owner = "'\(stage.source.value)'"
    return switch stage.kind {
    case .derive(let derive): bindDerive(derive, on: source)
    case .score(let score): bindScore(score, of: stage, on: source, owner: owner)
    case .rollup(let rollup): bindRollup(rollup, on: source, owner: owner)
    case .compare(let compare): bindCompare(compare, on: source, owner: owner)
    case .join(let join): bindJoin(join, on: source, owner: owner, source: stage.source.value)
    }
  }

  private mutating func reportColumnsTwice(in schema: Schema, at name: Located<String>) {
    var seen: Set<String> = []
    for column in schema.columns where !seen.insert(column.name).inserted {
      faults.add(.columnTwice(column.name), at: name.location)
    }
  }
}
