import Pipelines
import Running
import Stages
import Tables
import Testing

@testable import RuleTesting

/// Cases run through the pipeline as files do.
@Suite struct CaseSuiteTests {
  private let none: (RunError) -> Bilingual = { Bilingual(thai: "\($0)", english: "\($0)") }

  private func messages(_ yaml: String) throws -> [String] {
    try TinyPipeline.run(yaml).flatMap(\.mismatches).map { $0.mismatch.message(stopped: none).english }
  }

  private func yaml(_ expect: String, rows: String = "[{id: A, score: 5, i1..i3: 1}]") -> String {
    "cases:\n  - name: {th: ก, en: a}\n    given: {marks: \(rows)}\n    expect: \(expect)"
  }

  @Test("good cases pass")
  func pass() throws {
    let outcomes = try TinyPipeline.run(TinyPipeline.good)
    #expect(outcomes.count == 5)
    #expect(try messages(TinyPipeline.good) == [])
  }

  @Test(
    "what is not as expected is told",
    arguments: [
      ("{graded: [{id: A, level: 1}]}", "graded.level (id A): expected 1, got 2"),
      ("{graded: [{level: ~}]}", "graded.level: expected (blank), got 2"),
      ("{graded: [{id: B, level: 1}]}", "no row graded (id B)"),
      ("{graded: 2}", "graded: expected 2 rows, got 1"),
      ("{findings: [{code: key.conflict}]}", "no finding key.conflict"),
    ])
  func mismatch(expect: String, message: String) throws {
    #expect(try messages(yaml(expect)) == [message])
  }

  @Test("a row that several could be is told")
  func several() throws {
    let rows = "[{id: A, i1..i3: 1}, {id: B, i1..i3: 1}]"
    #expect(
      try messages(yaml("{graded: [{level: 2}]}", rows: rows)) == [
        "graded has 2 rows: name all columns that tell them apart"
      ])
  }

  @Test("a finding that the case does not list fails it, unless the case does not look at findings")
  func findings() throws {
    let rows = "[{id: A, i1..i3: 0}]"
    #expect(
      try messages(yaml("{findings: []}", rows: rows)) == [
        "unexpected finding rule.check, input marks, value A, check none_passed, outcome noted, row 1"
      ])
    #expect(try messages(yaml("{graded: 1}", rows: rows)).isEmpty)
  }

  @Test("a file that cannot be read stops the case, not the suite")
  func stopped() throws {
    let yaml = """
      cases:
        - name: {th: ก, en: a}
          given: {marks: "nothing,here\\n1,2\\n"}
          expect: {graded: 1}
        - name: {th: ข, en: b}
          given: {marks: [{id: A}]}
          expect: {graded: 1}
      """
    let outcomes = try TinyPipeline.run(yaml)
    #expect(outcomes.map(\.isPassed) == [false, true])
    #expect(outcomes[0].mismatches.map(\.mismatch.kindName) == ["stopped"])
  }

  @Test(
    "the rule that decided is named with its place",
    arguments: [
      ("graded", "level", "level 2: 3-3 (passed = 3)", 34),
      ("graded", "all_met", "aspect all: i1, i2, i3 ≥ 2", 31),
      ("graded", "good", "good = score >= least (score = 5)", 23),
      ("graded", "score", "column score of type integer", 16),
      ("totals", "high", "high = sum(if(good, 1, 0))", 41),
    ])
  func rule(stage: String, column: String, text: String, line: Int) throws {
    let key = stage == "graded" ? "id: A, " : ""
    let outcome = try #require(
      try TinyPipeline.run(yaml("{\(stage): [{\(key)\(column): 99}]}")).first)
    let rule = try #require(outcome.mismatches.first?.rule)
    #expect(rule.text.english == text)
    #expect(rule.location.line == line)
  }

  @Test("a filter looks at names in both languages and at places")
  func filter() throws {
    let file = try TinyPipeline.cases(TinyPipeline.good)
    #expect(CaseSuite(file, filter: "EDGES").cases.count == 4)
    #expect(CaseSuite(file, filter: "แถว").cases.count == 1)
    #expect(CaseSuite(file, filter: "cases.yaml:13").cases.count == 1)
    #expect(CaseSuite(file, filter: "nothing").cases.isEmpty)
  }

  @Test("failing fast ends with the first failure in the order of the file")
  func failFast() throws {
    let one = "  - name: {th: ก, en: a}\n    given: {marks: [{id: A}]}\n    expect: {graded: "
    let yaml = "cases:\n\(one)1}\n\(one)2}\n\(one)1}\n\(one)3}\n"
    #expect(try TinyPipeline.run(yaml, failsFast: true).map(\.isPassed) == [true, false])
    #expect(try TinyPipeline.run(yaml).map(\.isPassed) == [true, false, true, false])
  }

  @Test("outcomes are the same for any number of threads")
  func threads() throws {
    let suite = CaseSuite(try TinyPipeline.cases(TinyPipeline.good))
    let names = try (1...4).map { jobs in try suite.run(jobs: jobs).map(\.rule.name) }
    #expect(names.allSatisfy { $0 == names[0] })
  }
}
