package import Tables

/// A table in plain text for the terminal: columns two spaces apart, a rule under the heads.
package struct ConsoleTable: Sendable, Hashable {
  /// The side of a column that its cells lean on.
  package enum Alignment: Sendable, Hashable {
    case left, right
  }

  package var heads: [String]
  package var alignments: [Alignment]
  package var rows: [[String]]

  /// Rows must be as long as the heads; columns without an alignment lean left.
  package init(heads: [String], alignments: [Alignment] = [], rows: [[String]]) {
    self.heads = heads
    self.alignments = heads.indices.map { $0 < alignments.count ? alignments[$0] : .left }
    self.rows = rows
  }

  /// A result as the report shows it.
  package init(_ view: TableView, language: Language) {
    let grid = TableGrid(view, language: language)
    self.init(heads: grid.heads, alignments: grid.isNumeric.map { $0 ? .right : .left }, rows: grid.rows)
  }

  /// The lines; `color` makes the heads bold.
  package func text(color: Bool = false) -> String {
    let heads = heads.map { Outgoing($0).text }
    let clean = rows.map { $0.map { Outgoing($0).text } }
    let widths = heads.indices.map { column in
      clean.reduce(heads[column].displayWidth) { max($0, $1[column].displayWidth) }
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    let head = line(heads, widths)
    return ([color ? TextStyle.bold.marked(head) : head, rule] + clean.map { line($0, widths) })
      .map { $0 + "\n" }.joined()
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = cells.indices.map { cells[$0].padded(to: widths[$0], alignment: alignments[$0]) }
    var line = padded.joined(separator: "  ")
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }
}
