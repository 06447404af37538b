package import Stages

extension CompareStage {
  package static func read(_ keys: inout MappingReader, by reader: inout DefinitionReader) -> CompareStage? {
    var compare = CompareStage(keys: reader.texts(keys.need("by"), "by"))
    let isAlong = keys.place(of: "along") != nil
    reader.reportUnfit(
      isAlong ? ["before", "after", "level", "indicators"] : ["from", "to", "register"], in: keys,
      needs: isAlong ? "'before' and 'after'" : "'along'")
    for key in isAlong ? ["from", "to"] : ["before", "after"] { _ = keys.need(key) }
    compare.before = reader.text(keys.take("before"), "a condition")
    compare.after = reader.text(keys.take("after"), "a condition")
    compare.level = reader.text(keys.take("level"), "a column")
    compare.columns = reader.texts(keys.take("columns"), "columns")
    compare.indicators = reader.columns(keys.take("indicators"), "indicators")
    compare.along = reader.text(keys.take("along"), "a month column")
    compare.from = reader.text(keys.take("from"), "a month or parameter")
    compare.to = reader.text(keys.take("to"), "a month or parameter")
    compare.register = reader.text(keys.take("register"), "an input or stage")
    return compare
  }
}
