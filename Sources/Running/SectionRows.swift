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
    let orders = section.sort.map { table.columns[$0.column].order(descending: $0.descending) }
    let isBefore = { (row: Int, other: Int) in
      for order in orders {
        let order = order(row, other)
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
  /// Tells of two rows which comes first: below zero for the first of them.
  ///
  /// Cells without a value come last, whichever way the order goes. What it looks at is taken out of the column once
  /// and not for each pair of rows.
  fileprivate func order(descending: Bool) -> (Int, Int) -> Int {
    switch self {
    case .numbers(let column): column.order(descending)
    case .codes(let column): column.order(descending)
    case .dates(let column): column.order(descending)
    case .truths(let truths):
      ValueColumn(values: truths.map(\.rawValue), presence: truths.map(\.presence)).order(descending)
    case .texts(let column):
      { left, right in
        Self.order(column.presence[left], column.presence[right]) {
          let (first, second) = (column.bytes[column.range(left)], column.bytes[column.range(right)])
          let ascending = first == second ? 0 : first.lexicographicallyPrecedes(second) ? -1 : 1
          return descending ? -ascending : ascending
        }
      }
    }
  }

  /// The order of two cells by their presence; of two that are there, by their values.
  fileprivate static func order(_ left: Presence, _ right: Presence, _ values: () -> Int) -> Int {
    let present = (left == .present, right == .present)
    if present.0 && present.1 { return values() }
    return present.0 == present.1 ? 0 : present.0 ? -1 : 1
  }
}

extension ValueColumn where Value: Comparable {
  fileprivate func order(_ descending: Bool) -> (Int, Int) -> Int {
    { left, right in
      Column.order(presence[left], presence[right]) {
        let (first, second) = (values[left], values[right])
        let ascending = first == second ? 0 : first < second ? -1 : 1
        return descending ? -ascending : ascending
      }
    }
  }
}
