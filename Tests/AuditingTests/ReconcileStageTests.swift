import Expressions
import Stages
import TableSamples
import Tables
import Testing

@testable import Auditing

@Suite struct ReconcileStageTests {
  private static let plan = table(
    [("id", .text), ("parent", .text), ("baht", .number)],
    [
      ["a", .missing, 10], ["a1", "a", 4], ["a2", "a", 6], ["b", .missing, 10], ["b1", "b", 12],
      ["c", .missing, 10], ["c1", "c", 10], ["c2", "c", .missing], ["d", "d", 1],
      ["e", .missing, .notApplicable],
      ["e1", "e", .notApplicable],
    ])

  private func tree(tolerance: Int = 0) throws -> Reconciliation {
    let baht = try bind("baht", in: Self.plan.schema)
    return Reconciliation(
      input: Self.plan.schema, keys: [0], parts: .children(parent: 1),
      identities: [.init("money", stated: baht, computed: baht)], tolerance: Number(tolerance))
  }

  private func run(_ rule: Reconciliation) -> (result: Table, notes: StageNotes, verdicts: any StageVerdicts)
  {
    var notes = StageNotes()
    let made = rule.result(of: Self.plan, with: StageOthers([:]), jobs: 1, notes: &notes)
    let result = made.rows.collected()
    return (result, notes, rule.verdicts(of: StageRun(source: Self.plan, others: [:], result: result)))
  }

  @Test func `Each row says what was held against what, and how far it is off`() throws {
    let rule = try tree()
    let (result, _, verdicts) = run(rule)
    let status = try #require(rule.output.index(of: "status"))
    let reasons = (0..<result.rowCount).map { verdicts.reason(for: status, row: $0) }
    #expect(
      reasons.map(\.sentence.english) == [
        "baht = 10 against baht = 10 (number of parts: 2): 0 apart, within 0",
        "baht = 10 against baht = 12 (number of parts: 1): -2 apart, more than 0",
        "baht = 10 against baht = 10 (number of parts: 2): parts missing: 1",
        "baht = - against baht = - (number of parts: 1): holds",
      ])
    #expect(reasons[1].sentence.thai == "baht = 10 เทียบ baht = 12 (รายการย่อย 1 รายการ): ต่าง -2 เกิน 0")
    #expect(Set(reasons.map(\.path)) == [RulePath("identities", "money")])
  }

  @Test func `What is reached is declared`() throws {
    #expect(run(try tree()).verdicts.reached == Set(Reconciliation.points))
    #expect(run(try tree(tolerance: 2)).verdicts.reached == [Reconciliation.point(.holds)])
  }

  @Test func `What is odd is told with its facts`() throws {
    let notes = run(try tree()).notes.notes
    let codes = notes.map { type(of: $0.fault.finding(in: "s", of: "n")).code }
    #expect(codes == ["identity.own_parent", "identity.differs", "identity.unknown"])
    let words = notes.map { $0.fault.finding(in: "s", of: "b").words }
    #expect(Set(words.map { "\($0)" }).count == 3)
  }

  @Test func `Columns of the result say what they are called and what their words are`() throws {
    let rule = try tree()
    #expect(rule.output.columns[rule.made].allSatisfy { $0.meaning != nil })
    #expect(rule.output["status"]?.meaning?.words.keys.sorted() == ["differs", "holds", "unknown"])
    #expect(
      rule.naming(of: RowNaming(keys: ["id"], area: "id")) == RowNaming(keys: ["id", "identity"], area: "id"))
  }

  @Test func `Keys, parts and the tolerance have mutants`() {
    func text(_ value: String) -> Located<String> { Located(value, at: .start(of: "p")) }
    let stage = ReconcileStage(
      keys: [text("province"), text("year")],
      parts: .table(relation: text("districts"), keys: [text("area"), text("year")]),
      equations: [.init(name: text("money"), stated: text("total"), computed: text("spent"))],
      tolerance: text("1"))
    let mutants = StageMutants(of: stage, at: stage.keys[0].location, in: SourceText("", file: "p")).list
    #expect(
      mutants.map { "\($0.path): \($0.from) → \($0.to)" } == [
        "tolerance: 1 → 2", "tolerance: 1 → 0", "key: province → −", "key: year → −",
        "parts.key: area, year → year, area",
      ])
    let left = if case .table(_, let keys) = mutants[2].changed.parts { keys.map(\.value) } else { [""] }
    #expect(left == ["year"])
  }
}
