package import Stages
import Tables

extension SelectStage {
  package func bind(
    on source: KnownColumns, of stage: StageHeading, by binder: inout Binder
  ) -> (rule: (any StageRule)?, result: KnownColumns) {
    let keys = binder.columns(self.keys, in: source, of: stage.owner)
    let group = binder.columns(self.group, in: source, of: stage.owner)
    let quota = self.quota.bind(of: self.group, in: source, by: &binder)
    let choice = groupChoice.map { bind($0, in: source, of: stage, by: &binder) }
    let rule = SelectionRule(
      input: source.schema, keys: keys, exclusions: Self.bind(exclusions, in: source, by: &binder),
      tiers: Self.bind(tiers, in: source, by: &binder), order: bindOrder(in: source, of: stage, by: &binder),
      group: group, quota: quota, groupChoice: choice,
      advice: advice.compactMap { bind($0, in: source, of: stage, by: &binder) })
    return (rule, source.with(rule.output))
  }

  private static func bind(
    _ conditions: [NamedCondition], in source: KnownColumns, by binder: inout Binder
  ) -> [SelectionRule.NamedCondition] {
    conditions.compactMap { named in
      binder.condition(named.condition, in: source).map { SelectionRule.NamedCondition(named.name, $0) }
    }
  }

  private func bindOrder(
    in source: KnownColumns, of stage: StageHeading, by binder: inout Binder
  ) -> [SelectionRule.SortKey] {
    let keys = order.map(\.sortKey)
    binder.reportRepeated(keys.map(\.name))
    return keys.compactMap { key in
      guard binder.column(key.name, in: source, of: stage.owner) != nil else { return nil }
      return binder.expression(key.name, in: source).map {
        SelectionRule.SortKey($0, descending: key.descending)
      }
    }
  }

  private func bind(
    _ choice: GroupChoice, in source: KnownColumns, of stage: StageHeading, by binder: inout Binder
  ) -> SelectionRule.GroupChoice {
    reportOutside(choice.within, to: &binder)
    let within = choice.within.compactMap { binder.column($0, in: source, of: stage.owner) }
    return SelectionRule.GroupChoice(
      within: within, quota: choice.quota.bind(of: choice.within, in: source, by: &binder))
  }

  private func bind(
    _ advice: Advice, in source: KnownColumns, of stage: StageHeading, by binder: inout Binder
  ) -> SelectionRule.Advice? {
    if groupChoice != nil { reportOutside(advice.columns, to: &binder) }
    let columns = advice.columns.compactMap { binder.column($0, in: source, of: stage.owner) }
    return binder.whole(advice.atMost, in: 0...Int(Int32.max)).map {
      SelectionRule.Advice(advice.name, columns: columns, atMost: $0)
    }
  }

  /// Groups are counted by what names them.
  private func reportOutside(_ names: [Located<String>], to binder: inout Binder) {
    let known = group.map(\.value)
    for name in names where !known.contains(name.value) {
      let suggestion = Suggestion.closest(to: name.value, among: known)
      binder.faults.add(
        .unknownColumn(name.value, in: "the group", suggestion: suggestion), at: name.location)
    }
  }
}

extension SelectStage.Quota {
  /// The number, or the table in which it stands; its keys have the types of the group's columns.
  fileprivate func bind(
    of group: [Located<String>], in source: KnownColumns, by binder: inout Binder
  ) -> SelectionRule.Quota {
    switch self {
    case .same(let text): return .same(binder.whole(text, in: 0...Int(Int32.max)) ?? 0)
    case .table(let relation, let keys, let quota):
      let table = binder.relation(relation)
      let columns = binder.columns(
        keys, of: relation, table, standingFor: group, in: source,
        need: "a quota needs as many columns in 'key' as name the group")
      let number = binder.column(quota, in: table, of: "'\(relation.value)'", type: .number)
      return .table(relation.value, keys: columns, quota: number ?? 0)
    }
  }
}
