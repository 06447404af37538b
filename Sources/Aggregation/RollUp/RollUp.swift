package import Expressions
package import Tables

/// A bound roll-up: groups of rows by keys and areas, and what is measured in each group.
package struct RollUp: Sendable {
  /// The column of area codes and the levels to report, in their order in the result.
  package struct AreaKey: Sendable {
    package var column: Int
    package var levels: [AreaLevel]

    package init(column: Int, levels: [AreaLevel]) {
      self.column = column
      self.levels = levels
    }
  }

  /// Columns of one type that are measured one after the other: one row a group and column.
  ///
  /// Measures see the column in turn as one more column behind those of the input.
  package struct EachKey: Sendable {
    /// The name of the result's column that says which column was measured.
    package var name: String
    /// The name under which measures know the column in turn.
    package var value: String
    package var columns: [NamedColumn]

    package init(name: String, value: String, columns: [NamedColumn]) {
      self.name = name
      self.value = value
      self.columns = columns
    }
  }

  /// A column of the result and how it comes from the rows of a group.
  package struct Measure: Sendable {
    package var column: ColumnSchema
    package var measure: BoundMeasure

    package init(_ column: ColumnSchema, _ measure: BoundMeasure) {
      self.column = column
      self.measure = measure
    }
  }

  /// The columns of the rows that come in.
  package let input: Schema
  package let area: AreaKey?
  /// The columns besides the area whose values part the rows into groups.
  package let keys: [NamedColumn]
  package let each: EachKey?
  package let measures: [Measure]
  /// The columns of the result: area, keys, the column in turn, measures.
  package let output: Schema

  package init(
    input: Schema, area: AreaKey? = nil, keys: [NamedColumn] = [], each: EachKey? = nil, measures: [Measure]
  ) {
    self.input = input
    self.area = area
    self.keys = keys
    self.each = each
    self.measures = measures
    output = Schema(
      Self.groupColumns(input: input, area: area, keys: keys, each: each) + measures.map(\.column))
  }

  /// What measures are bound in: the input and, with `each`, the column in turn.
  package static func measured(input: Schema, each: EachKey?) -> Schema {
    guard let each, let first = each.columns.first else { return input }
    return input.appending([ColumnSchema(each.value, input.columns[first.column].type)])
  }

  /// The columns of the result that name the group; a measure's table has them behind its aggregates.
  package static func groupColumns(
    input: Schema, area: AreaKey?, keys: [NamedColumn], each: EachKey?
  ) -> [ColumnSchema] {
    let areaColumns =
      area == nil ? [] : [Column.areaLevel.schema, Column.areaCode.schema]
    var meaning = ColumnMeaning()
    meaning.namesColumns = true
    return areaColumns + keys.map { input.column($0) }
      + (each.map { [ColumnSchema($0.name, .text, meaning: meaning)] } ?? [])
  }

  /// What roll-ups of the same rows must have in common to share their groups.
  package struct Grouping: Sendable, Hashable {
    fileprivate let area: Int?
    fileprivate let keys: [Int]
  }

  package var grouping: Grouping { Grouping(area: area?.column, keys: keys.map(\.column)) }

  /// The positions of the columns that make a group's key: the area code first, as it was given.
  var keyColumns: [Int] { (area.map { [$0.column] } ?? []) + keys.map(\.column) }

  var keyTypes: [ValueType] { keyColumns.map { input.columns[$0].type } }
}
