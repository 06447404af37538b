import Stages
import Tables

extension DefinitionReader {
  mutating func score(_ keys: inout MappingReader) -> ScoreDefinition {
    var score = ScoreDefinition(indicators: columns(keys.take("indicators"), "indicators"))
    score.aspects = entries(keys.take("aspects"), "aspects") { $0.aspect($1, $2) } ?? []
    score.efforts =
      entries(keys.take("effort"), "effort") { reader, key, node in
        reader.whole(node, "an effort", in: 1...1000).map { (key.parts, $0.value) }
      } ?? []
    score.mandatory = columns(keys.take("mandatory"), "mandatory")
    score.mandatoryCap = whole(keys.take("mandatory_cap"), "a level", in: 0...1000)
    score.value = text(keys.take("value"), "an expression")
    score.levels = list(keys.take("levels"), "levels") { $0.level($1) }
    score.otherwise = mapping(keys.take("otherwise"), "otherwise") { reader, keys in
      let level = reader.whole(keys.need("level"), "a level", in: 0...1000)
      let name = reader.bilingual(keys.need("name"), "name")
      return level.map { LevelName(level: $0.value, name: name ?? .unread) }
    }
    if keys.place(of: "mandatory") == nil { reportUnfit(["mandatory_cap"], in: keys, needs: "'mandatory'") }
    if keys.place(of: "levels") == nil { reportUnfit(["otherwise"], in: keys, needs: "'levels'") }
    return score
  }

  private mutating func aspect(_ key: Located<String>, _ node: YAMLNode) -> AspectDefinition? {
    guard case .mapping = node.content else {
      return AspectDefinition(name: name(key), indicators: columns(node, "indicators"))
    }
    return mapping(node, "aspect '\(key.value)'") { reader, keys in
      AspectDefinition(
        name: reader.name(key), indicators: reader.columns(keys.need("indicators"), "indicators"),
        atLeast: reader.whole(keys.take("at_least"), "at_least", in: 0...1000))
    }
  }

  private mutating func level(_ node: YAMLNode) -> LevelDefinition? {
    mapping(node, "a level") { reader, keys in
      let level = reader.whole(keys.need("level"), "a level", in: 0...1000)
      let from = reader.text(keys.need("from"), "a number or parameter")
      let to = reader.text(keys.take("to"), "a number or parameter")
      let name = reader.bilingual(keys.need("name"), "name")
      let core = reader.columns(keys.take("core"), "core")
      guard let level, let from else { return nil }
      return LevelDefinition(level: level, from: from, to: to, name: name ?? .unread, core: core)
    }
  }
}
