import Tables

extension DefinitionReader {
  /// A mapping with known keys.
  package mutating func mapping<Value>(
    _ node: YAMLNode?, _ owner: String, _ read: (inout Self, inout MappingReader) -> Value?
  ) -> Value? {
    guard let node else { return nil }
    guard var keys = MappingReader(node, owner: owner) else {
      reject(node, expected: "a mapping (\(owner))")
      return nil
    }
    let value = read(&self, &keys)
    for fault in keys.faults { faults.add(fault) }
    for pair in keys.strangers { mention(pair.value) }
    return value
  }

  /// A mapping whose keys are names, in the order of the file; nil when it is none.
  package mutating func entries<Value>(
    _ node: YAMLNode?, _ owner: String, _ read: (inout Self, Located<String>, YAMLNode) -> Value?
  ) -> [Value]? {
    guard let node else { return [] }
    guard !node.isEmpty else {
      faults.add(.emptyList(owner), at: node.location)
      return nil
    }
    guard case .mapping(let pairs) = node.content else {
      reject(node, expected: "a mapping (\(owner))")
      return nil
    }
    return pairs.compactMap { read(&self, $0.key, $0.value) }
  }

  /// A list.
  package mutating func list<Value>(
    _ node: YAMLNode?, _ what: String, _ read: (inout Self, YAMLNode) -> Value?
  ) -> [Value] {
    guard let node else { return [] }
    guard !node.isEmpty else {
      faults.add(.emptyList(what), at: node.location)
      return []
    }
    guard case .list(let elements) = node.content else {
      reject(node, expected: "a list (\(what))")
      return []
    }
    return elements.compactMap { read(&self, $0) }
  }

  /// Reports a node of the wrong shape and remembers its words.
  package mutating func reject(_ node: YAMLNode, expected: String) {
    faults.add(.wrongShape(expected: expected), at: node.location)
    mention(node)
  }

  /// Remembers the words of a node that is not used.
  package mutating func mention(_ node: YAMLNode) {
    for text in node.texts { mentioned.formUnion(text.words) }
  }

  /// Reports the first of some keys that mean nothing as things are.
  package mutating func reportUnfit(_ names: [String], in keys: MappingReader, needs: String) {
    guard let key = names.first(where: { keys.place(of: $0) != nil }), let place = keys.place(of: key) else {
      return
    }
    faults.add(.unfitKey(key, needs: needs), at: place)
  }
}
