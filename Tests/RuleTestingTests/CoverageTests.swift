import Pipelines
import Stages
import Tables
import Testing

@testable import RuleTesting

/// What the cases reach, line by line.
@Suite struct CoverageTests {
  private func coverage(_ yaml: String) throws -> Coverage {
    Coverage(try TinyPipeline.definition(), try TinyPipeline.run(yaml))
  }

  private func unreached(_ yaml: String) throws -> [String] {
    try coverage(yaml).lines.flatMap(\.unreached).map(\.text.english)
  }

  @Test("without cases nothing is reached")
  func nothing() throws {
    let coverage = try coverage("cases: []")
    #expect(coverage.reachedCount == 0)
    #expect(coverage.rate == .zero)
    #expect(coverage.count == 27)
  }

  @Test("one row reaches what one row can")
  func row() throws {
    let yaml = """
      cases:
        - name: {th: ก, en: a}
          given: {marks: [{id: A, score: 9, i1..i3: 1}]}
          expect: {}
      """
    let missing = try unreached(yaml)
    #expect(missing.contains("level 1") && missing.contains("no level") && missing.contains("all not met"))
    #expect(missing.contains("i2 failed") && missing.contains("none_passed fires"))
    #expect(!missing.contains("level 2") && !missing.contains("good is true"))
  }

  @Test("good cases leave little")
  func good() throws {
    #expect(
      try unreached(TinyPipeline.good) == [
        "i1 missing", "i2 missing", "i2 not applicable", "i3 not applicable",
      ])
  }

  @Test("a line stands where the definition has it")
  func lines() throws {
    let line = try #require(
      try coverage("cases: []").lines.first { $0.stage == "graded" && $0.location.line == 34 })
    #expect(line.unreached.map(\.text.english) == ["level 2"])
  }
}
