import Tables

/// What each key of a small table has to give.
struct KeyPartners: Sendable {
  let keyRows: KeyRows
  /// By the number of the key.
  private let partners: [Partner]

  /// The rows of one key.
  struct Partner: Sendable {
    static let none = Partner(row: nil, count: 0, takesSomething: false)

    /// The row to take from: the only one, or the first of several that say the same.
    var row: Int?
    var count: Int
    /// Whether any column is taken, so that it matters which row it is.
    var takesSomething: Bool
  }

  /// - Parameter taken: the columns in which several rows of one key must agree.
  init(_ keyRows: KeyRows, taken: [Column]) {
    self.keyRows = keyRows
    partners = keyRows.rows.map { rows in
      let first = rows[0]
      let agree = taken.allSatisfy { column in rows.dropFirst().allSatisfy { column[$0] == column[first] } }
      return Partner(row: agree ? first : nil, count: rows.count, takesSomething: !taken.isEmpty)
    }
  }

  var keys: KeyTable { keyRows.keys }

  subscript(number: Int) -> Partner { partners[number] }
}
