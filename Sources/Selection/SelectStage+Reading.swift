package import Stages
import Tables

extension SelectStage {
  package static func read(_ keys: inout MappingReader, by reader: inout DefinitionReader) -> SelectStage? {
    let key = reader.texts(keys.need("key"), "key")
    let exclusions = reader.list(keys.take("exclude"), "exclude") {
      Self.condition($1, "an exclusion", by: &$0)
    }
    let tiers = reader.list(keys.need("tiers"), "tiers") { Self.condition($1, "a tier", by: &$0) }
    let order = reader.texts(keys.take("order"), "order")
    let group = reader.texts(keys.take("group"), "group")
    let quota = Self.quota(keys.need("quota"), by: &reader)
    let choice = reader.mapping(keys.take("choose_groups"), "choose_groups") { reader, keys in
      let within = reader.texts(keys.take("within"), "within")
      let quota = Self.quota(keys.need("quota"), by: &reader)
      return quota.map { GroupChoice(within: within, quota: $0) }
    }
    if keys.place(of: "group") == nil { reader.reportUnfit(["choose_groups"], in: keys, needs: "'group'") }
    let advice = reader.list(keys.take("advice"), "advice") { Self.advice($1, by: &$0) }
    return quota.map {
      SelectStage(
        keys: key, exclusions: exclusions, tiers: tiers, order: order, group: group, quota: $0,
        groupChoice: choice, advice: advice)
    }
  }

  private static func condition(
    _ node: YAMLNode, _ owner: String, by reader: inout DefinitionReader
  ) -> NamedCondition? {
    reader.mapping(node, owner) { reader, keys in
      let name = reader.bilingual(keys.need("name"), "name", isCell: true)
      let condition = reader.text(keys.need("when"), "a condition")
      return condition.map { NamedCondition(name: name ?? .unread, condition: $0) }
    }
  }

  /// A number, a parameter, or `{from, key, column}`.
  private static func quota(_ node: YAMLNode?, by reader: inout DefinitionReader) -> Quota? {
    guard case .mapping = node?.content else {
      return reader.text(node, "a number, a parameter or {from, key, column}").map(Quota.same)
    }
    return reader.mapping(node, "a quota") { reader, keys in
      let relation = reader.text(keys.need("from"), "an input or stage")
      let key = reader.texts(keys.take("key"), "key")
      let column = reader.text(keys.need("column"), "a column")
      guard let relation, let column else { return nil }
      return .table(relation: relation, keys: key, column: column)
    }
  }

  private static func advice(_ node: YAMLNode, by reader: inout DefinitionReader) -> Advice? {
    reader.mapping(node, "advice") { reader, keys in
      let name = reader.bilingual(keys.need("name"), "name")
      let columns = reader.texts(keys.need("per"), "per")
      let most = reader.text(keys.need("at_most"), "a number or parameter")
      return most.map { Advice(name: name ?? .unread, columns: columns, atMost: $0) }
    }
  }
}
