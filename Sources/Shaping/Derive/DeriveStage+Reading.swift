package import Stages

extension DeriveStage {
  package static func read(
    _ keys: inout MappingReader, by reader: inout DefinitionReader
  ) -> DeriveStage? {
    DeriveStage(
      condition: reader.text(keys.take("where"), "a condition"),
      columns: reader.values(keys.take("columns"), "columns"))
  }
}
