package import Stages

extension TargetStage {
  package static func read(_ keys: inout MappingReader, by reader: inout DefinitionReader) -> TargetStage? {
    let goals = reader.entries(keys.need("goals"), "goals") { reader, key, node in
      reader.expressions("actual", "planned", node, "goal '\(key.value)'").map {
        Goal(name: reader.name(key), actual: $0, planned: $1)
      }
    }
    let course = reader.mapping(keys.take("course"), "course") { reader, keys -> CourseDates? in
      let start = reader.text(keys.need("start"), "an expression")
      let end = reader.text(keys.need("end"), "an expression")
      let asOf = reader.text(keys.take("as_of"), "an expression")
      guard let start, let end else { return nil }
      return CourseDates(start: start, end: end, asOf: asOf)
    }
    return TargetStage(goals: goals ?? [], course: course)
  }
}
