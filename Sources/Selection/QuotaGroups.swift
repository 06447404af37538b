import Tables

/// Groups of rows with the quota of each: those that have rows, and those that have a quota only.
struct QuotaGroups {
  private(set) var keys: [[Cell]] = []
  /// The rows of each group; empty for a group that has a quota only.
  private(set) var rows: [[Int]] = []
  /// Nil where there is no usable quota.
  private(set) var quotas: [Int?] = []
  private(set) var faults: [SelectionFault] = []

  /// - Parameter table: the table of quotas, where the quota is in one.
  init(of columns: [Column], rowCount: Int, quota: SelectionRule.Quota, table: Table?) {
    switch quota {
    case .same(let number):
      rows = RowGroups(of: columns, rowCount: rowCount).rows
      keys = rows.map { rows in columns.map { $0[rows[0]] } }
      quotas = Array(repeating: number, count: rows.count)
      // One quota of all is there even when there is nobody.
      if columns.isEmpty, rows.isEmpty { (keys, rows, quotas) = ([[]], [[]], [number]) }
    case .table(_, let names, let column):
      guard let table else { preconditionFailure("the binder hands a table of quotas over") }
      let nameColumns = names.map { table.columns[$0] }
      let groups = RowGroups(
        of: columns, rowCount: rowCount, and: nameColumns, otherCount: table.rowCount)
      for shared in groups.rows {
        let own = shared.filter { $0 < rowCount }
        let given = shared.filter { $0 >= rowCount }.map { $0 - rowCount }
        let key = own.first.map { row in columns.map { $0[row] } } ?? nameColumns.map { $0[given[0]] }
        keys.append(key)
        rows.append(own)
        quotas.append(quotaOf(key, given, in: table.columns[column].asNumbers))
      }
    }
  }

  private mutating func quotaOf(_ key: [Cell], _ given: [Int], in numbers: NumberColumn) -> Int? {
    if given.count > 1 { faults.append(.quotaRepeated(group: key, rows: given)) }
    guard given.count == 1 else { return nil }
    guard let quota = numbers[given[0]]?.whole, quota >= 0 else {
      faults.append(.quotaUnusable(group: key))
      return nil
    }
    return quota
  }
}
