/// A source of tables of one schema: something that a stage can read from start to end.
///
/// A stored result is one table; a large roll-up hands out its rows in slices, so that a table of millions of rows
/// need never stand in memory.
package protocol Relation: Sendable {
  var schema: Schema { get }

  /// Calls `body` with all rows, in order, in one table or several.
  func forEachTable(_ body: (Table) throws -> Void) rethrows
}

extension Table: Relation {
  package func forEachTable(_ body: (Table) throws -> Void) rethrows { try body(self) }
}

extension Relation {
  /// All rows in one table.
  package func collected() -> Table {
    var whole = Table(schema: schema)
    forEachTable { whole.append(contentsOf: $0) }
    return whole
  }
}
