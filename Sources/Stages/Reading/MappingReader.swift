import Tables

/// Takes the keys of one mapping apart and notices those that lack and those that nobody asked for.
package struct MappingReader {
  package let location: SourceLocation
  /// What the mapping is, for messages: "stage 'areas'".
  package let owner: String
  private let pairs: [YAMLNode.Pair]
  private var asked: [String] = []
  private var missing: [String] = []

  /// Nil when the node is no mapping.
  package init?(_ node: YAMLNode, owner: String) {
    guard case .mapping(let pairs) = node.content else { return nil }
    self.pairs = pairs
    self.owner = owner
    location = node.location
  }

  /// The node of a key that may be there.
  package mutating func take(_ key: String) -> YAMLNode? {
    asked.append(key)
    return pairs.first { $0.key.value == key }?.value
  }

  /// The node of a key that must be there.
  package mutating func need(_ key: String) -> YAMLNode? {
    let node = take(key)
    if node == nil { missing.append(key) }
    return node
  }

  /// All keys that are there, where it is open which these may be.
  @discardableResult
  package mutating func takeAll() -> [YAMLNode.Pair] {
    asked += pairs.map(\.key.value)
    return pairs
  }

  /// The place of a key that is there.
  package func place(of key: String) -> SourceLocation? { pairs.first { $0.key.value == key }?.key.location }

  /// The pairs that nobody asked for.
  package var strangers: [YAMLNode.Pair] { pairs.filter { !asked.contains($0.key.value) } }

  /// The keys that nobody asked for, and the keys that lack and are not among these under a misspelt name.
  package var faults: [DefinitionFault] {
    var misspelt: Set<String> = []
    let unknown = strangers.map { pair in
      let suggestion = Suggestion.closest(to: pair.key.value, among: asked)
      if let suggestion { misspelt.insert(suggestion) }
      return DefinitionFault(
        .unknownKey(pair.key.value, in: owner, suggestion: suggestion), at: pair.key.location)
    }
    let lacking = missing.filter { !misspelt.contains($0) }
    return unknown + lacking.map { DefinitionFault(.missingKey($0, in: owner), at: location) }
  }
}
