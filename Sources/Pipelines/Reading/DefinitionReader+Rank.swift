import Ranking
import Stages
import Tables

extension DefinitionReader {
  mutating func rank(_ keys: inout MappingReader) -> RankDefinition {
    let key = texts(keys.need("key"), "key")
    let within = texts(keys.take("within"), "within")
    let measures = entries(keys.need("measures"), "measures") { $0.measure($1, $2) } ?? []
    let missing = choice(keys.take("missing"), RankRule.MissingFigure.self, "missing") ?? .leftOut
    let coverage = text(keys.take("least_coverage"), "a number or parameter")
    let grades = list(keys.take("grades"), "grades") { $0.grade($1) }
    return RankDefinition(
      keys: key, within: within, measures: measures, missing: missing, leastCoverage: coverage, grades: grades
    )
  }

  private mutating func measure(_ key: Located<String>, _ node: YAMLNode) -> MeasureDefinition? {
    mapping(node, "measure '\(key.value)'") { reader, keys in
      let value = reader.text(keys.need("value"), "an expression")
      let weight = reader.text(keys.take("weight"), "a number or parameter")
      let better = reader.choice(keys.take("better"), RankRule.Better.self, "better") ?? .more
      let scale = reader.scale(keys.take("scale")) ?? .range
      let decimals = reader.whole(keys.take("decimals"), "decimals", in: 0...12)?.value
      return value.map {
        MeasureDefinition(
          name: reader.name(key), value: $0, weight: weight, better: better, scale: scale, decimals: decimals)
      }
    }
  }

  /// `range`, `places` or `{target, at_most}`.
  private mutating func scale(_ node: YAMLNode?) -> ScaleDefinition? {
    guard case .mapping = node?.content else {
      guard let text = text(node, "a scale") else { return nil }
      switch text.value {
      case "range": return .range
      case "places": return .places
      default:
        faults.addUnknown(text, allowed: ["range", "places", "{target: …}"])
        return nil
      }
    }
    return mapping(node, "scale") { reader, keys in
      let target = reader.text(keys.need("target"), "an expression")
      let most = reader.text(keys.take("at_most"), "a number or parameter")
      return target.map { .target($0, atMost: most) }
    }
  }

  private mutating func grade(_ node: YAMLNode) -> GradeDefinition? {
    mapping(node, "a grade") { reader, keys in
      let name = reader.bilingual(keys.need("name"), "name")
      let isShare = keys.place(of: "top") != nil
      if isShare { reader.reportUnfit(["from"], in: keys, needs: "a grade by score, which has no 'top'") }
      let from = isShare ? keys.take("from") : keys.need("from")
      let limit = reader.text(keys.take("top"), "a percentage or parameter")
      let lowest = reader.text(from, "a score or parameter")
      return (limit ?? lowest).map { GradeDefinition(name: name ?? .unread, limit: $0, isShare: isShare) }
    }
  }
}
