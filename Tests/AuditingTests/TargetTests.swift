import Expressions
import TableSamples
import Tables
import Testing

@testable import Auditing

@Suite struct TargetTests {
  private static let columns: [(String, ValueType)] = [
    ("held", .number), ("planned", .number), ("starts", .date), ("ends", .date),
  ]

  private func compare(
    _ rows: [[Cell]], asOf: String? = nil
  ) throws -> (rows: Table, faults: [TargetFault], evaluation: [EvaluationFault]) {
    let input = table(Self.columns, rows)
    let course = try asOf.map {
      Course(
        start: try bind("starts", in: input.schema), end: try bind("ends", in: input.schema), asOf: Day($0))
    }
    let rule = Target(
      input: input.schema,
      goals: [
        Target.Goal(
          actual: try bind("held", in: input.schema), planned: try bind("planned", in: input.schema))
      ], course: course)
    var faults: [EvaluationFault] = []
    let result = rule.compare(input, faults: &faults)
    #expect(result.rows.schema.names.count == result.rows.columns.count)
    return (result.rows, result.faults, faults)
  }

  private static let year: [Cell] = [.day("2562-10-01"), .day("2563-09-30")]

  @Test(
    arguments: [
      (60, 80, -20, 75, false), (80, 80, 0, 100, true), (100, 80, 20, 125, true), (0, 80, -80, 0, false),
      (5, 0, 5, .missing, true), (.missing, 80, .missing, .missing, .missing),
      (60, .missing, .missing, .missing, .missing),
      (
        .notApplicable, 80, .notApplicable, .notApplicable,
        .notApplicable
      ), (.notApplicable, .missing, .missing, .missing, .missing),
      (.notApplicable, 0, .notApplicable, .missing, .notApplicable),
    ] as [(Cell, Cell, Cell, Cell, Cell)])
  func `Gap, rate and met`(held: Cell, planned: Cell, gap: Cell, rate: Cell, met: Cell) throws {
    let (rows, _, faults) = try compare([[held, planned] + Self.year])
    #expect(rows.cells("gap") == [gap])
    #expect(rows.cells("achieved_rate") == [rate])
    #expect(rows.cells("met") == [met])
    #expect(faults == [])
  }

  @Test(
    arguments: [
      ("2562-09-30", 0, true), ("2562-10-01", 1, true), ("2563-09-29", 365, false),
      ("2563-09-30", 366, false),
      ("2563-12-31", 366, false),
    ] as [(String, Cell, Cell)])
  func `The as-of day counts, and the plan neither falls below zero nor grows beyond its end`(
    asOf: String, expected: Cell, onCourse: Cell
  ) throws {
    let (rows, _, _) = try compare([[2, 366] + Self.year], asOf: asOf)
    #expect(rows.cells("expected") == [expected])
    #expect(rows.cells("on_course") == [onCourse])
  }

  @Test func `A share of days is not rounded before it is compared`() throws {
    // A third of 1 is more than 0.333333333333, its first twelve decimals.
    let period: [Cell] = [.day("2563-01-01"), .day("2563-01-03")]
    let (rows, _, _) = try compare(
      [[.decimal("0.333333333333"), 1] + period, [.decimal("0.333333333334"), 1] + period], asOf: "2563-01-01"
    )
    #expect(rows.cells("course_gap") == [0, .decimal("0.000000000001")])
    #expect(rows.cells("on_course") == [false, true])
  }

  @Test func `A period that ends before it begins is told`() throws {
    let (rows, faults, _) = try compare(
      [[1, 1, .day("2563-02-01"), .day("2563-01-01")], [1, 1, .missing, .day("2563-01-01")]],
      asOf: "2563-01-01")
    #expect(faults == [.periodInverted(row: 0)])
    #expect(rows.cells("expected") == [.missing, .missing])
    #expect(rows.cells("on_course") == [.missing, .missing])
    #expect(rows.cells("met") == [true, true])
  }

  @Test func `What is beyond all numbers is missing and told`() throws {
    let (rows, _, faults) = try compare([[.number(Number(scaled: .max)), -1] + Self.year])
    #expect(rows.cells("gap") == [.missing])
    #expect(faults.map(\.source) == ["gap", "achieved_rate"])
    #expect(rows.cells("met") == [true])
  }

  @Test func `Several goals have their figures under their names`() throws {
    let input = table(Self.columns, [[1, 2] + Self.year])
    let rule = Target(
      input: input.schema,
      goals: [
        Target.Goal(
          "days", actual: try bind("held", in: input.schema), planned: try bind("planned", in: input.schema)),
        Target.Goal(
          "twice", actual: try bind("held * 2", in: input.schema),
          planned: try bind("planned", in: input.schema)),
      ])
    var faults: [EvaluationFault] = []
    let rows = rule.compare(input, faults: &faults).rows
    #expect(rows.cells("days_met") == [false])
    #expect(rows.cells("twice_met") == [true])
  }
}
