import Stages

/// A definition as bare YAML: texts in lists and mappings, each with its place.
indirect enum DefinitionTree: Sendable {
  /// `isNull` for a plain null or nothing.
  case text(String, isNull: Bool, SourceLocation)
  case list([DefinitionTree], SourceLocation)
  case mapping([Entry], SourceLocation)

  /// A key with its value.
  struct Entry: Sendable {
    var key: String
    var place: SourceLocation
    var value: DefinitionTree
  }

  init(_ node: YAMLNode) {
    switch node.content {
    case .text(let text, _): self = .text(text, isNull: node.isNull, node.location)
    case .list(let items): self = .list(items.map { DefinitionTree($0) }, node.location)
    case .mapping(let pairs):
      let entries = pairs.map { pair in
        Entry(key: pair.key.value, place: pair.key.location, value: DefinitionTree(pair.value))
      }
      self = .mapping(entries, node.location)
    }
  }

  var place: SourceLocation {
    switch self {
    case .text(_, _, let place), .list(_, let place), .mapping(_, let place): place
    }
  }

  /// As YAML of one line, which is JSON: what is read of it is what was read of the file.
  var yaml: String {
    switch self {
    case .text(_, isNull: true, _): "null"
    case .text(let text, _, _): Self.quoted(text)
    case .list(let items, _): "[" + items.map(\.yaml).joined(separator: ", ") + "]"
    case .mapping(let entries, _):
      "{" + entries.map { Self.quoted($0.key) + ": " + $0.value.yaml }.joined(separator: ", ") + "}"
    }
  }

  /// For people: short, without quotes.
  var shown: String {
    switch self {
    case .text(let text, let isNull, _): isNull ? "null" : text
    case .list(let items, _): "[" + items.map(\.shown).joined(separator: ", ") + "]"
    case .mapping(let entries, _):
      "{" + entries.map { "\($0.key): \($0.value.shown)" }.joined(separator: ", ") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
