package import Stages

extension UnpivotStage {
  package static func read(
    _ keys: inout MappingReader, by reader: inout DefinitionReader
  ) -> UnpivotStage? {
    let columns = reader.columns(keys.need("of"), "of")
    let label = reader.text(keys.need("label"), "a column's name")
    let value = reader.text(keys.need("as"), "a column's name")
    let names = reader.entries(keys.take("names"), "names") { reader, key, node in
      reader.text(node, "a text").map { Name(column: key, text: $0) }
    }
    guard let label, let value else { return nil }
    return UnpivotStage(
      columns: columns, label: reader.name(label), value: reader.name(value), names: names ?? [])
  }
}
