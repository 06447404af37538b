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

  mutating func add(_ faults: [EvaluationFault], of stage: String, in table: Table) {
    for fault in faults {
      let code: FindingCode = fault.kind == .divisionByZero ? .divisionByZero : .numberOverflow
      list.append(
        Finding(
          code, .noted, at: place(fault.row, in: table), value: key(fault.row, in: table),
          details: [stage, fault.source]))
    }
  }

  mutating func check(_ stage: BoundStage, _ table: Table) {
    for check in stage.checks {
      var faults: [EvaluationFault] = []
      guard case .truths(let truths) = check.condition.evaluate(table, faults: &faults) else { continue }
      add(faults, of: stage.name, in: table)
      for (row, truth) in truths.enumerated() where truth == .yes {
        list.append(
          Finding(
            .ruleCheck, .noted, at: place(row, in: table), value: key(row, in: table),
            details: [stage.name, check.name, check.sentence.thai, check.sentence.english]))
      }
    }
  }

  mutating func outOfScope(_ rows: [Int], of stage: String, condition: String, in table: Table) {
    for row in rows {
      list.append(
        Finding(
          .recordOutOfScope, .setAside, at: place(row, in: table), value: key(row, in: table),
          details: [condition]))
    }
  }

  func place(_ row: Int, in table: Table) -> Finding.Place {
    guard row < table.origins.count else { return Finding.Place(input: source) }
    let origin = table.origins[row]
    return Finding.Place(
      input: source, file: files[Int(origin.file)], record: origin.record, line: Int(origin.line))
  }

  func key(_ row: Int, in table: Table) -> String { StageNotes.key(row, in: table) }
}
