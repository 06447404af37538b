package import Stages
package import Tables

/// `rollup`: measures for groups of rows, up the levels of areas.
package struct RollUpStage: Sendable {
  /// Columns whose values part the rows into groups.
  package var keys: [Located<String>]
  /// The column of area codes.
  package var area: Located<String>?
  /// The levels of areas to report.
  package var levels: [Located<String>]
  package var each: Each?
  package var measures: [ValueDefinition]

  /// One row for each column of a list.
  package struct Each: Sendable {
    /// The name of the column that says which.
    package var label: Located<String>
    /// Columns, ranges or parameters.
    package var columns: [Located<String>]
    /// The name by which measures call the column at hand.
    package var valueName: Located<String>
  }
}

extension RollUpStage: DeclaredStage {
  package static let word = "rollup"

  package static let examples = [
    """
    rollup: households
    by: [round, kind]
    area: village_code
    levels: [village, district]
    each: {label: indicator, of: i01..i09, as: answer}
    measures:
      households: count()
      passed_rate: {value: "share(count_yes(answer), count())", decimals: 2}
    """
  ]

  package static let findings: [any FindingKind.Type] = []

  package static let unmutated = [
    "area": "without it there are no levels, each of which has a mutant",
    "each.label": "it is a name", "each.as": "it is a name",
    "measures.decimals": "it says how a figure is printed",
  ]

  package var identities: [String] { keys.map(\.value) }

  package var expressions: [DeclaredExpression<RollUpStage>] {
    measures.indices.map { place in
      let name = measures[place].name.value
      return DeclaredExpression(
        RulePath("measures", name), \RollUpStage.measures[place].expression, column: name)
    }
  }

  package func points(unfilled: Set<String>) -> [RulePoint] { [] }

  package func place(of path: RulePath) -> SourceLocation? {
    guard path.keys.first == "measures" else { return nil }
    let measure = measures.first { $0.name.value == path.keys.last }
    return measure?.expression?.location ?? measure?.name.location
  }

  package func addMutants(to list: inout StageMutants<RollUpStage>) {
    list.addRemovals(RulePath("by"), keys, isNeeded: false) { $0.keys = $1 }
    list.addRemovals(RulePath("levels"), levels, isNeeded: true) { $0.levels = $1 }
    if let each { list.addLists(RulePath("each", "of"), each.columns) { $0.each?.columns = $1 } }
  }
}

extension RollUpStage {
  package static func read(_ keys: inout MappingReader, by reader: inout DefinitionReader) -> RollUpStage? {
    let measures = reader.values(keys.need("measures"), "measures")
    let area = reader.text(keys.take("area"), "a code column")
    if keys.place(of: "area") == nil { reader.reportUnfit(["levels"], in: keys, needs: "'area'") }
    if keys.place(of: "levels") == nil { reader.reportUnfit(["area"], in: keys, needs: "'levels'") }
    return RollUpStage(
      keys: reader.texts(keys.take("by"), "by"), area: area,
      levels: reader.texts(keys.take("levels"), "levels"), each: each(keys.take("each"), by: &reader),
      measures: measures)
  }

  private static func each(_ node: YAMLNode?, by reader: inout DefinitionReader) -> Each? {
    reader.mapping(node, "each") { reader, keys in
      let columns = reader.columns(keys.need("of"), "of")
      let label = reader.text(keys.need("label"), "a column's name")
      let value = reader.text(keys.need("as"), "a name for the value")
      guard let label, let value else { return nil }
      return Each(label: reader.name(label), columns: columns, valueName: reader.name(value))
    }
  }
}
