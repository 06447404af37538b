import Tables
import Testing

@testable import RuleTesting

/// What is wrong in a file of cases is told with its place and what was meant.
@Suite struct CaseReaderTests {
  @Test(
    "a name that the pipeline does not know is a fault with its place",
    arguments: [
      (
        "cases:\n  - name: {th: ก, en: a}\n    given: {mark: []}\n    expect: {}",
        "tiny/cases.yaml:3:13: no input or stage 'mark', did you mean 'marks'?"
      ),
      (
        "cases:\n  - name: {th: ก, en: a}\n    given: {marks: [{scor: 1}]}\n    expect: {}",
        "tiny/cases.yaml:3:22: no column 'scor' in 'marks', did you mean 'score'?"
      ),
      (
        "cases:\n  - name: {th: ก, en: a}\n    expect: {grade: 1}",
        "tiny/cases.yaml:3:14: no input or stage 'grade', did you mean 'graded'?"
      ),
      (
        "cases:\n  - name: {th: ก, en: a}\n    expect: {graded: [{levl: 1}]}",
        "tiny/cases.yaml:3:24: no column 'levl' in 'graded', did you mean 'level'?"
      ),
      (
        "cases:\n  - name: {th: ก, en: a}\n    parameters: {lest: 1}\n    expect: {}",
        "tiny/cases.yaml:3:18: no parameter 'lest', did you mean 'least'?"
      ),
      (
        "cases:\n  - name: {th: ก, en: a}\n    expct: {}",
        "tiny/cases.yaml:3:5: unknown key 'expct' in a case, did you mean 'expect'?"
      ),
      (
        "cases:\n  - name: {th: ก, en: a}\n    table: {set: passed i1..i3, check: graded.level, lines: [[4, 1]]}",
        "tiny/cases.yaml:3:63: expected 0 to 3"
      ),
      (
        "cases:\n  - name: {th: ก, en: a}\n    table: {set: score, check: graded.level, lines: [[4]]}",
        "tiny/cases.yaml:3:54: expected 2 values: those that are set, then those checked"
      ),
    ])
  func fault(yaml: String, expected: String) {
    #expect(TinyPipeline.faults(yaml).contains(expected), "\(TinyPipeline.faults(yaml))")
  }

  @Test(
    "cases that would fill the machine are refused with their place",
    arguments: [
      ("{id: 'R{n}', times: 999999999}", "3:21: expected how often the row stands there, 1 to 1000000"),
      (
        "{id: 'R{n}', times: 2}, {id: 'S{n}', times: 999999}", "2:5: more than 1000000 rows in the cases"
      ),
      (
        "{id: '\(String(repeating: "{n}", count: 10_000))', times: 10000}",
        "2:5: more than 1000000 rows in the cases, or 100 MB of them"
      ),
      ("{i00000001..i99999999: 1}", "3:22: 'i00000001..i99999999' is not a range of columns"),
    ])
  func sizes(rows: String, expected: String) {
    let faults = TinyPipeline.faults(
      "cases:\n  - name: {th: ก, en: a}\n    given: {marks: [\(rows)]}\n    expect: {}")
    #expect(faults.contains { $0.hasPrefix("tiny/cases.yaml:" + expected) }, "\(faults)")
  }

  @Test("a finding's code is one of the known")
  func code() {
    let faults = TinyPipeline.faults(
      "cases:\n  - name: {th: ก, en: a}\n    expect: {findings: [{code: number.rang}]}")
    #expect(faults.count == 1)
    #expect(faults.first?.hasSuffix("did you mean 'number.range'?") == true)
  }

  @Test(
    "a value that does not fit is a fault at its place",
    arguments: [
      ("parameters: {least: many}", "3:25: 'many' does not fit: expected a number"),
      ("as_of: 2563-02-30", "3:12: '2563-02-30' does not fit: expected a date such as 2563-06-30"),
    ])
  func value(key: String, expected: String) {
    #expect(
      TinyPipeline.faults("cases:\n  - name: {th: ก, en: a}\n    \(key)\n    expect: {}")
        == ["tiny/cases.yaml:" + expected])
  }

  @Test("columns that are not named have what base says, and a row that stands several times is numbered")
  func rows() throws {
    let file = try TinyPipeline.cases(
      """
      base: {marks: {score: 7, i1..i3: 1}}
      cases:
        - name: {th: ก, en: a}
          given: {marks: [{times: 2, id: "R{n}", i2: "-"}, {id: "a, b", score: ~}]}
          expect: {}
      """)
    #expect(
      file.cases[0].inputs.map(\.csv) == ["id,score,i1,i2,i3\nR1,7,1,-,1\nR2,7,1,-,1\n\"a, b\",,1,1,1\n"])
  }

  @Test("each line of a table is a case of its own")
  func table() throws {
    let names = try TinyPipeline.cases(TinyPipeline.good).cases.map(\.name.english)
    #expect(names == ["edges [0]", "edges [1]", "edges [2]", "edges [3]", "rows"])
  }
}
