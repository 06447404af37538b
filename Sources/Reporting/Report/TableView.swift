package import Tables

/// A table as people are to see it: which words stand for its columns and values.
package struct TableView: Sendable {
  package var table: Table
  /// The columns to show, in this order; nil shows all.
  package var columns: [String]?
  /// The heads; a column without one shows its name.
  package var labels: [String: Bilingual]
  /// For a column, words for its printed values, such as names of levels and areas.
  ///
  /// Codes keep the code behind the name.
  package var valueLabels: [String: [String: Bilingual]]
  /// The most rows to show.
  package var rowLimit: Int?
  /// How many rows there are in all, when the table is only a part of them.
  package var totalRows: Int?
  /// The file that has them all.
  package var fileName: String?

  package init(
    table: Table, columns: [String]? = nil, labels: [String: Bilingual] = [:],
    valueLabels: [String: [String: Bilingual]] = [:],
    rowLimit: Int? = nil, fileName: String? = nil
  ) {
    self.table = table
    self.columns = columns
    self.labels = labels
    self.valueLabels = valueLabels
    self.rowLimit = rowLimit
    self.fileName = fileName
  }
}
