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
      switch note {
      case .fault(let fault, .source): list.append(finding(of: fault, in: stage, table))
      case .fault(let fault, .made(let rows)): list.append(finding(of: fault, in: stage, rows))
      case .fault(let fault, .other(let name)):
        guard let other = others[name], let rows = other.table else { continue }
        list.append(other.findings.finding(of: fault, in: stage, rows))
      case .finding(let kind, let row, let name):
        list.append(Finding(kind, .noted, at: place(row, in: table), value: name))
      }
    }
    add(notes.faults, of: stage, in: table)
  }
}
