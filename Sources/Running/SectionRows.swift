import Expressions
package import Pipelines
package import Tables

/// The rows that a section of the report shows: filtered, sorted, cut to the limit.
package struct SectionRows {
  let section: BoundSectionTable
  /// How many rows meet the condition.
  package private(set) var total = 0
  private var rows: Table
  /// Whether the kept rows are in order and no more than the limit, but for those added since.
  private var isCut = false

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
    cut()
  }

  /// The columns of the section.
  package var table: Table {
    Table(
      schema: Schema(section.columns.map { rows.schema.columns[$0] }),
      columns: section.columns.map { rows.columns[$0] }, rowCount: rows.rowCount)
  }

  private var limit: Int { section.limit ?? Self.mostRows }

  private mutating func add(_ table: Table) {
    var met = section.condition?.rows(of: table) ?? Array(0..<table.rowCount)
    total += met.count
    if isCut, limit > 0, rows.rowCount >= limit {
      // Of the rows that come later none is shown that is not before the last of those that are kept.
      met = met.filter { order($0, of: table, limit - 1) < 0 }
    }
    guard !met.isEmpty else { return }
    var picked = table.picking(met)
    picked.origins = []
    rows.append(contentsOf: picked)
    if rows.rowCount > 2 * limit + 1024 { cut() }
  }

  /// Keeps the first rows in the order of the section; equal rows stay in the order of the table.
  private mutating func cut() {
    let sorted = (0..<rows.rowCount).sorted { left, right in
      let order = order(left, of: rows, right)
      return order == 0 ? left < right : order < 0
    }
    rows = rows.picking(Array(sorted.prefix(limit)))
    isCut = true
  }

  /// Below zero when a row of a table comes before one of those that are kept, above zero when it comes after.
  private func order(_ row: Int, of table: Table, _ kept: Int) -> Int {
    for key in section.sort {
      let order = table.columns[key.column].order(
        row, rows.columns[key.column], kept, descending: key.descending)
      if order != 0 { return order }
    }
    return 0
  }
}

extension Column {
  /// Below zero when a row comes before a row of another column of the type; cells without a value come last,
  /// whichever way the order goes.
  fileprivate func order(_ left: Int, _ other: Column, _ right: Int, descending: Bool) -> Int {
    let present = (presence(left) == .present, other.presence(right) == .present)
    guard present.0 && present.1 else { return present.0 == present.1 ? 0 : present.0 ? -1 : 1 }
    let ascending = ascendingOrder(left, other, right)
    return descending ? -ascending : ascending
  }

  private func ascendingOrder(_ left: Int, _ other: Column, _ right: Int) -> Int {
    func compare<Value: Comparable>(_ first: Value, _ second: Value) -> Int {
      first == second ? 0 : first < second ? -1 : 1
    }
    switch (self, other) {
    case (.numbers(let first), .numbers(let second)):
      return compare(first.values[left], second.values[right])
    case (.codes(let first), .codes(let second)): return compare(first.values[left], second.values[right])
    case (.dates(let first), .dates(let second)): return compare(first.values[left], second.values[right])
    case (.truths(let first), .truths(let second)):
      return compare(first[left].rawValue, second[right].rawValue)
    case (.texts(let first), .texts(let second)):
      let one = first.bytes[first.range(left)]
      let two = second.bytes[second.range(right)]
      return one == two ? 0 : one.lexicographicallyPrecedes(two) ? -1 : 1
    default: preconditionFailure("rows of one table have columns of the same types")
    }
  }
}
