import Expressions
import Foundation
import Ingestion
import Pipelines
import Running
import Scoring
import Tables
import Testing

@testable import Explaining

@Suite struct ExplainerTests {
  private static func villages() throws -> Explainer {
    Explainer(
      RunInputs(
        try Repository.pipeline("village-levels"), files: ["assessments": Repository.sample("village-levels")]
      ))
  }

  @Test("what is printed for every village re-evaluates to its level, and its smallest sets lift it")
  func reevaluates() throws {
    let explainer = try Self.villages()
    let rule = try #require(explainer.pipeline.stages.first?.kind.rule as? ScoreRule)
    let lines = try Repository.text("Samples/monthly-2563-06/village-levels.csv").split(separator: "\n")
    for line in stride(from: 1, to: lines.count, by: 9) {
      let code = String(lines[line].prefix(8))
      let explanation = try #require(try explainer.explain(code))
      let graded = explanation.rows.filter { $0.verdict != nil }
      #expect(!graded.isEmpty)
      for row in graded {
        let verdict = try #require(row.verdict)
        let answers = Dictionary(uniqueKeysWithValues: row.indicators.map { ($0.name, $0.answer) })
        #expect(Self.level(rule, answers) == verdict.level)
        for step in verdict.steps {
          let level = try #require(step.level)
          let family = try #require(step.sets.families.first)
          let set = family.all + family.choices.flatMap { $0.of.prefix($0.pick) }
          #expect(set.count == step.sets.cost)
          let lifted = answers.merging(set.map { ($0, "pass") }) { $1 }
          #expect(Self.level(rule, lifted) ?? -1 >= level)
        }
      }
    }
  }

  private static func level(_ rule: ScoreRule, _ answers: [String: String]) -> Int? {
    let schema = Schema(Array(rule.output.columns.prefix(rule.inputWidth)))
    let row = Table(
      schema: schema,
      columns: schema.columns.map { column in
        guard column.type == .answer else { return Column(absent: .missing, type: column.type, count: 1) }
        let truth = [Truth.yes, .no, .notApplicable, .missing].first { $0.stateName == answers[column.name] }
        return .truths([truth ?? .missing])
      }, rowCount: 1)
    var faults: [EvaluationFault] = []
    return Explainer.whole(rule.score(row, faults: &faults), "level")
  }

  @Test("each answer has the text that stands in its file at the line that is named")
  func raw() throws {
    let lines = try Repository.text("Samples/monthly-2563-06/village-levels.csv")
      .split(separator: "\n", omittingEmptySubsequences: false)
    let explanation = try #require(try Self.villages().explain("34010102"))
    let graded = explanation.rows.filter { $0.verdict != nil }
    #expect(graded.count == 2)
    for row in graded {
      let line = try #require(row.line)
      let cells = lines[line - 1].split(separator: ",", omittingEmptySubsequences: false)
      #expect(row.file == "village-levels.csv" && cells[0] == "34010102")
      #expect(row.indicators.map(\.raw) == cells[2..<25].map { String($0) })
    }
  }

  @Test("a computed indicator is shown with its numbers and its margin")
  func computed() throws {
    let explainer = Explainer(
      RunInputs(
        try Repository.pipeline("household-needs"), files: ["households": Repository.sample("households")]))
    let explanation = try #require(try explainer.explain("34010101003"))
    let income = try #require(
      explanation.rows.flatMap(\.indicators).first { $0.name == "i22" && $0.formula != nil })
    #expect(income.formula?.text == "income_baht >= income_line * members")
    #expect(income.formula?.filled == "236,122 ≥ 38,000 × 2")
    #expect(
      income.formula?.comparison
        == Formula.Comparison(left: "236,122", sign: ">=", right: "76,000", difference: "160,122"))
  }

  @Test("a village graded by a share needs the number of households that dividing by hand gives")
  func share() throws {
    let explainer = Explainer(
      RunInputs(
        try Repository.pipeline("household-practice"),
        files: ["practice": Repository.sample("practice"), "register": Repository.sample("village-register")])
    )
    let explanation = try #require(try explainer.explain("34010101"))
    let row = try #require(explanation.rows.first { $0.verdict != nil })
    let values = Dictionary(uniqueKeysWithValues: row.values.map { ($0.name, Int($0.value.english)) })
    let (practising, households) = (
      try #require(values["practising_households"] ?? nil), try #require(values["households"] ?? nil)
    )
    let counts = try #require(row.verdict).counts
    #expect(counts.map(\.level) == [1, 2, 3])
    for (count, share) in zip(counts, [70, 80, 90]) {
      let needed = (0...households).first { (practising + $0) * 100 >= share * households }
      #expect(count.more == needed)
    }
    #expect(explanation.members?.total == 43)
  }

  @Test("a district lists what lies in it, the lowest level first, and its own figures")
  func district() throws {
    let explanation = try #require(try Self.villages().explain("3401"))
    #expect(explanation.rows.isEmpty)
    #expect(explanation.areas.map(\.stage) == ["units.areas", "areas", "movements"])
    let columns = try #require(explanation.members?.table.columns)
    let passed = try #require(columns.first { $0.name == "passed" }?.values.compactMap { Int($0.english) })
    #expect(passed.count == 17 && passed == passed.sorted())
    #expect(explanation.members?.levels.map(\.rows) == [3, 7, 5, 2])
  }

  @Test(
    "a row is explained where it ends: before a stage that leaves it out, else behind it",
    arguments: [("OT001", "classified"), ("OT011", "unclassified")])
  func ends(_ product: String, _ stage: String) throws {
    let explainer = Explainer(
      RunInputs(
        try Repository.pipeline("product-segments"),
        files: ["products": [InputFile(Repository.path("Samples/yearly-2563/product-items.csv"))]]))
    let ends: Set = ["classified", "unclassified"]
    #expect(ends.isSubset(of: explainer.subjects))
    let explanation = try #require(try explainer.explain(product))
    #expect(explanation.rows.map(\.stage).filter(ends.contains) == [stage])
    let several = try explainer.explain(["OT011", "OT000", "OT001"])
    #expect(
      several.map { $0?.rows.map(\.stage).filter(ends.contains) } == [["unclassified"], nil, ["classified"]])
  }

  @Test("a code that is nowhere is unknown, and the nearest one is named")
  func unknown() throws {
    let explainer = try Self.villages()
    let isUnknown = try explainer.explain("34010192").map { _ in false } ?? true
    #expect(isUnknown)
    #expect(try explainer.suggestion(for: "3401010X") != nil)
  }
}
