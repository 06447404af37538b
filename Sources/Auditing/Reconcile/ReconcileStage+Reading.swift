package import Stages

extension ReconcileStage {
  package static func read(
    _ keys: inout MappingReader, by reader: inout DefinitionReader
  ) -> ReconcileStage? {
    let key = reader.texts(keys.need("key"), "key")
    let parts = reader.mapping(keys.take("parts"), "parts") { Self.parts(&$1, by: &$0) }
    let equations = reader.entries(keys.need("identities"), "identities") { reader, key, node in
      reader.expressions("stated", "computed", node, "identity '\(key.value)'").map {
        Equation(name: reader.name(key), stated: $0, computed: $1)
      }
    }
    let tolerance = reader.text(keys.take("tolerance"), "a number or parameter")
    return ReconcileStage(
      keys: key, parts: parts ?? .sameRow, equations: equations ?? [], tolerance: tolerance)
  }

  private static func parts(_ keys: inout MappingReader, by reader: inout DefinitionReader) -> Parts? {
    guard keys.place(of: "from") != nil else {
      reader.reportUnfit(["key"], in: keys, needs: "'from'")
      for key in ["from", "key"] { _ = keys.take(key) }
      return reader.text(keys.need("parent"), "a column").map { .children(parent: $0) }
    }
    reader.reportUnfit(["parent"], in: keys, needs: "parts without 'from'")
    _ = keys.take("parent")
    let key = reader.texts(keys.need("key"), "key")
    return reader.text(keys.take("from"), "an input or stage").map { .table(relation: $0, keys: key) }
  }
}
