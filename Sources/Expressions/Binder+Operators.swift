import Tables

extension Binder {
  mutating func arithmetic(
    _ operation: Arithmetic, _ left: Syntax, _ right: Syntax, source: String
  ) throws(ExpressionError) -> Node {
    let nodes = (try value(left), try value(right))
    guard nodes.0.type == .number, nodes.1.type == .number else {
      if nodes.0.type == nodes.1.type || nodes.0.type != .number && nodes.1.type != .number {
        let role = "the left side of '\(operation.rawValue)'"
        throw ExpressionError(
          .typeUnfit(role: role, allowed: [.number], found: nodes.0.type), left.range)
      }
      throw ExpressionError(
        .typesDiffer(operation: "'\(operation.rawValue)'", nodes.0.type, nodes.1.type),
        left.range.lowerBound..<right.range.upperBound)
    }
    return folded(.arithmetic(operation, nodes.0, nodes.1, source: source), .number)
  }

  mutating func compare(
    _ comparison: Comparison, _ left: Syntax, _ right: Syntax, _ range: Range<Int>
  ) throws(ExpressionError) -> Node {
    let items = [Item(try value(left), left.range), Item(try value(right), right.range)]
    let (nodes, type) = try unified(items, operation: "'\(comparison.rawValue)'", at: range)
    if !comparison.isEquality { try requireOrder(type, comparison.rawValue, range) }
    return folded(.comparison(comparison, nodes[0], nodes[1]), .flag)
  }

  mutating func between(
    _ inner: Syntax, _ low: Syntax, _ high: Syntax, _ range: Range<Int>
  ) throws(ExpressionError) -> Node {
    var items: [Item] = []
    for part in [inner, low, high] { items.append(Item(try value(part), part.range)) }
    let (nodes, type) = try unified(items, operation: "'between'", at: range)
    try requireOrder(type, "between", range)
    return folded(.between(nodes[0], low: nodes[1], high: nodes[2]), .flag)
  }

  mutating func membership(_ inner: Syntax, _ list: Syntax) throws(ExpressionError) -> Node {
    let item = Item(try value(inner), inner.range)
    guard let members = try listItems(list) else { throw ExpressionError(.listExpected, list.range) }
    let (nodes, _) = try unified([item] + members, operation: "'in'")
    return folded(.membership(nodes[0], Array(nodes.dropFirst())), .flag)
  }

  mutating func join(_ junction: Junction, _ parts: [Syntax]) throws(ExpressionError) -> Node {
    var nodes: [Node] = []
    for part in parts { nodes.append(try condition(part, "each side of '\(junction.rawValue)'")) }
    return folded(.junction(junction, nodes), .flag)
  }

  private func requireOrder(
    _ type: ValueType, _ operation: String, _ range: Range<Int>
  ) throws(ExpressionError) {
    guard type.isOrdered else {
      throw ExpressionError(.orderUndefined(operation: operation, type), range)
    }
  }
}

extension ValueType {
  /// Texts have no order of their own: a dictionary's order depends on the language.
  var isOrdered: Bool { self == .number || self == .date || self == .code }

  var isCondition: Bool { self == .answer || self == .flag }
}

// MARK: Types

extension Binder {
  /// A node and the place where it was written.
  struct Item {
    var node: Node
    var range: Range<Int>

    init(_ node: Node, _ range: Range<Int>) {
      self.node = node
      self.range = range
    }
  }

  /// All nodes with one type: fixed texts become codes or dates when the others are.
  ///
  /// The error stands at `range`, or at the first item that does not fit the ones before.
  func unified(
    _ items: [Item], operation: String, at range: Range<Int>? = nil
  ) throws(ExpressionError) -> (nodes: [Node], type: ValueType) {
    var type = items.first { !isFixedText($0.node) }?.node.type ?? .text
    var nodes: [Node] = []
    for item in items {
      switch (item.node.type, type) {
      case (type, _): nodes.append(item.node)
      case (.answer, .flag), (.flag, .answer):
        type = .flag
        nodes.append(item.node)
      case (.text, .code) where isFixedText(item.node), (.text, .date) where isFixedText(item.node):
        nodes.append(try coerced(item.node, to: type, at: item.range))
      case (let other, _):
        throw ExpressionError(.typesDiffer(operation: operation, type, other), range ?? item.range)
      }
    }
    return (nodes, type)
  }

  func isFixedText(_ node: Node) -> Bool { node.type == .text && node.constant != nil }

  /// A fixed text read as a code or a date; one that is absent stays so.
  func coerced(_ node: Node, to type: ValueType, at range: Range<Int>) throws(ExpressionError) -> Node {
    guard case .constant(.text(let text)) = node.operation else {
      return constant(node.constant ?? .absent(.missing), type)
    }
    if type == .code {
      guard let code = Code(text) else { throw ExpressionError(.codeInvalid(text), range) }
      return constant(.code(code), .code)
    }
    guard let day = Day(iso: text) else { throw ExpressionError(.dateInvalid(text), range) }
    return constant(.date(day), .date)
  }
}
