import Tables

extension DefinitionReader {
  /// Named expressions: `name: expression` or `name: {value: expression, decimals: 2}`.
  ///
  /// A faulty one is still the name of a column.
  package mutating func values(_ node: YAMLNode?, _ owner: String) -> [ValueDefinition] {
    let before = faults.count
    let values = entries(node, owner) { $0.value($1, $2) }
    if values != nil { harmlessFaults += faults.count - before }
    return values ?? []
  }

  private mutating func value(_ key: Located<String>, _ node: YAMLNode) -> ValueDefinition? {
    if node.text != nil {
      return ValueDefinition(name: name(key), expression: text(node, "an expression"))
    }
    let value = mapping(node, "'\(key.value)'") { reader, keys in
      let decimals = keys.take("decimals")
      reader.noteWording(decimals)
      return ValueDefinition(
        name: reader.name(key), expression: reader.text(keys.need("value"), "an expression"),
        decimals: reader.whole(decimals, "decimals", in: 0...12),
        isAnswer: reader.flag(keys.take("answer"), "answer") ?? false)
    }
    return value ?? ValueDefinition(name: key)
  }

  /// Columns as `[a, b]` (same name on both sides) or `{ours: theirs}`.
  package mutating func pairs(
    _ node: YAMLNode?, _ what: String
  ) -> [(key: Located<String>, value: Located<String>)] {
    guard case .mapping = node?.content else { return texts(node, what).map { ($0, $0) } }
    return entries(node, what) { reader, key, node in
      reader.text(node, "a column").map { (key: key, value: $0) }
    } ?? []
  }

  /// Two expressions that an entry must have.
  package mutating func expressions(
    _ first: String, _ second: String, _ node: YAMLNode, _ owner: String
  ) -> (Located<String>, Located<String>)? {
    mapping(node, owner) { reader, keys in
      let first = reader.text(keys.need(first), "an expression")
      let second = reader.text(keys.need(second), "an expression")
      guard let first, let second else { return nil }
      return (first, second)
    }
  }
}
