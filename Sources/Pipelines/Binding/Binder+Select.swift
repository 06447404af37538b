import Expressions
import Selection
import Stages
import Tables

extension Binder {
  mutating func bindSelect(
    _ select: SelectDefinition, on known: KnownColumns, owner: String
  ) -> (BoundStageKind, KnownColumns) {
    let keys = columns(select.keys, in: known, of: owner)
    let group = columns(select.group, in: known, of: owner)
    let quota = self.quota(select.quota, of: select.group, in: known)
    let choice = select.groupChoice.flatMap { groupChoice($0, of: select, in: known, owner: owner) }
    let rule = SelectionRule(
      input: known.schema, keys: keys, exclusions: conditions(select.exclusions, in: known),
      tiers: conditions(select.tiers, in: known), order: order(select.order, in: known, owner: owner),
      group: group, quota: quota.quota, groupChoice: choice?.choice,
      advice: select.advice.compactMap { advice($0, of: select, in: known, owner: owner) })
    return (
      .select(rule, quotas: quota.relation, outerQuotas: choice?.relation), known.with(rule.output)
    )
  }

  /// The tables that a selection leaves beside its rows: the groups, and what groups are chosen within.
  mutating func bindSideResults(of rule: SelectionRule, named name: String) -> [BoundStage] {
    let schemas = [("groups", rule.groupOutput)] + (rule.outerOutput.map { [("outer", $0)] } ?? [])
    return schemas.map { side, schema in
      let full = "\(name).\(side)"
      relations[full] = KnownColumns(schema: schema)
      sourceRows[full] = full
      needs[full] = [name]
      return BoundStage(name: full, source: name, kind: .sideResult, checks: [], schema: schema)
    }
  }

  private mutating func conditions(
    _ conditions: [NamedConditionDefinition], in known: KnownColumns
  ) -> [SelectionRule.NamedCondition] {
    conditions.compactMap { named in
      condition(named.condition, in: known).map { SelectionRule.NamedCondition(named.name, $0) }
    }
  }

  private mutating func order(
    _ names: [Located<String>], in known: KnownColumns, owner: String
  ) -> [SelectionRule.SortKey] {
    let keys = names.map(\.sortKey)
    reportRepeated(keys.map(\.name))
    return keys.compactMap { key in
      guard column(key.name, in: known, of: owner) != nil else { return nil }
      return expression(key.name, in: known).map {
        SelectionRule.SortKey($0, descending: key.descending)
      }
    }
  }

  /// The quota, and the relation in which it stands; its keys have the types of the group's columns.
  private mutating func quota(
    _ quota: QuotaDefinition, of group: [Located<String>], in known: KnownColumns
  ) -> (quota: SelectionRule.Quota, relation: String?) {
    switch quota {
    case .same(let text): return (.same(whole(text, in: 0...Int(Int32.max)) ?? 0), nil)
    case .table(let relation, let keys, let quota):
      let table = self.relation(relation)
      let columns = columns(
        keys, of: relation, table, standingFor: group, in: known,
        need: "a quota needs as many columns in 'key' as name the group")
      let number = column(quota, in: table, of: "'\(relation.value)'", type: .number)
      return (.table(keys: columns, quota: number ?? 0), relation.value)
    }
  }

  private mutating func groupChoice(
    _ choice: GroupChoiceDefinition, of select: SelectDefinition, in known: KnownColumns, owner: String
  ) -> (choice: SelectionRule.GroupChoice, relation: String?)? {
    reportOutside(choice.within, of: select.group)
    let within = choice.within.compactMap { column($0, in: known, of: owner) }
    let quota = self.quota(choice.quota, of: choice.within, in: known)
    return (SelectionRule.GroupChoice(within: within, quota: quota.quota), quota.relation)
  }

  private mutating func advice(
    _ advice: AdviceDefinition, of select: SelectDefinition, in known: KnownColumns, owner: String
  ) -> SelectionRule.Advice? {
    if select.groupChoice != nil { reportOutside(advice.columns, of: select.group) }
    let columns = advice.columns.compactMap { column($0, in: known, of: owner) }
    return whole(advice.atMost, in: 0...Int(Int32.max)).map {
      SelectionRule.Advice(advice.name, columns: columns, atMost: $0)
    }
  }

  /// Groups are counted by what names them.
  private mutating func reportOutside(_ names: [Located<String>], of group: [Located<String>]) {
    let known = group.map(\.value)
    for name in names where !known.contains(name.value) {
      let suggestion = Suggestion.closest(to: name.value, among: known)
      faults.add(.unknownColumn(name.value, in: "the group", suggestion: suggestion), at: name.location)
    }
  }
}
