package import Expressions
package import Tables

/// What a stage has to say of the rows that it works on; the runner knows their places.
package struct StageNotes: Sendable {
  /// Something odd.
  package struct Note: Sendable {
    package var code: FindingCode
    package var subject: Subject
    /// The facts behind the stage's name.
    package var details: [String]
  }

  /// What a note is about.
  package enum Subject: Sendable {
    /// A row of the source.
    case row(Int)
    /// A row of something that is read besides.
    case other(String, Int)
    /// A group or key, which stands in no one place.
    case key(String)
    /// A row of the source, under what names it there.
    case named(Int, String)
  }

  package private(set) var notes: [Note] = []
  /// Where an expression had no value.
  package var faults: [EvaluationFault] = []
  /// Rows that a condition leaves out.
  package private(set) var leftOut: (rows: [Int], condition: String) = ([], "")

  package init() {}

  /// Whether there is nothing to tell.
  package var isEmpty: Bool { notes.isEmpty && faults.isEmpty && leftOut.rows.isEmpty }

  package mutating func add(_ code: FindingCode, _ subject: Subject, _ details: [String] = []) {
    notes.append(Note(code: code, subject: subject, details: details))
  }

  /// Remembers rows that are out of scope.
  package mutating func leaveOut(_ rows: [Int], condition: String) { leftOut = (rows, condition) }

  /// The cell that names a row: its area, or else its first cell, a code or id.
  package static func key(_ row: Int, in table: Table) -> String {
    if let area = table["area_code"], area.presence(row) == .present { return area[row].text }
    guard let column = table.columns.first(where: { $0.presence(row) == .present }) else { return "" }
    return column[row].text
  }

  /// Cells as one text.
  package static func text(_ key: [Cell]) -> String { key.map(\.text).joined(separator: " ") }
}
