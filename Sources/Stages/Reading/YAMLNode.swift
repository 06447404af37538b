/// A value of a YAML file with its place; aliases are followed and merge keys are merged.
package struct YAMLNode: Sendable {
  package var content: Content
  /// Where its first character stands, behind a quote.
  package var location: SourceLocation

  package init(content: Content, location: SourceLocation) {
    self.content = content
    self.location = location
  }

  package enum Content: Sendable {
    case text(String, isPlain: Bool)
    case list([YAMLNode])
    case mapping([Pair])
  }

  /// A key with its value.
  package struct Pair: Sendable {
    package var key: Located<String>
    package var value: YAMLNode

    package init(key: Located<String>, value: YAMLNode) {
      self.key = key
      self.value = value
    }
  }

  /// The text of a scalar.
  package var text: Located<String>? {
    guard case .text(let text, _) = content else { return nil }
    return Located(text, at: location)
  }

  /// Whether nothing is written: no value behind a key, `~` or `null`.
  package var isNull: Bool {
    guard case .text(let text, isPlain: true) = content else { return false }
    return ["", "~", "null"].contains(text)
  }

  /// Whether it is a list or mapping of nothing, or nothing at all.
  package var isEmpty: Bool {
    switch content {
    case .text: isNull
    case .list(let elements): elements.isEmpty
    case .mapping(let pairs): pairs.isEmpty
    }
  }

  /// All texts and keys within.
  package var texts: [String] {
    switch content {
    case .text(let text, _): [text]
    case .list(let elements): elements.flatMap(\.texts)
    case .mapping(let pairs): pairs.flatMap { [$0.key.value] + $0.value.texts }
    }
  }
}
