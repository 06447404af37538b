import Tables

extension Binder {
  /// The members of a list, a column range or a parameter that is a list; nil for an expression of one value.
  mutating func listItems(_ syntax: Syntax) throws(ExpressionError) -> [Item]? {
    switch syntax.kind {
    case .list(let parts): return try items(parts)
    case .columnRange(let first, let last):
      return try columns(first, last, syntax.range).map { Item($0, syntax.range) }
    case .name(let name): return try listItems(named: name, syntax.range)
    default: return nil
    }
  }

  /// The values of several expressions, with the members of lists in their places.
  mutating func items(_ parts: [Syntax]) throws(ExpressionError) -> [Item] {
    var items: [Item] = []
    for part in parts {
      if let members = try listItems(part) {
        items += members
      } else {
        items.append(Item(try value(part), part.range))
      }
    }
    return items
  }

  private mutating func listItems(
    named name: String, _ range: Range<Int>
  ) throws(ExpressionError) -> [Item]? {
    if try column(name, range) != nil { return nil }
    switch try parameter(name, range) {
    case .value: return nil
    case .list(let cells, let type): return cells.map { Item(constant($0, type), range) }
    case .columns(let names):
      var items: [Item] = []
      for name in names {
        guard let node = try column(name, range) else { throw unknown(name, range) }
        items.append(Item(node, range))
      }
      return items
    }
  }

  /// Values of which one is taken, all of one type; the word `missing` may stand for any of them.
  mutating func alternatives(
    _ parts: [Syntax], of function: Function, at range: Range<Int>
  ) throws(ExpressionError) -> (nodes: [Node], type: ValueType) {
    var items: [Item?] = []
    for part in parts {
      if case .missing = part.kind { items.append(nil) } else { items += try self.items([part]) }
    }
    let known = items.compactMap(\.self)
    guard !known.isEmpty else { throw ExpressionError(.missingUntyped, range) }
    let (nodes, type) = try unified(known, operation: "\(function.name)()")
    var rest = nodes[...]
    return (items.map { ($0 == nil ? nil : rest.popFirst()) ?? constant(.absent(.missing), type) }, type)
  }
}
