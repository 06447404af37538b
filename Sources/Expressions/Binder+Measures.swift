import Tables

extension Binder {
  /// The error of an aggregate where only one row is looked at.
  func misplaced(_ function: Function, _ place: Range<Int>) -> ExpressionError? {
    switch subject {
    case .row:
      ExpressionError(
        .aggregateInRow(usage: "\(function.rawValue)()", instead: function.rowCounterpart), place)
    case .argument(let outer):
      ExpressionError(.aggregateNested(function.rawValue, inside: outer.rawValue), place)
    case .groups: nil
    }
  }

  /// A function over the rows of a group: a column of aggregates, or a computation on some.
  mutating func aggregate(_ function: Function, _ call: Call) throws(ExpressionError) -> Node {
    let text = source(call.whole)
    switch (function, call.arguments.first) {
    case (.count, nil): return shared(.rows, nil, .number)
    case (.count, let argument?): return counted(try rowCondition(argument, function))
    case (.share, let argument?): return try share(of: argument, function, scale: 1, text)
    case (.percent, let argument?) where call.arguments.count == 1:
      return try share(of: argument, function, scale: 100, text)
    case (.percent, let part?):
      let whole = try value(call.arguments[1], .number, "the whole of percent()")
      let node = try value(part, .number, "the part of percent()")
      return folded(.ratio(node, whole, scale: 100, source: text), .number)
    case (_, let argument?): return try valueAggregate(function, argument, text)
    case (_, nil): preconditionFailure("the number of arguments is checked before")
    }
  }

  private mutating func valueAggregate(
    _ function: Function, _ argument: Syntax, _ text: String
  ) throws(ExpressionError) -> Node {
    switch function {
    case .sum:
      let values = try rowValue(argument, function, oneOf: [.number])
      guard let answers = values.node.answerCount else { return shared(.sum, values, .number) }
      return shared(.answerSum(columns: answers.columns, state: answers.state), values, .number)
    case .mean:
      let values = try rowValue(argument, function, oneOf: [.number])
      let sum = shared(.sum, values, .number)
      let count = shared(.countPresent, values, .number)
      return folded(.ratio(sum, count, scale: 1, source: text), .number)
    case .min, .max:
      let values = try rowValue(argument, function, oneOf: [.number, .date, .code])
      return shared(function == .min ? .minimum : .maximum, values, values.type)
    default:
      return shared(.distinct, try rowValue(argument, function, oneOf: ValueType.allCases), .number)
    }
  }

  /// Rows where the condition is true among those where it is true or false.
  private mutating func share(
    of argument: Syntax, _ function: Function, scale: Int, _ text: String
  ) throws(ExpressionError) -> Node {
    let condition = try rowCondition(argument, function)
    let passed = counted(condition)
    var decided: Node
    if let tally = condition.node.tally, tally.state == .yes || tally.state == .no {
      let states = [Truth.yes, .no].map { shared(.tally(column: tally.column, state: $0), nil, .number) }
      decided = Node(operation: .arithmetic(.add, states[0], states[1], source: text), type: .number)
    } else {
      decided = shared(.countPresent, condition, .number)
    }
    return folded(.ratio(passed, decided, scale: scale, source: text), .number)
  }

  /// Rows where a condition is true; the states of a plain column of answers are tallied, not evaluated.
  private mutating func counted(_ condition: BoundExpression) -> Node {
    guard let tally = condition.node.tally else { return shared(.countTrue, condition, .number) }
    return shared(.tally(column: tally.column, state: tally.state), nil, .number)
  }

  /// The column of an aggregate, the same for all that are alike.
  private mutating func shared(
    _ kind: Aggregate.Kind, _ argument: BoundExpression?, _ type: ValueType
  ) -> Node {
    let aggregate = Aggregate(kind: kind, argument: argument, resultType: type)
    let index = aggregates.firstIndex(of: aggregate) ?? aggregates.count
    if index == aggregates.count { aggregates.append(aggregate) }
    return Node(operation: .column(index), type: type)
  }

  private mutating func rowCondition(
    _ syntax: Syntax, _ function: Function
  ) throws(ExpressionError) -> BoundExpression {
    try rowValue(syntax, function, oneOf: [.flag, .answer])
  }

  private mutating func rowValue(
    _ syntax: Syntax, _ function: Function, oneOf types: [ValueType]
  ) throws(ExpressionError) -> BoundExpression {
    let text = source(syntax)
    var binder = Binder(self.text, scope: scope, subject: .argument(of: function))
    let node = try binder.value(syntax, oneOf: types, role(function))
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
