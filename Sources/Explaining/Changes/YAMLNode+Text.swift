import Stages

extension YAMLNode {
  /// As YAML of one line, which is JSON: what is read of it is what was read of the file.
  var yaml: String {
    switch content {
    case .text(let text, _): isNull ? "null" : Self.quoted(text)
    case .list(let items): "[" + items.map(\.yaml).joined(separator: ", ") + "]"
    case .mapping(let pairs):
      "{" + pairs.map { Self.quoted($0.key.value) + ": " + $0.value.yaml }.joined(separator: ", ") + "}"
    }
  }

  /// For people: short, without quotes.
  var shown: String {
    switch content {
    case .text(let text, _): isNull ? "null" : text
    case .list(let items): "[" + items.map(\.shown).joined(separator: ", ") + "]"
    case .mapping(let pairs):
      "{" + pairs.map { "\($0.key.value): \($0.value.shown)" }.joined(separator: ", ") + "}"
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
