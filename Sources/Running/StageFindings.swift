import Aggregation
import Expressions
import Pipelines
import Stages
import Tables

/// Findings that stages make of rows, gathered batch by batch.
struct StageFindings: Sendable {
  var list: [Finding] = []
  /// The input's name and the names of its files; for stored results the stage's name and no files.
  let source: String
  let files: [String]

  init(source: String, files: [String] = []) {
    self.source = source
    self.files = files
  }

  mutating func add(_ faults: [some StageFault], of stage: String, in table: Table) {
    for fault in faults { list.append(finding(of: fault, in: stage, table)) }
  }

  mutating func check(_ stage: BoundStage, _ table: Table) {
    for check in stage.checks {
      var faults: [EvaluationFault] = []
      guard case .truths(let truths) = check.condition.evaluate(table, faults: &faults) else { continue }
      add(faults, of: stage.name, in: table)
      let kind: any FindingKind = RuleCheck(
        stage: stage.name, name: check.name, sentence: check.sentence)
      for (row, truth) in truths.enumerated() where truth == .yes { note(kind, row, in: table) }
    }
  }

  mutating func outOfScope(_ rows: [Int], of stage: String, condition: String, in table: Table) {
    let kind = RecordOutOfScope(condition: condition)
    for row in rows { note(kind, row, in: table, as: .setAside) }
  }

  private mutating func note(
    _ kind: any FindingKind, _ row: Int, in table: Table, as outcome: Finding.Outcome = .noted
  ) {
    list.append(Finding(kind, outcome, at: place(row, in: table), value: key(row, in: table)))
  }

  func finding(of fault: some StageFault, in stage: String, _ table: Table) -> Finding {
    let (place, name) =
      switch fault.place {
      case .row(let row): (place(row, in: table), key(row, in: table))
      case .keyedRow(let row, let key): (place(row, in: table), key.keyText)
      case .key(let key): (Finding.Place(input: source), key.keyText)
      }
    return Finding(fault.finding(in: stage, of: name), .noted, at: place, value: name)
  }

  func place(_ row: Int, in table: Table) -> Finding.Place {
    guard row < table.origins.count else { return Finding.Place(input: source) }
    let origin = table.origins[row]
    return Finding.Place(
      input: source, file: files[Int(origin.file)], record: origin.record, line: Int(origin.line))
  }

  func key(_ row: Int, in table: Table) -> String { StageNotes.key(row, in: table) }
}
