import Stages
import Tables

extension DefinitionReader {
  mutating func select(_ keys: inout MappingReader) -> SelectDefinition? {
    let key = texts(keys.need("key"), "key")
    let exclusions = list(keys.take("exclude"), "exclude") { $0.namedCondition($1, "an exclusion") }
    let tiers = list(keys.need("tiers"), "tiers") { $0.namedCondition($1, "a tier") }
    let order = texts(keys.take("order"), "order")
    let group = texts(keys.take("group"), "group")
    let quota = quota(keys.need("quota"))
    let choice = mapping(keys.take("choose_groups"), "choose_groups") { reader, keys in
      let within = reader.texts(keys.take("within"), "within")
      let quota = reader.quota(keys.need("quota"))
      return quota.map { GroupChoiceDefinition(within: within, quota: $0) }
    }
    if keys.place(of: "group") == nil { reportUnfit(["choose_groups"], in: keys, needs: "'group'") }
    let advice = list(keys.take("advice"), "advice") { $0.advice($1) }
    return quota.map {
      SelectDefinition(
        keys: key, exclusions: exclusions, tiers: tiers, order: order, group: group, quota: $0,
        groupChoice: choice, advice: advice)
    }
  }

  private mutating func namedCondition(_ node: YAMLNode, _ owner: String) -> NamedConditionDefinition? {
    mapping(node, owner) { reader, keys in
      let name = reader.bilingual(keys.need("name"), "name")
      let condition = reader.text(keys.need("when"), "a condition")
      return condition.map { NamedConditionDefinition(name: name ?? .unread, condition: $0) }
    }
  }

  /// A number, a parameter, or `{from, key, column}`.
  private mutating func quota(_ node: YAMLNode?) -> QuotaDefinition? {
    guard case .mapping = node?.content else {
      return text(node, "a number, a parameter or {from, key, column}").map(QuotaDefinition.same)
    }
    return mapping(node, "a quota") { reader, keys in
      let relation = reader.text(keys.need("from"), "an input or stage")
      let key = reader.texts(keys.take("key"), "key")
      let column = reader.text(keys.need("column"), "a column")
      guard let relation, let column else { return nil }
      return .table(relation: relation, keys: key, column: column)
    }
  }

  private mutating func advice(_ node: YAMLNode) -> AdviceDefinition? {
    mapping(node, "advice") { reader, keys in
      let name = reader.bilingual(keys.need("name"), "name")
      let columns = reader.texts(keys.need("per"), "per")
      let most = reader.text(keys.need("at_most"), "a number or parameter")
      return most.map { AdviceDefinition(name: name ?? .unread, columns: columns, atMost: $0) }
    }
  }
}
