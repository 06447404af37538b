package import Stages

extension CoverageStage {
  package static func read(_ keys: inout MappingReader, by reader: inout DefinitionReader) -> CoverageStage? {
    let register = reader.text(keys.need("register"), "an input or stage")
    let by = reader.texts(keys.need("by"), "by")
    let condition = reader.text(keys.take("where"), "a condition")
    let whole = reader.text(keys.take("whole"), "a condition")
    let kept = reader.columns(keys.take("keep"), "keep")
    let area = reader.text(keys.take("area"), "a column of area codes")
    let units = reader.bilingual(keys.need("units"), "units")
    guard let register, let units else { return nil }
    return CoverageStage(
      keys: by, register: register, condition: condition, whole: whole, kept: kept, area: area, units: units)
  }
}
