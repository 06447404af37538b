package import Expressions
package import Tables

/// What a stage has to say of the rows that it works on; the runner knows their places.
package struct StageNotes: Sendable {
  /// Something odd.
  package struct Note: Sendable {
    package var fault: any StageFault
    package var rows: Rows
  }

  /// Of which rows a note speaks.
  package enum Rows: Sendable {
    /// Those of the source.
    case source
    /// Those of something that is read besides.
    case other(String)
    /// Those of a table that the stage made on the way, which stand in no file.
    case made(Table)
  }

  package private(set) var notes: [Note] = []
  /// Where an expression had no value.
  package var faults: [EvaluationFault] = []
  /// Rows that a condition leaves out.
  package private(set) var leftOut: (rows: [Int], condition: String) = ([], "")

  package init() {}

  /// Whether there is nothing to tell.
  package var isEmpty: Bool { notes.isEmpty && faults.isEmpty && leftOut.rows.isEmpty }

  package mutating func add(_ fault: some StageFault, of rows: Rows = .source) {
    notes.append(Note(fault: fault, rows: rows))
  }

  /// Remembers rows that are out of scope.
  package mutating func leaveOut(_ rows: [Int], condition: String) { leftOut = (rows, condition) }

  /// The cell that names a row: its area, or else its first cell, a code or id.
  package static func key(_ row: Int, in table: Table) -> String {
    if let area = table["area_code"], area.presence(row) == .present { return area[row].text }
    guard let column = table.columns.first(where: { $0.presence(row) == .present }) else { return "" }
    return column[row].text
  }
}
