package import Stages

extension JoinStage {
  package static func read(_ keys: inout MappingReader, by reader: inout DefinitionReader) -> JoinStage? {
    let with = reader.text(keys.need("with"), "an input or stage")
    let on = reader.pairs(keys.need("on"), "on").map { Pair(ours: $0.key, theirs: $0.value) }
    let found = reader.text(keys.take("found"), "a name for a column").map { reader.name($0) }
    // A list of exclusions gives nothing but whether a row is on it.
    let node = keys.place(of: "found") == nil ? keys.need("take") : keys.take("take")
    let taken = reader.pairs(node, "take").map { Taken(theirs: $0.value, name: reader.name($0.key)) }
    let reports = reader.flag(keys.take("report_unmatched"), "report_unmatched")
    return with.map {
      JoinStage(with: $0, on: on, take: taken, found: found, reportsUnmatched: reports ?? (found == nil))
    }
  }
}
