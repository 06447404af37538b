package import Stages
import Tables

extension ScoreStage {
  package static func read(_ keys: inout MappingReader, by reader: inout DefinitionReader) -> ScoreStage? {
    var score = ScoreStage(indicators: reader.columns(keys.take("indicators"), "indicators"))
    score.aspects = reader.entries(keys.take("aspects"), "aspects") { aspect($1, $2, by: &$0) } ?? []
    score.efforts =
      reader.entries(keys.take("effort"), "effort") { reader, key, node in
        reader.whole(node, "an effort", in: 1...1000).map { (key.parts(in: reader.source), $0.value) }
      } ?? []
    score.mandatory = reader.columns(keys.take("mandatory"), "mandatory")
    score.mandatoryCap = reader.whole(keys.take("mandatory_cap"), "a level", in: 0...1000)
    score.value = reader.text(keys.take("value"), "an expression")
    score.levels = reader.list(keys.take("levels"), "levels") { level($1, by: &$0) }
    score.otherwise = reader.mapping(keys.take("otherwise"), "otherwise") { reader, keys in
      let level = reader.whole(keys.need("level"), "a level", in: 0...1000)
      let name = reader.bilingual(keys.need("name"), "name", isCell: true)
      return level.map { Otherwise(level: $0, name: name ?? .unread) }
    }
    if keys.place(of: "mandatory") == nil {
      reader.reportUnfit(["mandatory_cap"], in: keys, needs: "'mandatory'")
    }
    if keys.place(of: "levels") == nil {
      reader.reportUnfit(["otherwise"], in: keys, needs: "'levels'")
    }
    return score
  }

  private static func aspect(
    _ key: Located<String>, _ node: YAMLNode, by reader: inout DefinitionReader
  ) -> Aspect? {
    guard case .mapping = node.content else {
      return Aspect(name: reader.name(key), indicators: reader.columns(node, "indicators"))
    }
    return reader.mapping(node, "aspect '\(key.value)'") { reader, keys in
      Aspect(
        name: reader.name(key), indicators: reader.columns(keys.need("indicators"), "indicators"),
        atLeast: reader.whole(keys.take("at_least"), "at_least", in: 0...1000))
    }
  }

  private static func level(_ node: YAMLNode, by reader: inout DefinitionReader) -> Level? {
    reader.mapping(node, "a level") { reader, keys in
      let level = reader.whole(keys.need("level"), "a level", in: 0...1000)
      let from = reader.text(keys.need("from"), "a number or parameter")
      let to = reader.text(keys.take("to"), "a number or parameter")
      let name = reader.bilingual(keys.need("name"), "name", isCell: true)
      let core = reader.columns(keys.take("core"), "core")
      guard let level, let from else { return nil }
      return Level(level: level, from: from, to: to, name: name ?? .unread, core: core)
    }
  }
}
