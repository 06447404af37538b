import Tables

/// Turns names into columns and constants and checks the types; the only place where a name can be wrong.
struct Binder {
  let text: [UInt8]
  let scope: Scope
  /// What the expression is about, which decides where aggregates and columns may stand.
  let subject: Subject
  var parametersUsed: Set<String> = []
  /// The aggregates of a measure, each once.
  var aggregates: [Aggregate] = []

  enum Subject: Equatable {
    case row
    /// A row, seen from the inside of the aggregate of this name.
    case argument(of: String)
    case groups
  }

  init(_ text: [UInt8], scope: Scope, subject: Subject) {
    self.text = text
    self.scope = scope
    self.subject = subject
  }

  /// The source text of a part, without enclosing parentheses.
  func source(_ syntax: Syntax) -> String { String(decoding: text[syntax.bareRange], as: UTF8.self) }
}

// MARK: Values

extension Binder {
  /// A node for an expression that stands for one value.
  mutating func value(_ syntax: Syntax) throws(ExpressionError) -> Node {
    switch syntax.kind {
    case .number(let number): constant(.number(number), .number)
    case .text(let text): constant(.text(text), .text)
    case .truth(let truth): constant(.truth(truth), .flag)
    case .missing: throw ExpressionError(.missingUnfit, syntax.range)
    case .columnRange, .list: throw ExpressionError(.listUnfit, syntax.range)
    case .name(let name): try value(named: name, syntax.range)
    case .call(let name, let place, let arguments):
      try call(Call(name: name, place: place, arguments: arguments, whole: syntax))
    case .negation(let inner):
      folded(.negation(try value(inner, .number, "the value after '-'"), source: source(syntax)), .number)
    case .not(let inner): folded(.not(try condition(inner, "the condition after 'not'")), .flag)
    case .arithmetic(let operation, let left, let right):
      try arithmetic(operation, left, right, source: source(syntax))
    case .comparison(let comparison, let left, let right):
      try compare(comparison, left, right, syntax.range)
    case .membership(let inner, let list): try membership(inner, list)
    case .between(let inner, let low, let high): try between(inner, low, high, syntax.range)
    case .presence(let inner, let test): folded(.presence(try value(inner), test), .flag)
    case .junction(let junction, let parts): try join(junction, parts)
    }
  }

  /// A value of one type; `role` begins the sentence of the error.
  mutating func value(
    _ syntax: Syntax, _ type: ValueType, _ role: String
  ) throws(ExpressionError) -> Node {
    try value(syntax, oneOf: [type], role)
  }

  mutating func value(
    _ syntax: Syntax, oneOf types: [ValueType], _ role: String
  ) throws(ExpressionError) -> Node {
    try fit(try value(syntax), at: syntax.range, oneOf: types, role)
  }

  /// A condition or an answer.
  mutating func condition(_ syntax: Syntax, _ role: String) throws(ExpressionError) -> Node {
    try fit(try value(syntax), at: syntax.range, oneOf: [.flag, .answer], role)
  }

  /// The node itself when its type is allowed; a fixed text may also serve as a date or a code.
  func fit(
    _ node: Node, at range: Range<Int>, oneOf types: [ValueType], _ role: String
  ) throws(ExpressionError) -> Node {
    if types.contains(node.type) { return node }
    if isFixedText(node), let type = types.first(where: { $0 == .date || $0 == .code }) {
      return try coerced(node, to: type, at: range)
    }
    let allowed = types.filter { $0 != .answer || !types.contains(.flag) }
    throw ExpressionError(.typeUnfit(role: role, allowed: allowed, found: node.type), range)
  }

  private mutating func value(named name: String, _ range: Range<Int>) throws(ExpressionError) -> Node {
    if let node = try column(name, range) { return node }
    guard case .value(let cell, let type) = try parameter(name, range) else {
      throw ExpressionError(.listUnfit, range)
    }
    return constant(cell, type)
  }

  func constant(_ cell: Cell, _ type: ValueType) -> Node { Node(operation: .constant(cell), type: type) }
}

// MARK: Names

extension Binder {
  /// The column or, in a measure, the key of a name; nil when it may be a parameter.
  func column(_ name: String, _ range: Range<Int>) throws(ExpressionError) -> Node? {
    let isParameter = scope.parameters[name] != nil
    if subject == .groups {
      if let key = scope.keys.firstIndex(where: { $0.name == name }) {
        return Node(operation: .key(key), type: scope.keys[key].type)
      }
      guard isParameter || scope.schema.index(of: name) == nil else {
        throw ExpressionError(.columnOutsideAggregate(name), range)
      }
      return nil
    }
    guard let index = scope.schema.index(of: name) else { return nil }
    guard !isParameter else { throw ExpressionError(.nameAmbiguous(name), range) }
    return Node(operation: .column(index), type: scope.schema.columns[index].type)
  }

  mutating func parameter(_ name: String, _ range: Range<Int>) throws(ExpressionError) -> Parameter {
    guard let parameter = scope.parameters[name] else { throw unknown(name, range) }
    parametersUsed.insert(name)
    return parameter
  }

  func unknown(_ name: String, _ range: Range<Int>) -> ExpressionError {
    if let function = Function.named(name) {
      return ExpressionError(.functionNotCalled(name, usage: function.advice), range)
    }
    let names = scope.schema.names + scope.keys.map(\.name) + scope.parameters.keys
    return ExpressionError(
      .nameUnknown(name, suggestion: Suggestion.closest(to: name, among: names)), range)
  }

  /// The columns of a range such as i01..i07, in the order of their numbers.
  ///
  /// Both ends must be columns; a number between them without a column is passed over.
  func columns(
    _ first: String, _ last: String, _ range: Range<Int>
  ) throws(ExpressionError) -> [Node] {
    guard let low = NumberedName(first), let high = NumberedName(last),
      low.prefix == high.prefix, low.number <= high.number, low.renumbered(high.number) == last
    else { throw ExpressionError(.rangeMalformed(first: first, last: last), range) }
    for name in [first, last] where try column(name, range) == nil { throw unknown(name, range) }
    let members = scope.schema.names.compactMap { name -> (number: Int, name: String)? in
      guard let member = NumberedName(name), (low.number...high.number).contains(member.number),
        low.renumbered(member.number) == name
      else { return nil }
      return (member.number, name)
    }
    var nodes: [Node] = []
    for (_, name) in members.sorted(by: { $0.number < $1.number }) {
      if let node = try column(name, range) { nodes.append(node) }
    }
    return nodes
  }
}

/// A name that ends in a number, such as i07.
private struct NumberedName {
  let prefix: String
  let number: Int
  /// Digits as written, with leading zeros.
  let width: Int

  init?(_ name: String) {
    let digits = name.utf8.reversed().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    guard digits > 0, let number = Int(name.suffix(digits)) else { return nil }
    prefix = String(name.dropLast(digits))
    self.number = number
    width = digits
  }

  /// The name with another number, padded to the same width.
  func renumbered(_ number: Int) -> String {
    let digits = String(number)
    return prefix + String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
