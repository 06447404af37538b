import StageKinds
import Stages
import Tables

extension DefinitionReader {
  private static let kinds =
    ["derive", "score", "rollup", "compare", "join", "target", "select", "rank", "deadlines", "reconcile"]

  mutating func stage(_ key: Located<String>, _ node: YAMLNode) -> StageDefinition? {
    let stage = mapping(node, "stage '\(key.value)'") { reader, keys -> StageDefinition? in
      let present = Self.kinds.filter { keys.place(of: $0) != nil }
      if present.count == 1 { return reader.stage(reader.name(key), present[0], &keys) }
      keys.takeAll()
      reader.faults.add(
        present.isEmpty ? .noStageKind(allowed: Self.kinds) : .stageKinds(present), at: key.location)
      return nil
    }
    if stage == nil {
      unread.insert(key.value)
      mention(node)
    }
    return stage
  }

  private mutating func stage(
    _ name: Located<String>, _ kind: String, _ keys: inout MappingReader
  ) -> StageDefinition? {
    let source = text(keys.take(kind), "an input or stage")
    let checks = entries(keys.take("checks"), "checks") { $0.check($1, $2) } ?? []
    // A faulty value is still a column; other faults leave it open which columns the stage has.
    let before = faults.count - harmlessFaults
    let body = body(kind, &keys)
    let isWhole = faults.count - harmlessFaults == before && keys.faults.isEmpty
    guard let source, let body else { return nil }
    return StageDefinition(name: name, source: source, kind: body, checks: checks, isWhole: isWhole)
  }

  private mutating func body(
    _ kind: String, _ keys: inout MappingReader
  ) -> StageKind? {
    switch kind {
    case "rollup": return .rollup(rollup(&keys))
    case "select": return select(&keys).map(StageKind.select)
    case "deadlines": return deadlines(&keys).map(StageKind.deadlines)
    case "reconcile": return .reconcile(reconcile(&keys))
    default:
      guard let declared = StageKinds.all.first(where: { $0.word == kind }) else { return nil }
      return declared.read(&keys, by: &self).map { .open($0) }
    }
  }

  private mutating func check(_ key: Located<String>, _ node: YAMLNode) -> CheckDefinition? {
    mapping(node, "check '\(key.value)'") { reader, keys in
      let condition = reader.text(keys.need("when"), "a condition")
      let sentence = reader.bilingual(keys.need("say"), "say")
      return condition.map {
        CheckDefinition(name: reader.name(key), condition: $0, sentence: sentence ?? .unread)
      }
    }
  }

  // MARK: - Rollup

  private mutating func rollup(_ keys: inout MappingReader) -> RollupDefinition {
    let measures = values(keys.need("measures"), "measures")
    let area = text(keys.take("area"), "a code column")
    if keys.place(of: "area") == nil { reportUnfit(["levels"], in: keys, needs: "'area'") }
    if keys.place(of: "levels") == nil { reportUnfit(["area"], in: keys, needs: "'levels'") }
    return RollupDefinition(
      keys: texts(keys.take("by"), "by"), area: area, levels: texts(keys.take("levels"), "levels"),
      each: each(keys.take("each")), measures: measures)
  }

  private mutating func each(_ node: YAMLNode?) -> EachDefinition? {
    mapping(node, "each") { reader, keys in
      let columns = reader.columns(keys.need("of"), "of")
      let label = reader.text(keys.need("label"), "a column's name")
      let value = reader.text(keys.need("as"), "a name for the value")
      guard let label, let value else { return nil }
      return EachDefinition(label: reader.name(label), columns: columns, valueName: reader.name(value))
    }
  }
}
