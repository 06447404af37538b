import StageKinds
import Stages
import Tables

extension DefinitionReader {
  private static let kinds = StageRegistry.all.map { $0.word }

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
    let checked = keys.take("checks")
    noteWording(checked)
    let checks = entries(checked, "checks") { $0.check($1, $2) } ?? []
    // A faulty value is still a column; other faults leave it open which columns the stage has.
    let before = faults.count - harmlessFaults
    let body = body(kind, &keys)
    let isWhole = faults.count - harmlessFaults == before && keys.faults.isEmpty
    guard let source, let body else { return nil }
    return StageDefinition(name: name, source: source, declared: body, checks: checks, isWhole: isWhole)
  }

  private mutating func body(_ kind: String, _ keys: inout MappingReader) -> (any DeclaredStage)? {
    StageRegistry.all.first { $0.word == kind }?.read(&keys, by: &self)
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
}
