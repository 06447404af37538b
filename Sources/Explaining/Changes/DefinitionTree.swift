import Pipelines
import Stages
import Yams

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

  /// The text of a YAML file; throws what Yams finds wrong.
  init(yaml: String, file: String) throws {
    guard let node = try Yams.compose(yaml: yaml) else {
      self = .mapping([], SourceLocation(file: file, line: 1, column: 1))
      return
    }
    self.init(node, file: file)
  }

  private init(_ node: Node, file: String) {
    let place = SourceLocation(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    switch node {
    case .scalar(let scalar):
      let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      self = .text(scalar.string, isNull: isNull, place)
    case .sequence(let sequence): self = .list(sequence.map { DefinitionTree($0, file: file) }, place)
    case .mapping(let mapping):
      let entries = mapping.map { key, value in
        Entry(
          key: key.scalar?.string ?? "",
          place: SourceLocation(file: file, line: key.mark?.line ?? 1, column: key.mark?.column ?? 1),
          value: DefinitionTree(value, file: file))
      }
      self = .mapping(Self.merged(entries), place)
    case .alias: self = .text("", isNull: true, place)
    }
  }

  /// The entries with those of merge keys ("<<") that are not given anew.
  private static func merged(_ entries: [Entry]) -> [Entry] {
    var own = entries.filter { $0.key != "<<" }
    for entry in entries where entry.key == "<<" {
      guard case .mapping(let more, _) = entry.value else { continue }
      for other in more where !own.contains(where: { $0.key == other.key }) { own.append(other) }
    }
    return own
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
