import Pipelines
import Stages
import Testing

@testable import RuleTesting

/// What is expected is written anew, with the reason.
@Suite struct CaseUpdateTests {
  private func update(_ yaml: String) throws -> CaseUpdate {
    CaseUpdate(SourceText(yaml, file: "tiny/cases.yaml"), try TinyPipeline.run(yaml), reason: "มติ \"ใหม่\"")
  }

  @Test("a cell gets what came out, and the case keeps why")
  func cell() throws {
    let yaml = """
      cases:
        - name: {th: ก, en: a}
          given: {marks: [{id: A, i1..i3: 1}]}
          expect:
            graded: [{id: A, level: 1, level_name: "หนึ่ง", good: 1}]
      """
    let update = try update(yaml)
    #expect(
      update.text == """
        cases:
          - name: {th: ก, en: a}
            updated:
              - "มติ \\"ใหม่\\""
            given: {marks: [{id: A, i1..i3: 1}]}
            expect:
              graded: [{id: A, level: 2, level_name: สอง, good: ~}]
        """)
    #expect(update.count == 3)
    #expect(update.left.isEmpty)
    #expect(try TinyPipeline.run(update.text).allSatisfy(\.isPassed))
  }

  @Test("lines of a table are changed, and a second reason stands before the first")
  func table() throws {
    let yaml = """
      cases:
        - name: {th: ก, en: a}
          updated:
            - "first"
          given: {marks: [{id: A}]}
          table:
            set: passed i1..i3
            check: graded.level
            lines:
              - [1, 0]
              - [3, 0]
      """
    let update = try update(yaml)
    #expect(update.text.contains("- [1, 1]") && update.text.contains("- [3, 2]"))
    #expect(update.text.contains("updated:\n      - \"มติ \\\"ใหม่\\\"\"\n      - \"first\""))
    #expect(try TinyPipeline.run(update.text).allSatisfy(\.isPassed))
  }

  @Test("what cannot be written is left with its place, and nothing changes")
  func left() throws {
    let yaml = """
      cases:
        - name: {th: ก, en: a}
          given: {marks: [{id: A, i1: 1, i2..i3: 0}]}
          expect:
            graded: [{id: B, level: 1}]
            marks: [{id: A, i1..i3: 1}]
      """
    let update = try update(yaml)
    #expect(update.text == yaml)
    #expect(update.count == 0)
    #expect(update.left.map(\.line) == [5, 6])
  }

  @Test("cases that pass are left alone")
  func passed() throws {
    #expect(try update(TinyPipeline.good).text == TinyPipeline.good)
  }
}
