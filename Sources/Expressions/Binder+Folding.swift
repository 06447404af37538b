import Tables

extension Binder {
  /// A node, or its value when all that it reads is constant.
  ///
  /// What divides by zero or overflows stays as it is: its fault belongs to the rows that use it.
  func folded(_ operation: Operation, _ type: ValueType) -> Node {
    let node = Node(operation: operation, type: type)
    guard operation.children.allSatisfy({ $0.constant != nil }) else { return node }
    var faults: [EvaluationFault] = []
    let row = Table(schema: Schema([]), columns: [], rowCount: 1)
    let cell = Evaluator.column(of: node, in: row, keyOffset: 0, faults: &faults)[0]
    return faults.isEmpty ? constant(cell, type) : node
  }
}
