import Expressions
import Stages
import TableSamples
import Tables
import Testing

@testable import Aggregation

/// Why a row has a partner, or none.
@Suite struct JoinVerdictsTests {
  private let left = table([("village", .code)], [[.code("40")], [.code("41")], [.code("42")], [.missing]])
  private let right = table(
    [("code", .code), ("target", .number)], [[.code("40"), 10], [.code("41"), 20], [.code("41"), 30]])

  private func rule(reportsUnmatched: Bool = true) -> Join {
    Join(
      left: left.schema, with: "plans", right: right.schema, keys: [Join.Key(left: 0, right: 0)],
      columns: [NamedColumn("planned", column: 1)], found: "known", reportsUnmatched: reportsUnmatched)
  }

  private func verdicts(_ rule: Join) -> any StageVerdicts {
    var notes = StageNotes(of: "s")
    let rows = rule.prepared(with: StageOthers(["plans": right])).rows(of: left, notes: &notes)
    return rule.verdicts(of: StageRun(source: left, others: ["plans": right], result: rows))
  }

  @Test func `Each cell says where it comes from`() {
    let verdicts = verdicts(rule())
    let taken = (0..<4).map { verdicts.reason(for: 1, row: $0) }
    #expect(taken.allSatisfy { $0.path == RulePath("take", "planned") })
    #expect(
      taken.map(\.sentence.english) == [
        "planned taken from plans where code = 40", "planned: plans has 2 rows with code = 41 that differ",
        "planned: plans has no code = 42", "planned: plans has no code = ",
      ])
    #expect(taken[1].sentence.thai == "planned: plans มี 2 แถวที่ code = 41 แต่ค่าต่างกัน")
    let found = verdicts.reason(for: 2, row: 1)
    #expect(found.path == RulePath("found"))
    #expect(found.sentence.english == "known: plans has code = 41")
  }

  @Test(arguments: [true, false])
  func `What is reached is declared`(reportsUnmatched: Bool) {
    let name = Located("known", at: SourceLocation(file: "pipeline.yaml", line: 1, column: 1))
    let declared = JoinStage(
      with: name, on: [], take: [], found: name, reportsUnmatched: reportsUnmatched)
    let points = declared.points(unfilled: [])
    #expect(points.count == (reportsUnmatched ? 4 : 3))
    #expect(verdicts(rule(reportsUnmatched: reportsUnmatched)).reached == Set(points))
  }

  @Test func `A copied column keeps its words, and its label under the same name only`() {
    let meaning = ColumnMeaning(
      Bilingual(thai: "สถานะ", english: "status"), words: ["late": Bilingual(thai: "ล่าช้า", english: "late")],
      role: .outcome(.more))
    let other = Schema([ColumnSchema("code", .code), ColumnSchema("status", .text, meaning: meaning)])
    let join = Join(
      left: left.schema, with: "reports", right: other, keys: [Join.Key(left: 0, right: 0)],
      columns: [NamedColumn("status", column: 1), NamedColumn("report", column: 1)])
    let made = join.output.columns[join.made].map(\.meaning)
    #expect(
      made == [ColumnMeaning(meaning.label, words: meaning.words), ColumnMeaning(nil, words: meaning.words)])
  }

  @Test func `Rows without a partner are told of with the name that may be meant`() throws {
    let names = table([("name", .text), ("place", .number)], [["นาเยีย", 1]])
    let rows = table([("district", .text)], [["นาเยย"], ["นาเยีย"]])
    let join = Join(
      left: rows.schema, with: "places", right: names.schema, keys: [Join.Key(left: 0, right: 0)],
      columns: [NamedColumn("place", column: 1)])
    for (others, count) in [
      (StageOthers(["places": names]), 1), (StageOthers(["places": names], absent: ["places"]), 0),
    ] {
      var notes = StageNotes(of: "s")
      _ = join.prepared(with: others).rows(of: rows, notes: &notes)
      #expect(notes.notes.map(\.code) == Array(repeating: "join.unmatched", count: count))
      let unmatched = JoinFindings.Unmatched(stage: "s", key: "นาเยย", near: "นาเยีย")
      #expect(notes.notes.allSatisfy { $0.kind.isEqual(to: unmatched) })
    }
  }
}
