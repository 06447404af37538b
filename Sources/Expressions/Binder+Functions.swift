import Tables

extension Binder {
  mutating func call(_ call: Call) throws(ExpressionError) -> Node {
    guard let function = Function.named(call.name) else {
      let meant = Suggestion.closest(to: call.name, among: Function.all.map(\.name))
      throw ExpressionError(.functionUnknown(call.name, suggestion: meant), call.place)
    }
    if function.isAggregate, let error = misplaced(function, call.place) { throw error }
    guard let form = function.form(of: call.arguments.count) else {
      throw ExpressionError(
        .argumentCount(usage: function.advice, found: call.arguments.count), call.whole.range)
    }
    let arguments = try self.arguments(of: call, as: form, function)
    switch function.computation {
    case .aggregate(let node): return node(&self, arguments)
    case .operation(let operation):
      return folded(operation(arguments), function.result.type ?? arguments.type ?? .number)
    }
  }

  // MARK: - Arguments

  private mutating func arguments(
    of call: Call, as form: [Function.Parameter], _ function: Function
  ) throws(ExpressionError) -> BoundArguments {
    var bound = BoundArguments(source: source(call.whole))
    var choices: [Syntax] = []
    for (place, parameter) in form.enumerated() {
      let parts = Array(parameter.takesRest ? call.arguments[place...] : call.arguments[place...place])
      if parameter.isChoice {
        choices += parts
      } else {
        try bind(parts, as: parameter, of: function, call.whole.range, into: &bound)
      }
    }
    guard !choices.isEmpty else { return bound }
    let isList = form.last?.takesRest == true
    for part in choices where !isList {
      guard try listItems(part) == nil else { throw ExpressionError(.listUnfit, part.range) }
    }
    let (nodes, type) = try alternatives(choices, of: function, at: call.whole.range)
    bound.nodes += nodes
    bound.type = type
    return bound
  }

  private mutating func bind(
    _ parts: [Syntax], as parameter: Function.Parameter, of function: Function, _ whole: Range<Int>,
    into bound: inout BoundArguments
  ) throws(ExpressionError) {
    let role = parameter.role ?? "the argument of \(function.name)()"
    switch parameter.kind {
    case .value(let types): bound.nodes.append(try value(parts[0], oneOf: types, role))
    case .values(let types):
      for item in try items(parts) {
        let role = "each part of \(function.name)()"
        bound.nodes.append(try fit(item.node, at: item.range, oneOf: types, role))
      }
    case .ordered: (bound.nodes, bound.type) = try ordered(parts, function, whole)
    case .time: bound.nodes.append(try time(parts[0], role))
    case .dateText: bound.nodes.append(try dateText(parts[0], function))
    case .literal(let bounds): bound.literals.append(try literal(parts[0], bounds, role))
    case .eachRow(let types): bound.rows.append(try rowValue(parts[0], function, oneOf: types, role))
    case .choice, .choices: preconditionFailure("choices are bound together")
    }
  }

  private mutating func ordered(
    _ parts: [Syntax], _ function: Function, _ range: Range<Int>
  ) throws(ExpressionError) -> ([Node], ValueType?) {
    let items = try items(parts)
    guard !items.isEmpty else {
      throw ExpressionError(.argumentCount(usage: function.advice, found: 0), range)
    }
    let (nodes, type) = try unified(items, operation: "\(function.name)()")
    guard type.isOrdered else {
      throw ExpressionError(.orderUndefined(operation: "\(function.name)()", type), range)
    }
    return (nodes, type)
  }

  /// A date or the code of a month; a fixed text may be either.
  private mutating func time(_ argument: Syntax, _ role: String) throws(ExpressionError) -> Node {
    let node = try value(argument)
    if isFixedText(node), case .constant(.text(let text)) = node.operation, text.utf8.count == 7 {
      return try coerced(node, to: .code, at: argument.range)
    }
    return try fit(node, at: argument.range, oneOf: [.date, .code], role)
  }

  private mutating func dateText(_ argument: Syntax, _ function: Function) throws(ExpressionError) -> Node {
    let node = try value(argument)
    guard isFixedText(node) else {
      throw ExpressionError(.textExpected(usage: function.usage), argument.range)
    }
    return try coerced(node, to: .date, at: argument.range)
  }

  /// A fixed whole number.
  private mutating func literal(
    _ syntax: Syntax, _ bounds: ClosedRange<Int>, _ role: String
  ) throws(ExpressionError) -> Int {
    guard case .constant(.number(let number)) = try value(syntax).operation, let whole = number.whole,
      bounds.contains(whole)
    else { throw ExpressionError(.literalExpected(role: role, bounds: bounds), syntax.range) }
    return whole
  }
}

extension Function.Result {
  fileprivate var type: ValueType? { if case .type(let type) = self { type } else { nil } }
}

extension Function.Parameter {
  fileprivate var isChoice: Bool {
    switch kind {
    case .choice, .choices: true
    default: false
    }
  }
}
