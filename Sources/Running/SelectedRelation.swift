import Expressions
import Tables

/// Some columns of a relation, for the rows that meet a condition.
struct SelectedRelation: Relation {
  let base: any Relation
  let columns: [Int]
  let condition: BoundExpression?
  let schema: Schema

  init(_ base: any Relation, columns: [Int], condition: BoundExpression?) {
    self.base = base
    self.columns = columns
    self.condition = condition
    schema = Schema(columns.map { base.schema.columns[$0] })
  }

  func forEachTable(_ body: (Table) throws -> Void) rethrows {
    try base.forEachTable { table in
      let rows = condition.map { $0.rows(of: table) }
      if let rows, rows.isEmpty { return }
      let picked = rows.map { $0.count == table.rowCount ? table : table.picking($0) } ?? table
      try body(
        Table(
          schema: schema, columns: columns.map { picked.columns[$0] }, rowCount: picked.rowCount,
          origins: picked.origins))
    }
  }
}

extension BoundExpression {
  /// The rows of a table for which this condition holds.
  ///
  /// What cannot be computed in a condition of an output or report leaves the row out; the stage that made the row
  /// has reported it.
  func rows(of table: Table) -> [Int] {
    var faults: [EvaluationFault] = []
    guard case .truths(let truths) = evaluate(table, faults: &faults) else { return [] }
    return truths.indices.filter { truths[$0] == .yes }
  }
}
