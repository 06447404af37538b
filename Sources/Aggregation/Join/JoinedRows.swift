import Tables

/// A batch after a join.
struct JoinedRows: Sendable {
  var table: Table
  /// The rows of which something is to be told.
  var told: Told

  /// Rows without a partner, or with several.
  struct Told: Sendable {
    /// The rows whose key is not on the right side; what is taken is missing.
    private(set) var unmatched: [Int] = []
    /// The rows whose key is there more than once with other values; what is taken is missing.
    private(set) var ambiguous: [Several] = []
    /// The rows whose key is there more than once, each time with the values that are taken.
    private(set) var repeated: [Several] = []

    mutating func add(_ rows: Range<Int>, _ found: KeyPartners.Partner) {
      guard found.count != 1 else { return }
      let several = rows.lazy.map { Several(row: $0, partners: found.count) }
      if found.count == 0 {
        unmatched += rows
      } else if found.row == nil {
        ambiguous += several
      } else if found.takesSomething {
        repeated += several
      }
    }
  }

  /// A row, and how many rows of the right side have its key.
  struct Several: Sendable, Hashable {
    let row: Int
    let partners: Int
  }
}
