import Tables

/// A column of the input under the name that it has in the result.
package struct NamedColumn: Sendable, Hashable {
  package var name: String
  /// The position in the input.
  package var column: Int

  package init(_ name: String, column: Int) {
    self.name = name
    self.column = column
  }
}

extension Schema {
  /// A column under its name in the result.
  func column(_ named: NamedColumn) -> ColumnSchema {
    var column = columns[named.column]
    column.meaning = column.meaning?.copied(underSameName: column.name == named.name)
    column.name = named.name
    return column
  }
}
