import Stages
import Tables

extension StageFindings {
  /// Puts what a stage has to say of rows to its places.
  ///
  /// - Parameter others: what the stage reads besides, each with the findings of its place.
  mutating func add(
    _ notes: StageNotes, of stage: String, in table: Table,
    others: [String: (findings: StageFindings, table: Table?)] = [:]
  ) {
    // Notes that say the same share their texts: rows of one key stand together.
    var shared: (details: [String], all: [String]) = ([], [stage])
    for note in notes.notes {
      if note.details != shared.details { shared = (note.details, [stage] + note.details) }
      let (place, value) =
        switch note.subject {
        case .row(let row): (place(row, in: table), StageNotes.key(row, in: table))
        case .named(let row, let key): (place(row, in: table), key)
        case .key(let key): (Finding.Place(input: source), key)
        case .other(let name, let row): Self.place(row, of: others[name])
        }
      list.append(Finding(note.code, .noted, at: place, value: value, details: shared.all))
    }
    add(notes.faults, of: stage, in: table)
  }

  private static func place(
    _ row: Int, of other: (findings: StageFindings, table: Table?)?
  ) -> (Finding.Place, String) {
    guard let other, let table = other.table else { return (Finding.Place(input: ""), "") }
    return (other.findings.place(row, in: table), StageNotes.key(row, in: table))
  }
}
