package import Stages

extension RankStage {
  package static func read(_ keys: inout MappingReader, by reader: inout DefinitionReader) -> RankStage? {
    let key = reader.texts(keys.need("key"), "key")
    let within = reader.texts(keys.take("within"), "within")
    let measures = reader.entries(keys.need("measures"), "measures") { measure($1, $2, by: &$0) }
    let missing = reader.text(keys.take("missing"), "left_out, worst, unranked or a parameter")
    let coverage = reader.text(keys.take("least_coverage"), "a number or parameter")
    let grades = reader.list(keys.take("grades"), "grades") { grade($1, by: &$0) }
    return RankStage(
      keys: key, within: within, measures: measures ?? [],
      missing: missing, leastCoverage: coverage, grades: grades)
  }

  private static func measure(
    _ key: Located<String>, _ node: YAMLNode, by reader: inout DefinitionReader
  ) -> Measure? {
    reader.mapping(node, "measure '\(key.value)'") { reader, keys in
      let value = reader.text(keys.need("value"), "an expression")
      let weight = reader.text(keys.take("weight"), "a number or parameter")
      let better = reader.choice(keys.take("better"), RankRule.Better.self, "better") ?? .more
      let scale = scale(keys.take("scale"), by: &reader) ?? .range
      let decimals = reader.whole(keys.take("decimals"), "decimals", in: 0...12)
      return value.map {
        Measure(
          name: reader.name(key), value: $0, weight: weight, better: better, scale: scale, decimals: decimals)
      }
    }
  }

  /// `range`, `places` or `{target, at_most}`.
  private static func scale(_ node: YAMLNode?, by reader: inout DefinitionReader) -> Scale? {
    guard case .mapping = node?.content else {
      guard let text = reader.text(node, "a scale") else { return nil }
      switch text.value {
      case "range": return .range
      case "places": return .places
      default:
        reader.faults.addUnknown(text, allowed: ["range", "places", "{target: …}"])
        return nil
      }
    }
    return reader.mapping(node, "scale") { reader, keys in
      let target = reader.text(keys.need("target"), "an expression")
      let most = reader.text(keys.take("at_most"), "a number or parameter")
      return target.map { Scale.target($0, atMost: most) }
    }
  }

  private static func grade(_ node: YAMLNode, by reader: inout DefinitionReader) -> Grade? {
    reader.mapping(node, "a grade") { reader, keys in
      let name = reader.bilingual(keys.need("name"), "name", isCell: true)
      let isShare = keys.place(of: "top") != nil
      if isShare { reader.reportUnfit(["from"], in: keys, needs: "a grade by score, which has no 'top'") }
      let from = isShare ? keys.take("from") : keys.need("from")
      let limit = reader.text(keys.take("top"), "a percentage or parameter")
      let lowest = reader.text(from, "a score or parameter")
      return (limit ?? lowest).map { Grade(name: name ?? .unread, limit: $0, isShare: isShare) }
    }
  }
}
