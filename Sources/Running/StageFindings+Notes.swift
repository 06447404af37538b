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
    for note in notes.notes {
      switch note.rows {
      case .source: list.append(finding(of: note.fault, in: stage, table))
      case .made(let rows): list.append(finding(of: note.fault, in: stage, rows))
      case .other(let name):
        guard let other = others[name], let rows = other.table else { continue }
        list.append(other.findings.finding(of: note.fault, in: stage, rows))
      }
    }
    add(notes.faults, of: stage, in: table)
  }
}
