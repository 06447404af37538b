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

  var sliceCount: Int { base.sliceCount }

  func slice(_ index: Int, columns wanted: Set<Int>?) -> Table {
    var needed: Set<Int>? = Set(wanted?.map { columns[$0] } ?? columns).union(condition?.columnsUsed ?? [])
    if needed?.count == base.schema.columns.count { needed = nil }
    var table = base.slice(index, columns: needed)
    if let rows = condition?.rows(of: table), rows.count < table.rowCount {
      table = table.picking(rows)
    }
    return Table(
      schema: schema, columns: columns.map { table.columns[$0] }, rowCount: table.rowCount,
      origins: table.origins)
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

  /// Whether the condition can hold in a slice, as far as what all of its rows have in common tells.
  func mayHold(inSlice index: Int, of relation: any Relation) -> Bool {
    let constants = relation.constants(ofSlice: index)
    guard columnsUsed.isSubset(of: constants.keys) else { return true }
    let columns = relation.schema.columns.enumerated().map { place, column in
      constants[place].map { Column(repeating: $0, type: column.type, count: 1) } ?? Column(column.type)
    }
    return !rows(of: Table(schema: relation.schema, columns: columns, rowCount: 1)).isEmpty
  }
}
