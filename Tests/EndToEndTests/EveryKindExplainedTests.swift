import Foundation
import Testing

/// What `explain` and `diff` say of stages of every kind, and of rows that go through several.
@Suite("Every kind of stage explained")
struct EveryKindExplainedTests {
  private let folder: TemporaryFolder
  private let rules: String
  private let data: [String]

  init() throws {
    folder = try TemporaryFolder()
    rules = try folder.write(RiverMarkets.pipeline, to: "old/markets/pipeline.yaml")
    data = try RiverMarkets.data(in: folder)
  }

  private func explained(_ entity: String, _ language: String = "en") throws -> String {
    let outcome = try ChiwatProgram.run(["explain", rules, "--entity", entity, "--lang", language] + data)
    #expect(outcome.status == 0 && outcome.error == "", "\(outcome.error)")
    return outcome.output
  }

  @Test("a shop: its months, level, target, identities, deadlines and choice, each told once")
  func shop() throws {
    let page = try explained("A1")
    for line in [
      "Item 2562-11 · shops.csv, line 2", "baht   Value    20.00",
      "Level 3, good: Passed 4 of 4 indicators (this level is from 4)",
      "per_month_baht    20.00  60 ÷ 3", "  • State met: sold_baht = 60 against goal = 50",
      "  • Status differs: best = 30 against m01 = 10: 20 apart, more than 0",
      "shop A1 District 4701 Deadline opening  shop A1 District 4701 Deadline all",
      "  • Status late: due 2020-01-08, first arrived 2020-01-09 (days late: 1)",
      "  • Status excluded, Tier -, Place in the group -: closed", "Value: change     20.00",
    ] {
      #expect(page.contains(line), "\(line) is not in\n\(page)")
    }
    #expect(!page.contains("level 3: 4 +"), "the verdict has said it")
    let thai = try explained("A1", "th")
    #expect(thai.contains("ระดับ 3 ดี: ผ่าน 4 จาก 4 ตัวชี้วัด (ระดับนี้ตั้งแต่ 4)"))
    #expect(thai.contains("สถานะ ไม่ตรงกัน"), "\(thai)")
  }

  @Test("what is not known is named as such")
  func unknown() throws {
    let page = try explained("C1")
    #expect(page.contains("  • State no data: sold_baht = 502 against goal = ?\n"), "\(page)")
  }

  @Test("a district: its sums, its rank with the reason, and the levels in it")
  func district() throws {
    let page = try explained("4702")
    #expect(page.contains("Score 0.00, Rank 3: rank 3 of 3, score 0 (sold 0 × 3, passed 0 × 1)"), "\(page)")
    #expect(page.contains("2 in all: Level 1: 1 · Level 2: 1"), "\(page)")
    let thai = try explained("4702", "th")
    #expect(thai.contains("ทั้งหมด 2: ระดับ 1: 1 · ระดับ 2: 1"), "\(thai)")
  }

  /// What `diff` says in JSON.
  private struct Diff: Decodable {
    struct Edit: Decodable { var path: String, isWording: Bool }
    struct Move: Decodable {
      var stage: String, column: String, key: [String], before, after: [String: String], reason: Int?
    }
    struct Reason: Decodable { var sets: [[Int]], restored: Int, moves: Int }
    var edits: [Edit], moves: [Move], reasons: [Reason]
  }

  private func diff(_ old: String, _ new: String) throws -> Diff {
    try #require(RiverMarkets.pipeline.contains(old))
    let edited = try folder.write(
      RiverMarkets.pipeline.replacing(old, with: new), to: "new/markets/pipeline.yaml")
    let outcome = try ChiwatProgram.run(["diff", rules, edited, "--format", "json"] + data)
    #expect(outcome.status == 0, "\(outcome.error)")
    return try JSONDecoder().decode(Diff.self, from: Data(outcome.output.utf8))
  }

  @Test(
    "an edit in a stage of any kind that decides, or before one, is named for what it moves",
    arguments: [
      ("sold_baht, weight: 3", "sold_baht, weight: 0.1", "stages.ranked.measures.sold.weight", ["ranked"]),
      ("th: เอ", "th: ก", "stages.ranked.grades[1].name.th", ["ranked"]),
      ("target: goal", "target: goal * 2", "stages.aimed.goals.sales.target", ["aimed"]),
      ("computed: m01}", "computed: m03}", "stages.checked.identities.peak.computed", ["checked"]),
      ("days_after: 7", "days_after: 9", "stages.due.due.opening.days_after", ["due"]),
      ("[-sold_baht, shop]", "[shop, -sold_baht]", "stages.picked.order", ["picked"]),
      ("default: 2", "default: 3", "parameters.least.default", ["graded"]),
      ("mandatory_cap: 1", "mandatory_cap: 2", "stages.graded.mandatory_cap", ["graded", "picked"]),
      (
        "take: [sold_baht, best]", "take: {sold_baht: best, best: best}", "stages.with_totals.take",
        ["aimed", "checked", "ranked"]
      ),
      (
        "sold_baht: sum(baht)", "sold_baht: max(baht)", "stages.totals.measures.sold_baht",
        ["aimed", "checked"]
      ),
    ])
  func named(_ old: String, _ new: String, _ path: String, _ stages: [String]) throws {
    let diff = try diff(old, new)
    let edit = try #require(diff.edits.firstIndex { $0.path == path })
    #expect(!diff.edits[edit].isWording && !diff.moves.isEmpty)
    #expect(Set(stages).isSubset(of: diff.moves.map(\.stage)), "\(diff.moves)")
    #expect(diff.moves.allSatisfy { $0.reason != nil })
    #expect(diff.reasons.allSatisfy { $0.sets == [[edit]] && $0.restored == $0.moves })
  }

  @Test("results are shown as they are printed")
  func printed() throws {
    let moves = try diff("sold_baht, weight: 3", "sold_baht, weight: 0.1").moves
    let score = try #require(moves.first { $0.column == "score" && $0.key == ["4701"] })
    #expect(score.before["en"] == "36.43" && score.after["en"] == "92.29")
  }
}
