import Tables

/// Evaluates a bound tree on whole columns: each operation is one loop over the rows.
struct Evaluator {
  let table: Table
  /// Where the keys of groups begin among the columns.
  let keyOffset: Int
  var faults: [EvaluationFault] = []

  var rows: Int { table.rowCount }

  static func column(
    of node: Node, in table: Table, keyOffset: Int, faults: inout [EvaluationFault]
  ) -> Column {
    var evaluator = Evaluator(table: table, keyOffset: keyOffset)
    let column = evaluator.column(node)
    faults += evaluator.faults.sorted { $0.row < $1.row }
    return column
  }

  mutating func column(_ node: Node) -> Column {
    switch node.operation {
    case .constant(let cell): Column(repeating: cell, type: node.type, count: rows)
    case .column(let index): table.columns[index]
    case .key(let index): table.columns[keyOffset + index]
    case .comparison, .between, .membership, .presence, .not, .junction, .anyFailed, .allPassed, .atLeast:
      .truths(truths(node.operation))
    case .conditional(let condition, let first, let second):
      conditional(condition, first, second, type: node.type)
    case .firstPresent(let nodes): firstPresent(nodes, type: node.type)
    case .month(let inner): .codes(operand(inner, Day.self).map(rows) { $0.buddhistMonth })
    case .prefix(let inner, let length): .codes(operand(inner, Code.self).map(rows) { $0.prefix(length) })
    case .extreme(let extreme, let nodes):
      switch node.type {
      case .code: .codes(self.extreme(extreme, nodes))
      case .date: .dates(self.extreme(extreme, nodes))
      default: .numbers(self.extreme(extreme, nodes))
      }
    default: .numbers(numbers(node.operation))
    }
  }

  /// The values of a part; a constant is not spread over the rows.
  mutating func operand(_ node: Node) -> Operand<Column> {
    if let cell = node.constant {
      Operand(values: Column(repeating: cell, type: node.type, count: 1), mask: 0)
    } else {
      Operand(values: column(node), mask: -1)
    }
  }

  mutating func operand<Value: ColumnValue>(
    _ node: Node, _ type: Value.Type
  ) -> Operand<ValueColumn<Value>> {
    operand(node).typed(type)
  }

  /// The answers of a part, one for each row.
  mutating func answers(_ node: Node) -> [Truth] {
    guard case .truths(let truths) = column(node) else {
      preconditionFailure("a column of answers is bound here")
    }
    return truths
  }

  /// Forgets some of the faults, in rows where the values that they explain are not used.
  mutating func dropFaults(in range: Range<Int>, where isUnused: (Int) -> Bool) {
    guard !range.isEmpty else { return }
    faults.replaceSubrange(range, with: faults[range].filter { !isUnused($0.row) })
  }
}
