/// A source of tables of one schema: something that a stage can read from start to end.
///
/// A stored result is one table; a large roll-up hands out its rows in slices, so that a table of millions of rows
/// need never stand in memory. Slices can be had in any order and by several threads at once.
package protocol Relation: Sendable {
  var schema: Schema { get }

  var sliceCount: Int { get }

  /// The rows of one slice; slices follow each other in the order of the rows.
  ///
  /// Columns whose positions are not in `columns` may stand empty in their places, which spares computing them.
  /// - Parameter columns: nil for all.
  func slice(_ index: Int, columns: Set<Int>?) -> Table

  /// The cells of columns that are the same in every row of a slice, as far as that is known beforehand.
  func constants(ofSlice index: Int) -> [Int: Cell]

  /// Calls `body` with all rows, in order, in one table or several.
  func forEachTable(_ body: (Table) throws -> Void) rethrows

  /// All rows in one table; columns whose positions are not in `columns` may stand empty.
  ///
  /// - Parameter jobs: threads; they change nothing in the rows.
  func collected(columns: Set<Int>?, jobs: Int) -> Table
}

extension Relation {
  package func slice(_ index: Int) -> Table { slice(index, columns: nil) }

  package func constants(ofSlice index: Int) -> [Int: Cell] { [:] }

  package func forEachTable(_ body: (Table) throws -> Void) rethrows {
    for index in 0..<sliceCount { try body(slice(index)) }
  }

  package func collected() -> Table { collected(columns: nil, jobs: 1) }

  package func collected(columns: Set<Int>?, jobs: Int) -> Table {
    var whole = Table(schema: schema)
    forEachTable { whole.append(contentsOf: $0) }
    return whole
  }
}

extension Table: Relation {
  /// Rows of a slice at most.
  private static let sliceRows = 8192

  package var sliceCount: Int { (rowCount + Self.sliceRows - 1) / Self.sliceRows }

  package func slice(_ index: Int, columns: Set<Int>?) -> Table {
    let rows = index * Self.sliceRows..<min((index + 1) * Self.sliceRows, rowCount)
    return rows.count == rowCount ? self : picking(rows, columns: columns)
  }

  package func forEachTable(_ body: (Table) throws -> Void) rethrows { try body(self) }

  package func collected(columns: Set<Int>?, jobs: Int) -> Table { self }
}
