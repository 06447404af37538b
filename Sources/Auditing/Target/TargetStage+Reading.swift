package import Stages

extension TargetStage {
  package static func read(_ keys: inout MappingReader, by reader: inout DefinitionReader) -> TargetStage? {
    let goals = reader.entries(keys.need("goals"), "goals") { goal($1, $2, by: &$0) }
    let keep = reader.columns(keys.take("keep"), "keep")
    return TargetStage(goals: goals ?? [], keep: keep)
  }

  private static func goal(
    _ key: Located<String>, _ node: YAMLNode, by reader: inout DefinitionReader
  ) -> Goal? {
    reader.mapping(node, "goal '\(key.value)'") { reader, keys in
      let name = reader.bilingual(keys.need("name"), "name", isCell: true)
      let unit = reader.bilingual(keys.need("unit"), "unit", isCell: true)
      let condition = reader.text(keys.take("when"), "a condition")
      let atLeast = reader.text(keys.need("at_least"), "an expression")
      let atMost = reader.text(keys.take("at_most"), "an expression")
      let target = reader.text(keys.need("target"), "an expression")
      let national = reader.text(keys.take("national"), "a condition")
      if keys.place(of: "closes") == nil {
        reader.reportUnfit(["starts"], in: keys, needs: "a last day, 'closes'")
      }
      let starts = reader.text(keys.take("starts"), "an expression")
      let closes = reader.text(keys.take("closes"), "an expression")
      guard let atLeast, let target else { return nil }
      return Goal(
        kpi: key, name: name ?? .unread, unit: unit ?? .unread, atLeast: atLeast, atMost: atMost,
        target: target,
        condition: condition, national: national, starts: starts, closes: closes)
    }
  }
}
