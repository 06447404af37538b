import Tables

/// The few forms of Markdown that a report needs, well-formed for any text.
package struct Markdown {
  package private(set) var text = ""

  package init() {}

  package mutating func heading(_ level: Int, _ title: String) {
    paragraph(String(repeating: "#", count: level) + " " + Self.escaped(title))
  }

  /// Text that is Markdown already.
  package mutating func paragraph(_ markdown: String) {
    if !text.isEmpty { text += "\n" }
    text += markdown + "\n"
  }

  package mutating func list(_ items: [String]) {
    guard !items.isEmpty else { return }
    paragraph(items.map { "- " + $0 }.joined(separator: "\n"))
  }

  /// A table of cells that are Markdown already; numbers lean right.
  package mutating func table(heads: [String], isNumeric: [Bool], rows: [[String]]) {
    let lines =
      [heads, isNumeric.map { $0 ? "---:" : "---" }] + rows
    paragraph(lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))
  }

  /// The text as it may leave, with everything that Markdown would read as a sign made plain, on one line.
  package static func escaped(_ raw: String) -> String {
    let text = Outgoing(raw).text
    guard !isPlain(text) else { return text }
    var escaped = ""
    var before: Character = " "
    for character in text {
      switch character {
      case "|", "\\", "`", "*", "[", "]", "<", ">", "&", "~":
        escaped += "\\\(character)"
      case _ where escaped.isEmpty && "#-+".contains(character) && text.dropFirst().first == " ":
        // Would begin a heading or a list.
        escaped += "\\\(character)"
      case "_" where !(before.isLetter || before.isNumber):
        // Inside a word, as in a column's name, it is a plain letter.
        escaped += "\\_"
      default:
        escaped.append(character)
      }
      before = character
    }
    return escaped
  }

  /// Whether a text has no byte that could stand for a sign: most cells of a report.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8.span
    guard bytes.count > 0, !"#-+".utf8.contains(bytes[0]) else { return bytes.count == 0 }
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"),
        UInt8(ascii: "~"), UInt8(ascii: "_"):
        return false
      default: continue
      }
    }
    return true
  }
}
