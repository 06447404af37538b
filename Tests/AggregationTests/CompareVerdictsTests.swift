import Expressions
import Stages
import TableSamples
import Tables
import Testing

@testable import Aggregation

/// Why a comparison says what it says.
@Suite struct CompareVerdictsTests {
  private static let place = SourceLocation(file: "pipeline.yaml", line: 1, column: 1)

  private static func written(_ text: String) -> Located<String> { Located(text, at: place) }

  private static func texts(
    _ verdicts: any StageVerdicts, _ columns: Range<Int>, row: Int
  ) -> [String] { columns.map { verdicts.reason(for: $0, row: row).sentence.english } }

  // MARK: - Rounds

  private let rounds = table(
    [("village", .code), ("round", .number), ("level", .number), ("i1", .answer), ("i2", .answer)],
    [
      [.code("40"), 1, 1, .no, .yes], [.code("40"), 2, 2, .yes, .yes], [.code("41"), 2, 3, .yes, .yes],
      [.code("42"), 1, 2, .yes, .no], [.code("43"), 1, 2, .yes, .no], [.code("43"), 2, 2, .yes, .no],
      [.code("44"), 1, 2, .yes, .no], [.code("44"), 2, 1, .yes, .no],
    ])

  private func roundRule() throws -> RoundComparison {
    RoundComparison(
      input: rounds.schema, keys: [NamedColumn("village", column: 0)],
      before: try bind("round = 1", in: rounds.schema), after: try bind("round = 2", in: rounds.schema),
      columns: [NamedColumn("level", column: 2)], level: 2,
      indicators: [NamedColumn("i1", column: 3), NamedColumn("i2", column: 4)])
  }

  private func roundVerdicts(_ rule: RoundComparison) -> any StageVerdicts {
    var notes = StageNotes()
    let result = rule.result(of: rounds, with: StageOthers([:]), jobs: 1, notes: &notes)
    return rule.verdicts(
      of: StageRun(source: rounds, others: [:], result: result.rows.collected(columns: nil, jobs: 1)))
  }

  @Test func `A change is told with the values of both rounds`() throws {
    let rule = try roundRule()
    #expect(
      rule.output.columns[rule.made].map(\.name).prefix(5) == [
        "rounds", "level_before", "level_after", "level_change", "movement",
      ])
    let verdicts = roundVerdicts(rule)
    #expect(
      Self.texts(verdicts, 1..<7, row: 0) == [
        "a row where round = 1, a row where round = 2", "before: round = 1, level = 1",
        "after: round = 2, level = 2", "level: 1 → 2", "level: 1 → 2", "Gained: i1",
      ])
    #expect(verdicts.reason(for: 2, row: 0).path == RulePath("before"))
    #expect(verdicts.reason(for: 5, row: 0).path == RulePath("level"))
    #expect(
      Self.texts(verdicts, 1..<5, row: 1) == [
        "no single row where round = 1, a row where round = 2", "before: round = 1, level = –",
        "after: round = 2, level = 3", "level: – → 3",
      ])
    let answer = try #require(rule.output.index(of: "i1"))
    #expect(verdicts.reason(for: answer, row: 0).sentence.english == "i1: 0 → 1")
  }

  @Test func `What rounds reach is declared`() throws {
    let declared = CompareStage(
      keys: [Self.written("village")], before: Self.written("round = 1"), after: Self.written("round = 2"),
      level: Self.written("level"))
    #expect(roundVerdicts(try roundRule()).reached == Set(declared.points(unfilled: [])))
    #expect(declared.points(unfilled: []).count == 6)
  }

  @Test func `Every column that is made has a label or words`() throws {
    let made = try roundRule().output.columns[1...]
    #expect(made.allSatisfy { $0.meaning?.label != nil || $0.meaning?.words.isEmpty == false })
    #expect(made[2].meaning?.label == Bilingual(thai: "level: ครั้งก่อน", english: "level: before"))
  }

  // MARK: - Months

  private let months = table(
    [("market", .text), ("month", .code), ("sales", .number)],
    [["ก", .code("2563-11"), 200], ["ก", .code("2564-01"), 100], ["ก", .code("2563-12"), 150]])

  private func monthRule() throws -> PeriodComparison {
    let first = try #require(Month(written: "2563-11"))
    return PeriodComparison(
      input: months.schema, keys: [NamedColumn("market", column: 0)],
      along: NamedColumn("month", column: 1), columns: [NamedColumn("sales", column: 2)],
      period: first...first.advanced(by: 3))
  }

  private func monthVerdicts(_ rule: PeriodComparison) -> any StageVerdicts {
    var notes = StageNotes()
    let result = rule.result(of: months, with: StageOthers([:]), jobs: 1, notes: &notes)
    return rule.verdicts(
      of: StageRun(source: months, others: [:], result: result.rows.collected(columns: nil, jobs: 1)))
  }

  @Test func `A month is told with the month before`() throws {
    let verdicts = monthVerdicts(try monthRule())
    #expect(
      Self.texts(verdicts, 1..<6, row: 0) == [
        "every month of 2563-11 – 2564-02", "a row of 2563-11", "sales of 2563-11 = 200",
        "sales: 2563-11 is the first month of the period", "sales: 2563-11 is the first month of the period",
      ])
    #expect(
      Self.texts(verdicts, 2..<6, row: 3) == [
        "no row of 2564-02", "sales of 2564-02 = –", "sales: 100 → –", "sales: 100 → –",
      ])
  }

  @Test func `What months reach is declared`() throws {
    let declared = CompareStage(keys: [Self.written("market")], along: Self.written("month"))
    #expect(monthVerdicts(try monthRule()).reached == Set(declared.points(unfilled: [])))
  }

  @Test func `The first and the last month are moved where they are written out`() {
    let declared = CompareStage(
      keys: [Self.written("market")], columns: [Self.written("sales")], along: Self.written("month"),
      from: Self.written("2563-12"), to: Self.written("last_month"), register: Self.written("markets"))
    let mutants = StageMutants(
      of: declared, at: Self.place, in: SourceText("", file: "pipeline.yaml")
    ).list.map { "\($0.path): \($0.from) → \($0.to)" }
    #expect(
      mutants == [
        "columns: sales → −", "from: 2563-12 → 2563-11", "from: 2563-12 → 2564-01", "register: markets → −",
      ])
  }

  @Test func `What cannot be used is told of its row or key`() throws {
    let rule = try monthRule()
    let odd = table(
      [("market", .text), ("month", .code), ("sales", .number)],
      [
        ["ก", .code("2563-11"), 1], ["ก", .code("2563-11"), 2], ["ข", .missing, 1],
        ["ค", .code("2570-01"), 1],
      ])
    var notes = StageNotes()
    _ = rule.result(of: odd, with: StageOthers([:]), jobs: 1, notes: &notes)
    #expect(
      notes.notes.map { type(of: $0.fault.finding(in: "", of: "")).code.rawValue }
        == ["compare.unplaced", "compare.outside_period", "compare.repeated"])
  }
}
