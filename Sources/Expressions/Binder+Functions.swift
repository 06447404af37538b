import Tables

extension Binder {
  mutating func call(_ call: Call) throws(ExpressionError) -> Node {
    guard let function = Function(rawValue: call.name) else {
      let meant = Suggestion.closest(to: call.name, among: Function.allCases.map(\.rawValue))
      throw ExpressionError(.functionUnknown(call.name, suggestion: meant), call.place)
    }
    if function.isAggregate, let error = misplaced(function, call.place) { throw error }
    guard function.arity.contains(call.arguments.count) else {
      throw ExpressionError(
        .argumentCount(usage: function.usage, found: call.arguments.count), call.whole.range)
    }
    return function.isAggregate
      ? try aggregate(function, call) : try rowFunction(function, call.arguments, call.whole)
  }

  private mutating func rowFunction(
    _ function: Function, _ arguments: [Syntax], _ whole: Syntax
  ) throws(ExpressionError) -> Node {
    switch function {
    case .ifElse: try conditional(arguments, whole.range)
    case .firstPresent: try firstPresent(arguments, whole.range)
    case .missing: folded(.presence(try value(arguments[0]), .missing), .flag)
    case .present: folded(.presence(try value(arguments[0]), .present), .flag)
    case .notApplicable: folded(.presence(try value(arguments[0]), .notApplicable), .flag)
    case .countPassed: try answerCount(.yes, function, arguments)
    case .countFailed: try answerCount(.no, function, arguments)
    case .countMissing: try answerCount(.missing, function, arguments)
    case .countNotApplicable: try answerCount(.notApplicable, function, arguments)
    case .anyFailed: folded(.anyFailed(try conditions(arguments, of: function)), .flag)
    case .allPassed: folded(.allPassed(try conditions(arguments, of: function)), .flag)
    case .atLeast: try atLeast(arguments)
    default: try valueFunction(function, arguments, whole)
    }
  }

  /// Functions of numbers, dates and codes.
  private mutating func valueFunction(
    _ function: Function, _ arguments: [Syntax], _ whole: Syntax
  ) throws(ExpressionError) -> Node {
    switch function {
    case .abs:
      folded(.magnitude(try value(arguments[0], .number, role(function)), source: source(whole)), .number)
    case .round:
      folded(
        .rounding(
          try value(arguments[0], .number, role(function)),
          decimals: try literal(arguments[1], 0...12, "the number of decimals")), .number)
    case .least: try extreme(.least, function, arguments, whole.range)
    case .greatest: try extreme(.greatest, function, arguments, whole.range)
    case .sumPresent: try sumPresent(arguments, whole)
    case .date: try date(arguments[0])
    case .month: folded(.month(try value(arguments[0], .date, role(function))), .code)
    case .monthNumber: try calendar(.month, function, arguments[0])
    case .fiscalYear: try calendar(.fiscalYear, function, arguments[0])
    case .fiscalQuarter: try calendar(.fiscalQuarter, function, arguments[0])
    case .daysBetween:
      folded(
        .daysBetween(
          try value(arguments[0], .date, role(function)), try value(arguments[1], .date, role(function))),
        .number)
    case .prefix:
      try prefix(arguments[0], function, length: try literal(arguments[1], 1...8, "the length of the prefix"))
    case .province: try prefix(arguments[0], function, length: AreaLevel.province.digits)
    case .district: try prefix(arguments[0], function, length: AreaLevel.district.digits)
    case .tambon: try prefix(arguments[0], function, length: AreaLevel.tambon.digits)
    default: preconditionFailure("\(function) is bound elsewhere")
    }
  }

  func role(_ function: Function) -> String { "the argument of \(function.rawValue)()" }

  private mutating func conditional(
    _ arguments: [Syntax], _ range: Range<Int>
  ) throws(ExpressionError) -> Node {
    let condition = try condition(arguments[0], "the condition of if()")
    for part in arguments.dropFirst() where try listItems(part) != nil {
      throw ExpressionError(.listUnfit, part.range)
    }
    let (nodes, type) = try alternatives(Array(arguments.dropFirst()), of: .ifElse, at: range)
    return folded(.conditional(condition, then: nodes[0], otherwise: nodes[1]), type)
  }

  private mutating func firstPresent(
    _ arguments: [Syntax], _ range: Range<Int>
  ) throws(ExpressionError) -> Node {
    let (nodes, type) = try alternatives(arguments, of: .firstPresent, at: range)
    return folded(.firstPresent(nodes), type)
  }

  private mutating func extreme(
    _ extreme: Extreme, _ function: Function, _ arguments: [Syntax], _ range: Range<Int>
  ) throws(ExpressionError) -> Node {
    let items = try items(arguments)
    guard !items.isEmpty else {
      throw ExpressionError(.argumentCount(usage: function.usage, found: 0), range)
    }
    let (nodes, type) = try unified(items, operation: "\(function.rawValue)()")
    guard type.isOrdered else {
      throw ExpressionError(.orderUndefined(operation: "\(function.rawValue)()", type), range)
    }
    return folded(.extreme(extreme, nodes), type)
  }

  private mutating func sumPresent(
    _ arguments: [Syntax], _ whole: Syntax
  ) throws(ExpressionError) -> Node {
    var nodes: [Node] = []
    for item in try items(arguments) {
      nodes.append(try fit(item.node, at: item.range, oneOf: [.number], "each part of sum_present()"))
    }
    return folded(.sumPresent(nodes, source: source(whole)), .number)
  }

  private mutating func answerCount(
    _ state: Truth, _ function: Function, _ arguments: [Syntax]
  ) throws(ExpressionError) -> Node {
    folded(.answerCount(state, try conditions(arguments, of: function)), .number)
  }

  private mutating func atLeast(_ arguments: [Syntax]) throws(ExpressionError) -> Node {
    let count = try literal(arguments[0], 0...1000, "the first argument of at_least()")
    return folded(.atLeast(count, try conditions(Array(arguments.dropFirst()), of: .atLeast)), .flag)
  }

  private mutating func date(_ argument: Syntax) throws(ExpressionError) -> Node {
    let node = try value(argument)
    guard isFixedText(node) else {
      throw ExpressionError(.textExpected(usage: Function.date.usage), argument.range)
    }
    return try coerced(node, to: .date, at: argument.range)
  }

  private mutating func calendar(
    _ part: CalendarPart, _ function: Function, _ argument: Syntax
  ) throws(ExpressionError) -> Node {
    let item = Item(try value(argument), argument.range)
    if isFixedText(item.node), case .constant(.text(let text)) = item.node.operation, text.utf8.count == 7 {
      return folded(.calendar(part, try coerced(item.node, to: .code, at: item.range)), .number)
    }
    let node = try fit(item.node, at: item.range, oneOf: [.date, .code], role(function))
    return folded(.calendar(part, node), .number)
  }

  private mutating func prefix(
    _ argument: Syntax, _ function: Function, length: Int
  ) throws(ExpressionError) -> Node {
    folded(.prefix(try value(argument, .code, role(function)), length), .code)
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
