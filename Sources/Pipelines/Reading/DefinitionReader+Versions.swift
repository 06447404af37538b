package import Stages
package import Tables

extension DefinitionReader {
  /// A definition in the version that is in force on a day.
  ///
  /// - Parameter day: nil for the newest version.
  package static func version(
    of base: PipelineDefinition, on day: Day?
  ) throws(DefinitionFaults) -> PipelineDefinition {
    guard let version = base.versions.version(on: day) else { return base }
    return try read(version, of: base)
  }

  /// A version of a definition, from its own file.
  package static func read(
    _ version: Dated<Located<String>>.Version, of base: PipelineDefinition
  ) throws(DefinitionFaults) -> PipelineDefinition {
    let folder = base.source.file.lastIndex(of: "/").map { String(base.source.file[...$0]) } ?? ""
    let text: SourceText
    do throws(DefinitionFaults) {
      text = try DefinitionFile(file: folder + version.value.value).text()
    } catch {
      // What cannot be read is a fault of the place that names it.
      throw DefinitionFaults(error.list.map { DefinitionFault($0.kind, at: version.value.location) })
    }
    var definition = try read(text, name: base.name, headings: base.headings)
    if let inner = definition.versions.versions.first {
      throw DefinitionFaults([
        DefinitionFault(.unfitKey("versions", needs: "the pipeline.yaml itself"), at: inner.from.location)
      ])
    }
    definition.chosen = version
    definition.period = base.period
    return definition
  }

  /// A mapping from days to values, put in the order of the days.
  mutating func dated<Value>(
    _ node: YAMLNode?, _ owner: String, _ read: (inout Self, YAMLNode) -> Value?
  ) -> Dated<Value> {
    let versions = entries(node, owner) { reader, key, node -> Dated<Value>.Version? in
      guard let day = Day(iso: key.value) else {
        reader.faults.add(.badValue(key.value, expected: "a date such as 2563-10-01"), at: key.location)
        return nil
      }
      return read(&reader, node).map { Dated<Value>.Version(from: Located(day, at: key.location), value: $0) }
    }
    return Dated(versions: (versions ?? []).sorted { $0.from.value < $1.from.value })
  }

  mutating func period(_ node: YAMLNode?) -> PeriodDefinition? {
    mapping(node, "the period") { reader, keys in
      let input = reader.text(keys.need("from"), "an input")
      let column = reader.text(keys.need("column"), "a column of dates")
      guard let input, let column else { return nil }
      return PeriodDefinition(input: input, column: column)
    }
  }
}
