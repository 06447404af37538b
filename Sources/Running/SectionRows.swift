import Expressions
package import Pipelines
package import Tables

/// The rows that a section of the report shows: filtered, sorted, cut to the limit.
package struct SectionRows {
  let section: BoundSectionTable
  /// How many rows meet the condition.
  package private(set) var total = 0
  private var rows: Table
  /// Rows that a section without a limit shows at most; the file has them all.
  static let mostRows = 100

  package init(_ section: BoundSectionTable, of relation: any Relation) {
    self.section = section
    rows = Table(schema: relation.schema)
    let needed = Set(section.columns + section.sort.map(\.column))
      .union(section.condition?.columnsUsed ?? [])
    for index in 0..<relation.sliceCount
    where section.condition?.mayHold(inSlice: index, of: relation) ?? true {
      add(relation.slice(index, columns: needed))
    }
    rows = rows.picking(firstRows(of: rows, among: 0..<rows.rowCount))
  }

  /// The columns of the section.
  package var table: Table {
    Table(
      schema: Schema(section.columns.map { rows.schema.columns[$0] }),
      columns: section.columns.map { rows.columns[$0] }, rowCount: rows.rowCount)
  }

  private var limit: Int { section.limit ?? Self.mostRows }

  private mutating func add(_ table: Table) {
    let met = section.condition?.rows(of: table) ?? Array(0..<table.rowCount)
    total += met.count
    var first = table.picking(firstRows(of: table, among: met))
    first.origins = []
    rows.append(contentsOf: first)
    if rows.rowCount > limit { rows = rows.picking(firstRows(of: rows, among: 0..<rows.rowCount)) }
  }

  /// The rows that come first in the order of the section, in that order; equal rows stay in the order of the table.
  private func firstRows(of table: Table, among candidates: some Sequence<Int>) -> [Int] {
    let keys = section.sort.map { (column: table.columns[$0.column], descending: $0.descending) }
    let isBefore = { (row: Int, other: Int) in
      for key in keys {
        let order = key.column.order(row, other, descending: key.descending)
        if order != 0 { return order < 0 }
      }
      return false
    }
    var first: [Int] = []
    for row in candidates {
      if first.count >= limit {
        guard let last = first.last, isBefore(row, last) else { continue }
        first.removeLast()
      }
      var low = 0
      var high = first.count
      while low < high {
        let middle = (low + high) / 2
        if isBefore(row, first[middle]) { high = middle } else { low = middle + 1 }
      }
      first.insert(row, at: low)
    }
    return first
  }
}

extension Column {
  /// Below zero when the first row comes first; cells without a value come last, whichever way the order goes.
  fileprivate func order(_ left: Int, _ right: Int, descending: Bool) -> Int {
    let present = (presence(left) == .present, presence(right) == .present)
    guard present.0 && present.1 else { return present.0 == present.1 ? 0 : present.0 ? -1 : 1 }
    let ascending = ascendingOrder(left, right)
    return descending ? -ascending : ascending
  }

  private func ascendingOrder(_ left: Int, _ right: Int) -> Int {
    func compare<Value: Comparable>(_ first: Value, _ second: Value) -> Int {
      first == second ? 0 : first < second ? -1 : 1
    }
    switch self {
    case .numbers(let column): return compare(column.values[left], column.values[right])
    case .codes(let column): return compare(column.values[left], column.values[right])
    case .dates(let column): return compare(column.values[left], column.values[right])
    case .truths(let column): return compare(column[left].rawValue, column[right].rawValue)
    case .texts(let column):
      let first = column.bytes[column.range(left)]
      let second = column.bytes[column.range(right)]
      return first == second ? 0 : first.lexicographicallyPrecedes(second) ? -1 : 1
    }
  }
}
