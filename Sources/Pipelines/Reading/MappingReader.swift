import Tables
package import Yams

/// Takes the keys of one YAML mapping apart and notices those that nobody asked for.
package struct MappingReader {
  package let location: SourceLocation
  /// What the mapping is, for messages: "stage 'areas'".
  package let owner: String
  private let file: String
  private var pairs: [(key: Located<String>, node: Node)] = []
  private var asked: [String] = []
  private var taken: Set<String> = []

  /// Nil, with a fault, when the node is no mapping.
  package init?(_ node: Node, owner: String, file: String, faults: inout DefinitionFaults) {
    self.file = file
    self.owner = owner
    location = node.location(in: file)
    guard case .mapping(let mapping) = node else {
      faults.add(.wrongShape(expected: "a mapping (\(owner))"), at: location)
      return nil
    }
    for (key, value) in mapping {
      let place = key.location(in: file)
      guard let name = key.scalar?.string else {
        faults.add(.wrongShape(expected: "a plain key"), at: place)
        continue
      }
      pairs.append((Located(name, at: place), value))
    }
  }

  /// All pairs in the order of the file, for mappings whose keys are names.
  package mutating func all() -> [(key: Located<String>, node: Node)] {
    taken.formUnion(pairs.map(\.key.value))
    return pairs
  }

  package func has(_ key: String) -> Bool { pairs.contains { $0.key.value == key } }

  package mutating func take(_ key: String) -> Node? {
    asked.append(key)
    taken.insert(key)
    return pairs.first { $0.key.value == key }?.node
  }

  /// The node of a key that must be there.
  package mutating func need(_ key: String, faults: inout DefinitionFaults) -> Node? {
    let node = take(key)
    if node == nil { faults.add(.missingKey(key, in: owner), at: location) }
    return node
  }

  /// Reports the keys that nobody asked for.
  package func finish(faults: inout DefinitionFaults) {
    for (key, _) in pairs where !taken.contains(key.value) {
      faults.add(
        .unknownKey(key.value, in: owner, suggestion: Suggestion.closest(to: key.value, among: asked)),
        at: key.location)
    }
  }
}

extension Node {
  package func location(in file: String) -> SourceLocation {
    SourceLocation(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  /// The text of a scalar with the place of its first character.
  package func text(in file: String) -> Located<String>? {
    guard let scalar else { return nil }
    var place = location(in: file)
    if scalar.style == .doubleQuoted || scalar.style == .singleQuoted { place.column += 1 }
    return Located(scalar.string, at: place)
  }
}
