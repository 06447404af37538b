import Tables

/// Which parts belong to which row with stated figures.
struct Pairing {
  private(set) var groups: [Group] = []
  private(set) var faults: [ReconciliationFault] = []

  struct Group {
    var key: [Cell]
    /// The row with the stated figures; nil where parts have none.
    var stated: Int?
    /// Rows of the table of the parts.
    var parts: [Int]
  }

  init(_ rule: Reconciliation, _ table: Table, parts: Table?) {
    let keys = rule.keys.map { table.columns[$0] }
    switch rule.parts {
    case .sameRow:
      groups = RowGroups(of: keys, rowCount: table.rowCount).rows.joined().map { row in
        Group(key: keys.map { $0[row] }, stated: row, parts: [row])
      }
    case .children(let parent):
      pair(table, keys, table, [table.columns[parent]], inTree: true)
    case .otherTable(_, let others):
      guard let parts else { preconditionFailure("the binder hands a table of parts over") }
      pair(table, keys, parts, others.map { parts.columns[$0] }, inTree: false)
    }
  }

  /// Puts each part to the row whose key it names.
  private mutating func pair(
    _ table: Table, _ keys: [Column], _ parts: Table, _ names: [Column], inTree: Bool
  ) {
    let shared = RowGroups(of: keys, rowCount: table.rowCount, and: names, otherCount: parts.rowCount)
    for rows in shared.rows {
      let stated = rows.filter { $0 < table.rowCount }
      var named = rows.filter { $0 >= table.rowCount }.map { $0 - table.rowCount }
      let key = stated.first.map { row in keys.map { $0[row] } } ?? names.map { $0[named[0]] }
      if inTree {
        // Who names no parent is a root, and who has no children has nothing to check.
        guard key[0].kind == .present else { continue }
        faults += named.filter { stated.contains($0) }.map { .ownParent(row: $0) }
        named.removeAll { stated.contains($0) }
        if named.isEmpty { continue }
      }
      if stated.isEmpty { faults.append(.withoutWhole(key: key, parts: named)) }
      if stated.count > 1 { faults.append(.repeatedKey(key: key, rows: stated)) }
      if stated.count < 2 { groups.append(Group(key: key, stated: stated.first, parts: named)) }
    }
  }
}
