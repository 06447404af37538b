/// The columns that name the rows of an input or stage.
package struct RowNaming: Sendable, Hashable {
  /// The columns that together name a row.
  package var keys: [String]
  /// The column of the finest area code, among the keys or beside them.
  package var area: String?

  package init(keys: [String], area: String?) {
    self.keys = keys
    self.area = area
  }

  /// Rows of other keys in areas of the same column, if that is among the keys.
  package func with(keys: [String]) -> RowNaming {
    RowNaming(keys: keys, area: keys.first { $0 == area })
  }
}
