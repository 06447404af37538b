import Foundation
import Testing

/// Which part of a rule is said to have decided, where several hold at once.
@Suite("What decided")
struct DecidingRuleTests {
  private static let head = """
    title: {th: ทดสอบ, en: test}
    sources: [{mark: local, about: {th: ทดสอบ, en: test}}]

    """

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(
    "a group that a mandatory indicator holds at the lowest level: its band begins at 0, and the indicator is named"
  )
  func cutOff() throws {
    let outcome = try ChiwatProgram.run([
      "explain", "Pipelines/savings-groups", "--entity", "3401030301", "--input",
      "funds=Samples/monthly-2563-06/savings-groups.csv", "--settings",
      "Samples/monthly-2563-06/settings.yaml", "--lang", "en",
    ])
    #expect(
      outcome.output.contains("Passed 14 of 21 indicators (this level is from 0)\n"), "\(outcome.output)")
    #expect(
      outcome.output.contains(
        "The value reaches level 2, medium (from 13), which is not given: 1 mandatory not passed (i01), capped at 1"
      ))
  }

  @Test("a cap that lies between two levels decides, and no empty list of core indicators is named")
  func cap() throws {
    let rules = try folder.write(
      Self.head + """
        inputs:
          a:
            label: {th: ก, en: a}
            key: [id]
            columns: {id: {type: text, need: filled}, i1..i4: {type: answer}}
        stages:
          s:
            score: a
            indicators: i1..i4
            mandatory: [i1]
            mandatory_cap: 2
            levels:
              - {level: 1, from: 1, name: {th: หนึ่ง, en: one}}
              - {level: 3, from: 3, name: {th: สาม, en: three}}
        outputs: {s: {from: s}}
        """, to: "cap/pipeline.yaml")
    try folder.write(
      """
      cases:
        - name: {th: ก, en: capped}
          given: {a: [{id: x, i1: 0, i2: 1, i3: 1, i4: 1}]}
          expect: {s: [{id: x, level: 9}]}
      """, to: "cap/cases.yaml")
    let outcome = try ChiwatProgram.run(["test", rules, "--lang", "en"])
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains("decided by s: 1 mandatory not passed (i1), capped at 2 (passed = 3)"),
      "\(outcome.output)\(outcome.error)")
    #expect(!outcome.output.contains("core indicators"))
  }

  @Test("an edit of a derived column called 'name' is named for the condition that it moves")
  func name() throws {
    func rules(_ least: Int) throws -> String {
      try folder.write(
        Self.head + """
          inputs:
            a:
              label: {th: ก, en: a}
              key: [id]
              columns: {id: {type: text, need: filled}, x: {type: number}}
          stages:
            d: {derive: a, columns: {note: "if(x > 5, 1, 0)", name: "x > \(least)"}}
          outputs: {d: {from: d}}
          """, to: "\(least)/p/pipeline.yaml")
    }
    let data = try folder.write("id,x\nu,10\n", to: "a.csv")
    let arguments = ["diff", try rules(3), try rules(30), "--input", "a=\(data)", "--lang"]
    let english = try ChiwatProgram.run(arguments + ["en"]).output
    #expect(english.contains("1 result compared, 1 moved: 0 up, 0 down, 1 otherwise\n"), "\(english)")
    #expect(english.contains("1  stages.d.columns.name  x > 3  x > 30"))
    #expect(english.contains("1 result by #1 · taking it back restores it\n") && !english.contains("wording"))
    #expect(try ChiwatProgram.run(arguments + ["th"]).output.contains("1 รายการ เพราะ #1"))
  }
}
