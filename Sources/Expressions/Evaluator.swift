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

  /// Forgets some of the faults, in rows where the values that they explain are not used.
  mutating func dropFaults(in range: Range<Int>, where isUnused: (Int) -> Bool) {
    guard !range.isEmpty else { return }
    faults.replaceSubrange(range, with: faults[range].filter { !isUnused($0.row) })
  }
}

// MARK: Loops

extension Operand {
  /// The results of a function of one value; nil is missing.
  @inline(__always) func map<Value, Result: ColumnValue>(
    _ rows: Int, _ body: (Value) -> Result?
  ) -> ValueColumn<Result> where Values == ValueColumn<Value> {
    var result = ValueColumn(
      values: [Result](repeating: .filler, count: rows),
      presence: [Presence](repeating: .missing, count: rows))
    for row in 0..<rows {
      let place = row & mask
      let presence = values.presence[place]
      guard presence == .present else {
        result.presence[row] = presence
        continue
      }
      guard let value = body(values.values[place]) else { continue }
      result.values[row] = value
      result.presence[row] = .present
    }
    return result
  }

  /// The results of a function of two values, and the rows where it had none, which are missing.
  @inline(__always) func combined<Left, Right, Result: ColumnValue>(
    with other: Operand<ValueColumn<Right>>, _ rows: Int, _ body: (Left, Right) -> Result?
  ) -> (column: ValueColumn<Result>, failures: [Int]) where Values == ValueColumn<Left> {
    var result = ValueColumn(
      values: [Result](repeating: .filler, count: rows),
      presence: [Presence](repeating: .present, count: rows))
    var failures: [Int] = []
    for row in 0..<rows {
      let (left, right) = (row & mask, row & other.mask)
      let presence = values.presence[left].joined(with: other.values.presence[right])
      guard presence == .present else {
        result.presence[row] = presence
        continue
      }
      if let value = body(values.values[left], other.values.values[right]) {
        result.values[row] = value
      } else {
        result.presence[row] = .missing
        failures.append(row)
      }
    }
    return (result, failures)
  }

  /// Whether a relation holds between two values; absent when one of them is.
  @inline(__always) func related<Left, Right>(
    to other: Operand<ValueColumn<Right>>, _ rows: Int, _ body: (Left, Right) -> Bool
  ) -> [Truth] where Values == ValueColumn<Left> {
    var result = [Truth](repeating: .missing, count: rows)
    for row in 0..<rows {
      let (left, right) = (row & mask, row & other.mask)
      let presence = values.presence[left].joined(with: other.values.presence[right])
      result[row] =
        presence == .present
        ? Truth(body(values.values[left], other.values.values[right])) : Truth(absent: presence)
    }
    return result
  }
}

extension Operand {
  /// The results of a function of one element; presence is part of it.
  @inline(__always) func spread<Element, Result>(
    _ rows: Int, _ body: (Element) -> Result
  ) -> [Result] where Values == [Element] {
    [Result](unsafeUninitializedCapacity: rows) { buffer, count in
      for row in 0..<rows { buffer.initializeElement(at: row, to: body(values[row & mask])) }
      count = rows
    }
  }

  /// The results of a function of two elements; presence is part of them.
  @inline(__always) func spread<Left, Right, Result>(
    with other: Operand<[Right]>, _ rows: Int, _ body: (Left, Right) -> Result
  ) -> [Result] where Values == [Left] {
    [Result](unsafeUninitializedCapacity: rows) { buffer, count in
      for row in 0..<rows {
        buffer.initializeElement(at: row, to: body(values[row & mask], other.values[row & other.mask]))
      }
      count = rows
    }
  }
}
