import Expressions
import Stages
import TableSamples
import Tables
import Testing

@testable import Selection

@Suite struct SelectStageTests {
  private static let people = table(
    Persons.columns,
    [
      Persons.row("30010101", "a", income: 1000), Persons.row("30010101", "b", income: 2000),
      Persons.row("30010101", "c", income: 3000), Persons.row("30010101", "d", income: 500_000),
      Persons.row("30010101", "e", income: 1000, dead: true),
      Persons.row("30010101", "f", income: .missing), Persons.row("30010101", "a2", income: 50_000),
    ])

  private func run(
    _ rule: SelectionRule, _ source: Table = people, _ others: [String: Table] = [:]
  ) -> (result: WholeResult, notes: StageNotes, verdicts: any StageVerdicts) {
    var notes = StageNotes()
    let made = rule.result(of: source, with: StageOthers(others), jobs: 1, notes: &notes)
    let run = StageRun(source: source, others: others, result: made.rows.collected())
    return (made, notes, rule.verdicts(of: run))
  }

  private func reasons(_ verdicts: any StageVerdicts, _ rule: SelectionRule, _ column: String, _ rows: Int)
    throws
    -> [Reason]
  {
    let place = try #require(rule.output.index(of: column))
    return (0..<rows).map { verdicts.reason(for: place, row: $0) }
  }

  @Test func `Each candidate has the reason of its status, with its place`() throws {
    let rule = try Persons.rule()
    let (result, _, verdicts) = run(rule)
    let rows = result.rows.collected()
    let reasons = try reasons(verdicts, rule, "status", rows.rowCount)
    #expect(rows.cells("person") == ["a", "b", "c", "a2", "f", "e", "d"])
    #expect(
      reasons.map(\.sentence.english) == [
        "poor (place 1 of 4)", "poor (place 2 of 4)", "poor; beyond the quota of 2 (place 3 of 4)",
        "low; beyond the quota of 2 (place 4 of 4)", "undecided: poor; low", "dead", "in no tier",
      ])
    #expect(reasons[2].sentence.thai == "poor; เกินโควตา 2 (อันดับ 3 จาก 4)")
    #expect(
      reasons.map(\.path.description) == [
        "tiers.2", "tiers.2", "quota", "quota", "tiers.2", "exclude.1", "tiers",
      ])
  }

  @Test func `A tier says its condition, a place what it is ordered by`() throws {
    let rule = try Persons.rule()
    let verdicts = run(rule).verdicts
    #expect(
      try reasons(verdicts, rule, "tier", 4).last?.sentence.english == "low: income <= 100000")
    #expect(
      try reasons(verdicts, rule, "position", 4).map(\.sentence.english) == [
        "place 1 of 4: tier = 2, income = 1000", "place 2 of 4: tier = 2, income = 2000",
        "place 3 of 4: tier = 2, income = 3000", "place 4 of 4: tier = 3, income = 50000",
      ])
  }

  @Test func `What is reached is declared`() throws {
    let rule = try Persons.rule()
    let points = Set(SelectionRule.points(tiers: rule.tiers.count, hasExclusions: true))
    #expect(
      run(rule).verdicts.reached
        == points.subtracting([SelectionRule.point(ofTier: 0), SelectionRule.point(ofTier: 3)]))
  }

  @Test func `Groups and what they are chosen within stand beside the rows`() throws {
    let rule = try Persons.rule(
      group: [0, 1, 2], choice: .init(within: [0], quota: .table("places", keys: [0], quota: 1)))
    let places = table([("province", .code), ("n", .number)], [[.code("30"), 0]])
    let (result, notes, verdicts) = run(rule, Self.people, ["places": places])
    #expect(rule.others == ["places"])
    #expect(rule.sides.map(\.word) == ["groups", "outer"])
    #expect(rule.sides.map(\.keyCount) == [3, 1])
    for side in rule.sides { #expect(result.sides[side.word]?.schema == side.output) }
    #expect(notes.isEmpty)
    let first = try #require(try reasons(verdicts, rule, "status", 1).first)
    #expect(
      first
        == Reason(
          RulePath("choose_groups"), "poor; พื้นที่ไม่ได้รับเลือก (อันดับ 1 จาก 4)",
          "poor; the group is not chosen (place 1 of 4)"))
  }

  @Test func `What is odd is told with its facts`() throws {
    let advice = SelectionRule.Advice(Bilingual(thai: "ก", english: "a"), columns: [1], atMost: 1)
    let rows = Self.people.rows + [Persons.row("30010101", "f", income: 1)]
    let notes = run(try Persons.rule(advice: [advice]), table(Persons.columns, rows)).notes.notes
    let codes = notes.map { type(of: $0.fault.finding(in: "s", of: "n")).code }
    #expect(codes == ["select.repeated", "select.advice"])
  }

  @Test func `Columns say what they are called and what their words are`() throws {
    let rule = try Persons.rule(group: [2], choice: .init(within: [2], quota: .same(1)))
    #expect(rule.output.columns[rule.made].allSatisfy { $0.meaning != nil })
    for side in rule.sides {
      #expect(side.output.columns.dropFirst(side.keyCount).allSatisfy { $0.meaning != nil })
    }
    #expect(rule.output["status"]?.meaning?.words.count == CandidateStatus.allCases.count)
    #expect(
      rule.naming(of: RowNaming(keys: ["village"], area: "village"))
        == RowNaming(keys: ["person"], area: "village"))
  }

  @Test func `Every part of the rule has mutants`() {
    func text(_ value: String) -> Located<String> { Located(value, at: .start(of: "p")) }
    func named(_ condition: String) -> SelectStage.NamedCondition {
      .init(name: Bilingual(thai: "ก", english: "a"), condition: text(condition))
    }
    let stage = SelectStage(
      keys: [text("person"), text("card")], exclusions: [named("dead")],
      tiers: [named("poor"), named("low")],
      order: [text("income"), text("-members")], group: [text("province"), text("village")],
      quota: .table(relation: text("places"), keys: [text("p"), text("v")], column: text("n")),
      groupChoice: .init(within: [text("province")], quota: .same(text("3"))),
      advice: [
        .init(name: Bilingual(thai: "ก", english: "a"), columns: [text("province")], atMost: text("2"))
      ])
    let mutants = StageMutants(of: stage, at: .start(of: "p"), in: SourceText("", file: "p")).list
    let names = mutants.map { "\($0.path): \($0.from) → \($0.to)" }
    #expect(
      names.drop { $0 != "exclude: dead → −" } == [
        "exclude: dead → −", "tiers: poor → −", "tiers: low → −", "tiers: 1, 2 → 2, 1", "order: income → −",
        "order: -members → −", "order: income → -income", "order: -members → members",
        "order: income, -members → -members, income", "key: person → −", "key: card → −",
        "group: province → −",
        "group: village → −", "quota.key: p, v → v, p", "choose_groups: choose_groups → −",
        "choose_groups.within: province → −", "choose_groups.quota: 3 → 4", "choose_groups.quota: 3 → 2",
        "advice: a → −", "advice.at_most: 2 → 3", "advice.at_most: 2 → 1",
      ])
    let left = mutants.first { $0.path == RulePath("group") }?.changed
    #expect(left?.group.map(\.value) == ["village"])
    guard case .table(_, let keys, _)? = left?.quota else {
      Issue.record("no table of quotas")
      return
    }
    #expect(keys.map(\.value) == ["v"])
  }
}
