package import Tables

/// A bound join: columns of a small table are put beside each row whose key it has.
package struct Join: Sendable {
  /// Two columns that must be equal.
  package struct Key: Sendable, Hashable {
    package var left: Int
    package var right: Int

    package init(left: Int, right: Int) {
      self.left = left
      self.right = right
    }
  }

  /// The input or stage that is looked up.
  package let with: String
  /// Its columns.
  package let right: Schema
  package let keys: [Key]
  /// The columns taken from the right table.
  package let columns: [NamedColumn]
  /// The name of a column that says whether there is a partner.
  package let found: String?
  /// Whether rows without a partner are listed as findings.
  package let reportsUnmatched: Bool
  /// Whether what is looked up rests on the rows that are joined, so that these must all be there first.
  package let isGathered: Bool
  /// The columns of the rows that come out: those of the left side, those taken, and whether there is a partner.
  package let output: Schema

  package init(
    left: Schema, with: String, right: Schema, keys: [Key], columns: [NamedColumn], found: String? = nil,
    reportsUnmatched: Bool = true, isGathered: Bool = false
  ) {
    self.with = with
    self.right = right
    self.keys = keys
    self.columns = columns
    self.found = found
    self.reportsUnmatched = reportsUnmatched
    self.isGathered = isGathered
    output = left.appending(
      columns.map { right.column($0) } + (found.map { [ColumnSchema($0, .flag)] } ?? []))
  }
}
