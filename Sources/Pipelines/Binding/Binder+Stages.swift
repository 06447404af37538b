import Tables

extension Binder {
  /// Binds a stage, with the tables that it leaves beside its rows, and remembers its columns; none when it cannot be
  /// built at all.
  mutating func bindStage(_ stage: StageDefinition) -> [BoundStage] {
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
    guard let kind else { return [] }
    remember(kind, of: stage)
    let bound = BoundStage(
      name: name.value, source: stage.source.value, kind: kind, checks: checks, schema: result.schema)
    guard case .select(let rule, _, _) = kind else { return [bound] }
    return [bound] + bindSideResults(of: rule, named: name.value)
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
    case .target(let target): bindTarget(target, on: source)
    case .select(let select): bindSelect(select, on: source, owner: owner)
    case .rank(let rank): bindRank(rank, on: source, owner: owner)
    case .deadlines(let deadlines): bindDeadlines(deadlines, on: source, owner: owner)
    case .reconcile(let reconcile): bindReconcile(reconcile, on: source, owner: owner)
    }
  }

  /// Remembers from where the rows of a stage come, and what must be read before them.
  private mutating func remember(_ kind: BoundStageKind, of stage: StageDefinition) {
    let name = stage.name.value
    let rows = rowSource(stage.source.value)
    sourceRows[name] = kind.isRowStage ? rows : name
    needs[rowSource(name), default: []].formUnion(kind.others.map { rowSource($0) })
    if !kind.isRowStage { needs[name, default: []].insert(rows) }
  }

  /// The input or gathering stage from which rows come.
  func rowSource(_ name: String) -> String { sourceRows[name] ?? name }

  /// Whether some rows must be read before others can be.
  func rests(_ name: String, on source: String) -> Bool {
    var visited: Set<String> = []
    var open = [name]
    while let next = open.popLast() {
      if next == source { return true }
      if visited.insert(next).inserted { open += needs[next] ?? [] }
    }
    return false
  }

  private mutating func reportColumnsTwice(in schema: Schema, at name: Located<String>) {
    var seen: Set<String> = []
    for column in schema.columns where !seen.insert(column.name).inserted {
      faults.add(.columnTwice(column.name), at: name.location)
    }
  }
}
