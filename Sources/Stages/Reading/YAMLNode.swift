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

  /// The places of all texts within, and of lists and mappings of nothing.
  var places: [SourceLocation] {
    switch content {
    case .list(let elements) where !elements.isEmpty: elements.flatMap(\.places)
    case .mapping(let pairs) where !pairs.isEmpty: pairs.flatMap(\.value.places)
    default: [location]
    }
  }

  /// What is left of it without the texts at some places; nil for nothing.
  package func without(_ places: Set<SourceLocation>) -> YAMLNode? {
    var rest = self
    switch content {
    case .list(let elements) where !elements.isEmpty:
      let left = elements.compactMap { $0.without(places) }
      rest.content = .list(left)
      return left.isEmpty ? nil : rest
    case .mapping(let pairs) where !pairs.isEmpty:
      let left = pairs.compactMap { pair in
        pair.value.without(places).map { Pair(key: pair.key, value: $0) }
      }
      rest.content = .mapping(left)
      return left.isEmpty ? nil : rest
    default: return places.contains(location) ? nil : self
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
