import Tables

extension Binder {
  /// The error of an aggregate where only one row is looked at.
  func misplaced(_ function: Function, _ place: Range<Int>) -> ExpressionError? {
    switch subject {
    case .row:
      ExpressionError(
        .aggregateInRow(usage: "\(function.name)()", instead: function.inRow.map { "\($0)()" }), place)
    case .argument(let outer):
      ExpressionError(.aggregateNested(function.name, inside: outer), place)
    case .groups: nil
    }
  }

  /// The sum of what is there; that of counts of answers can be had without evaluating anything.
  mutating func total(_ values: BoundExpression) -> Node {
    guard let answers = values.node.answerCount else { return shared(.sum, values, .number) }
    return shared(.answerSum(columns: answers.columns, state: answers.state), values, .number)
  }

  /// Rows where the condition is true among those where it is true or false.
  mutating func share(of condition: BoundExpression, scale: Int, _ text: String) -> Node {
    let passed = counted(condition)
    let decided: Node
    if let tally = condition.node.tally, tally.state == .yes || tally.state == .no {
      let states = [Truth.yes, .no].map { shared(.tally(column: tally.column, state: $0), nil, .number) }
      decided = Node(operation: .arithmetic(.add, states[0], states[1], source: text), type: .number)
    } else {
      decided = shared(.countPresent, condition, .number)
    }
    return folded(.ratio(passed, decided, scale: scale, source: text), .number)
  }

  /// Rows where a condition is true; the states of a plain column of answers are tallied, not evaluated.
  mutating func counted(_ condition: BoundExpression) -> Node {
    guard let tally = condition.node.tally else { return shared(.countTrue, condition, .number) }
    return shared(.tally(column: tally.column, state: tally.state), nil, .number)
  }

  /// The column of an aggregate, the same for all that are alike.
  mutating func shared(
    _ kind: Aggregate.Kind, _ argument: BoundExpression?, _ type: ValueType
  ) -> Node {
    let aggregate = Aggregate(kind: kind, argument: argument, resultType: type)
    let index = aggregates.firstIndex(of: aggregate) ?? aggregates.count
    if index == aggregates.count { aggregates.append(aggregate) }
    return Node(operation: .column(index), type: type)
  }

  /// What an aggregate computes in every row.
  mutating func rowValue(
    _ syntax: Syntax, _ function: Function, oneOf types: [ValueType], _ role: String
  ) throws(ExpressionError) -> BoundExpression {
    let text = source(syntax)
    var binder = Binder(self.text, scope: scope, subject: .argument(of: function.name))
    let node = try binder.value(syntax, oneOf: types, role)
    parametersUsed.formUnion(binder.parametersUsed)
    return BoundExpression(node: node, source: text, parametersUsed: binder.parametersUsed)
  }
}

extension Node {
  /// The plain column of answers and the state that it asks for, for a condition as simple as that.
  fileprivate var tally: (column: Int, state: Truth)? {
    switch operation {
    case .column(let index) where type.isCondition: (index, .yes)
    case .not(let inner): inner.answerColumn.map { ($0, .no) }
    case .presence(let inner, .missing): inner.answerColumn.map { ($0, .missing) }
    case .presence(let inner, .notApplicable): inner.answerColumn.map { ($0, .notApplicable) }
    default: nil
    }
  }

  /// The plain columns of answers and the state that it counts, for a count of just these.
  fileprivate var answerCount: (columns: [Int], state: Truth)? {
    guard case .answerCount(let state, let parts) = operation else { return nil }
    let columns = parts.compactMap(\.answerColumn)
    return columns.count == parts.count ? (columns, state) : nil
  }

  private var answerColumn: Int? {
    if case .column(let index) = operation, type.isCondition { index } else { nil }
  }
}
