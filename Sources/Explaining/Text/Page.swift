import Reporting
import Tables

/// A text for people as a list of parts, each outgoing, laid out for the terminal or as Markdown.
package struct Page: Sendable, Hashable {
  /// One part.
  package enum Part: Sendable, Hashable {
    /// A title of level 1 to 3.
    case title(Int, String)
    case line(String)
    case list([String])
    case table(heads: [String], numeric: [Bool], rows: [[String]])
  }

  package private(set) var parts: [Part] = []

  package init() {}

  mutating func title(_ level: Int, _ text: String) { parts.append(.title(level, Outgoing(text).text)) }

  mutating func line(_ text: String) { parts.append(.line(Outgoing(text).text)) }

  mutating func list(_ items: [String]) {
    if !items.isEmpty { parts.append(.list(items.map { Outgoing($0).text })) }
  }

  /// Columns in which every cell is empty are left out.
  mutating func table(_ heads: [String], numeric: [Bool] = [], _ rows: [[String]]) {
    let kept = heads.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    guard !kept.isEmpty else { return }
    parts.append(
      .table(
        heads: kept.map { Outgoing(heads[$0]).text }, numeric: kept.map { $0 < numeric.count && numeric[$0] },
        rows: rows.map { row in kept.map { Outgoing(row[$0]).text } }))
  }
}

extension Page {
  /// For the terminal; `color` makes titles and heads bold.
  package func text(color: Bool = false) -> String {
    var text = ""
    for (place, part) in parts.enumerated() {
      switch part {
      case .title(let level, let title):
        if place > 0 { text += "\n" }
        text += (color ? TextStyle.bold.marked(title) : title) + "\n"
        if level == 1 { text += String(repeating: "═", count: title.displayWidth) + "\n" }
      case .line(let line): text += line + "\n"
      case .list(let items): text += items.map { "  • \($0)\n" }.joined()
      case .table(let heads, let numeric, let rows):
        text += "\n"
        text += ConsoleTable(heads: heads, alignments: numeric.map { $0 ? .right : .left }, rows: rows)
          .text(color: color)
      }
    }
    return text
  }

  /// As Markdown.
  package var markdown: String {
    var markdown = Markdown()
    for part in parts {
      switch part {
      case .title(let level, let title): markdown.heading(level, title)
      case .line(let line): markdown.paragraph(Markdown.escaped(line))
      case .list(let items): markdown.list(items.map(Markdown.escaped))
      case .table(let heads, let numeric, let rows):
        markdown.table(
          heads: heads.map(Markdown.escaped), isNumeric: numeric,
          rows: rows.map { $0.map(Markdown.escaped) })
      }
    }
    return markdown.text
  }
}
