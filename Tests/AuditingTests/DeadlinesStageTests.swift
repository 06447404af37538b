import Expressions
import Stages
import TableSamples
import Tables
import Testing

@testable import Auditing

@Suite struct DeadlinesStageTests {
  private static let centres = table(
    [("centre", .code), ("ended", .date), ("sent", .date)],
    [
      [.code("1"), .day("2563-03-01"), .day("2563-03-08")],
      [.code("2"), .day("2563-03-01"), .day("2563-03-10")],
      [.code("3"), .day("2563-03-01"), .missing], [.code("4"), .day("2563-05-01"), .missing],
      [.code("5"), .missing, .missing],
    ])

  private func days(_ text: String, in schema: Schema) throws -> Deadline.Shift {
    Deadline.Shift(days: try bind(text, in: schema))
  }

  private func rule(asOf: String? = "2563-04-01") throws -> DeadlineRule {
    DeadlineRule(
      input: Self.centres.schema, keys: [0],
      deadlines: [
        Deadline(
          "report",
          due: .once(try bind("ended", in: Self.centres.schema), try days("7", in: Self.centres.schema)))
      ],
      arrivals: .beside(try bind("sent", in: Self.centres.schema)), asOf: asOf.map { Day($0) })
  }

  private func run(
    _ rule: DeadlineRule, _ source: Table, _ others: [String: Table] = [:]
  ) -> (result: Table, notes: StageNotes, verdicts: any StageVerdicts) {
    var notes = StageNotes(of: "s")
    let made = rule.result(of: source, with: StageOthers(others), jobs: 1, notes: &notes)
    let result = made.rows.collected()
    return (result, notes, rule.verdicts(of: StageRun(source: source, others: others, result: result)))
  }

  @Test func `Each report says when it was due and when it came`() throws {
    let rule = try rule()
    let (result, _, verdicts) = run(rule, Self.centres)
    let status = try #require(rule.output.index(of: "status"))
    let reasons = (0..<result.rowCount).map { verdicts.reason(for: status, row: $0) }
    #expect(
      reasons.map(\.sentence.english) == [
        "due 2020-03-08, first arrived 2020-03-08 (days late: 0)",
        "due 2020-03-08, first arrived 2020-03-10 (days late: 2)",
        "due 2020-03-08, nothing had come by 2020-04-01 (days late: 24)",
        "due 2020-05-08, which was not over on 2020-04-01", "it is not known when it is due",
      ])
    #expect(reasons[1].sentence.thai == "ครบกำหนด 2020-03-08 ส่งครั้งแรก 2020-03-10 (ล่าช้า 2 วัน)")
    #expect(Set(reasons.map(\.path)) == [RulePath("due", "report")])
    let open = run(try self.rule(asOf: nil), Self.centres).verdicts
    #expect(
      open.reason(for: status, row: 2).sentence.english
        == "due 2020-03-08, nothing has come, and no day says whether it should have")
  }

  @Test func `What is reached is declared`() throws {
    #expect(run(try rule(), Self.centres).verdicts.reached == Set(DeadlineRule.points))
  }

  @Test func `What is odd about a pair of rows is told of the row of the source`() throws {
    let (duties, centres) = (
      table([("duty", .text), ("ended", .date)], [["a", .day("2563-03-01")], ["b", .day("2563-03-01")]]),
      table([("centre", .code), ("n", .number)], [[.code("1"), 1], [.code("2"), 0], [.code("3"), 1]])
    )
    let pairs = DeadlineRule.everyPair(duties, centres).schema
    let rule = DeadlineRule(
      input: pairs, keys: [0], forEach: ("centres", 2),
      deadlines: [
        Deadline(
          "x", where: try bind("1 / n > 0", in: pairs), due: .once(try bind("ended", in: pairs), .init()))
      ], arrivals: .apart(.init(from: "reports", keys: [0], arrived: 1)), asOf: Day("2563-04-01"))
    let reports = table([("of", .text), ("sent", .date)], [["z", .day("2563-03-01")], ["a", .missing]])
    let (result, notes, _) = run(rule, duties, ["centres": centres, "reports": reports])
    #expect(result.rowCount == 4)
    #expect(notes.faults.map(\.row) == [0, 1])
    let codes = notes.notes.map(\.code)
    #expect(
      codes == [
        "deadline.repeated", "deadline.repeated", "deadline.unclear", "deadline.unclear",
        "deadline.unexpected", "deadline.undated",
      ])
    let ofArrivals = notes.notes.map { $0.other == "reports" }
    #expect(ofArrivals == [false, false, false, false, true, true])
    #expect(rule.reads(for: 0).source == [0, 1])
    #expect(rule.others == ["centres", "reports"])
  }

  @Test func `Columns of the result say what they are called and what their words are`() throws {
    let rule = try rule()
    #expect(rule.output.columns[rule.made].allSatisfy { $0.meaning != nil })
    #expect(rule.output["status"]?.meaning?.words.count == DeadlineStatus.allCases.count)
    #expect(
      rule.naming(of: RowNaming(keys: ["centre"], area: "centre"))
        == RowNaming(keys: ["centre", "deadline", "period"], area: "centre"))
  }

  @Test func `Dates, cycles, keys and arrivals have mutants`() {
    func text(_ value: String) -> Located<String> { Located(value, at: .start(of: "p")) }
    let stage = DeadlinesStage(
      keys: [text("activity"), text("centre")], forEach: text("centres"),
      due: [
        .init(
          name: text("report"), condition: text("held"), workingDays: text("office"),
          date: .once(text("ended"), .init(days: text("7")))),
        .init(
          name: text("monthly"),
          date: .each(
            .init(
              cycle: Located(.month, at: .start(of: "p")), from: text("first"), to: text("last"),
              day: text("10"), shift: .init(months: text("1"))))),
      ],
      arrivals: .apart(
        .init(
          relation: text("reports"), keys: [text("of"), text("by")], date: text("sent"),
          deadline: text("kind"),
          period: text("month"))),
      holidays: .init(relation: text("free"), date: text("day")), asOf: nil)
    let mutants = StageMutants(of: stage, at: .start(of: "p"), in: SourceText("", file: "p")).list
    let names = mutants.map { "\($0.path): \($0.from) → \($0.to)" }
    let expressions = ["due.report.days_after: 7 → 8", "due.report.days_after: 7 → 6"]
    #expect(expressions.allSatisfy(names.contains))
    #expect(names.contains("due.monthly.day: 10 → 9") && names.contains("due.monthly.months_after: 1 → 2"))
    #expect(
      names.drop { $0 != "due.report.where: held → −" } == [
        "due.report.where: held → −", "due.report.working_days: office → −",
        "due.monthly.every: month → quarter", "due.monthly.every: month → half_year",
        "due.monthly.every: month → fiscal_year", "key: activity → −",
        "key: centre → −", "for_each: centres → −", "holidays: free → −", "arrivals.key: of, by → by, of",
        "arrivals.deadline: kind → −",
        "arrivals.period: month → −",
      ])
  }
}
