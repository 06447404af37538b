import Expressions
import Stages
import TableSamples
import Tables
import Testing

@testable import Shaping

/// Rows left out, columns made, and why.
@Suite struct DeriveTests {
  private static let columns: [(String, ValueType)] = [
    ("id", .text), ("income", .number), ("members", .number),
  ]
  private let source = table(
    Self.columns, [["a", 100, 2], ["b", 50, .missing], ["c", 90, 0], ["d", 60, 3]])

  private func rule(where condition: String? = nil) throws -> Derivation {
    let share = ColumnSchema("share", .number)
    let low = ColumnSchema("low", .answer)
    let wider = source.schema.appending([share])
    return Derivation(
      input: source.schema, condition: try condition.map { try bind($0, in: source.schema) },
      columns: [
        Derivation.Made(share, try bind("income / members", in: source.schema)),
        Derivation.Made(low, try bind("share < 30", in: wider), isAnswer: true),
      ])
  }

  @Test func `Columns may use those before them`() throws {
    var notes = StageNotes(of: "s")
    let rows = try rule().rows(of: source, notes: &notes)
    #expect(rows.schema.names == ["id", "income", "members", "share", "low"])
    #expect(rows.cells("share") == [50, .missing, .missing, 20])
    #expect(rows.cells("low") == [false, .missing, .missing, true])
    #expect(notes.leftOut.rows == [])
  }

  @Test func `What a condition leaves out is told, and a fault names the row of the source`() throws {
    var notes = StageNotes(of: "s")
    let rows = try rule(where: "income > 55 and id != 'a'").rows(of: source, notes: &notes)
    #expect(rows.cells("id") == ["c", "d"])
    #expect(notes.leftOut.rows == [0, 1])
    #expect(notes.leftOut.condition == "income > 55 and id != 'a'")
    #expect(notes.faults.map(\.row) == [2])
    #expect(notes.faults.map(\.kind) == [.divisionByZero])
  }

  @Test func `The reason is the formula with the cells that it reads`() throws {
    let rule = try rule(where: "members > 0")
    var notes = StageNotes(of: "s")
    let rows = rule.rows(of: source, notes: &notes)
    let verdicts = rule.verdicts(of: StageRun(source: source, others: [:], result: rows))
    let reason = verdicts.reason(for: 3, row: 1)
    #expect(reason.path == RulePath("columns", "share", "value"))
    #expect(reason.sentence.english == "share = income / members (income = 60, members = 3)")
    #expect(verdicts.reason(for: 4, row: 0).sentence.thai == "low = share < 30 (share = 50)")
    #expect(rule.formula(of: 4) == "share < 30" && rule.formula(of: 0) == nil)
  }

  @Test func `What is reached is declared`() throws {
    let rule = try rule(where: "income > 55 or members = 2")
    var notes = StageNotes(of: "s")
    let rows = rule.rows(of: source, notes: &notes)
    let reached = rule.verdicts(of: StageRun(source: source, others: [:], result: rows)).reached
    let place = SourceLocation(file: "pipeline.yaml", line: 1, column: 1)
    let declared = DeriveStage(
      condition: Located("income > 55 or members = 2", at: place),
      columns: [
        ValueDefinition(name: Located("share", at: place)),
        ValueDefinition(name: Located("low", at: place), isAnswer: true),
      ])
    #expect(reached.isSubset(of: declared.points(unfilled: [])))
    #expect(reached == Set(declared.points(unfilled: [])))
  }
}
