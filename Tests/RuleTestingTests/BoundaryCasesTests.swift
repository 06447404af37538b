import Pipelines
import Stages
import Tables
import Testing

@testable import RuleTesting

/// Cases at the edges of rules, with what comes out now.
@Suite struct BoundaryCasesTests {
  private func yaml() throws -> String {
    try BoundaryCases(TinyPipeline.cases(TinyPipeline.good)).yaml(.english)
  }

  @Test(
    "each edge has the values just below, at and above it",
    arguments: [
      // The least value of a column.
      "      marks: [{score: \"?\"}]  # now: rejected", "      marks: [{score: \"?\"}]  # now: 0",
      // Both ends of a band.
      "        - [0, \"?\"]  # now: 0", "        - [1, \"?\"]  # now: 1", "        - [2, \"?\"]  # now: 1",
      "        - [3, \"?\"]  # now: 2",
      // A comparison with a parameter that is 5.
      "        - [4, \"?\"]  # now: 0", "        - [5, \"?\"]  # now: 1", "        - [6, \"?\"]  # now: 1",
    ])
  func edges(line: String) throws {
    #expect(try yaml().split(separator: "\n").contains(Substring(line)))
  }

  @Test("what is generated can be read, and fails until somebody has filled it in")
  func open() throws {
    let file = try TinyPipeline.cases(yaml())
    #expect(try CaseSuite(file).run(jobs: 1).allSatisfy { !$0.isPassed })
  }

  @Test("no gate is shut while the edges of bands are looked for")
  func gates() throws {
    let list = "  must: {type: indicator list, default: [i3], label: {th: ก, en: a}}\n  least:"
    let gate = "    mandatory: must\n    mandatory_cap: 0\n    levels:"
    let definition = try DefinitionReader.read(
      yaml: TinyPipeline.yaml.replacing("  least:", with: list).replacing("    levels:", with: gate),
      name: "tiny", file: "tiny/pipeline.yaml")
    let source = SourceText(
      "cases:\n  - name: {th: ก, en: a}\n    parameters: {must: [i1]}\n    expect: {}",
      file: "tiny/cases.yaml")
    let yaml = try BoundaryCases(CaseReader.read(source, of: definition)).yaml(.english)
    #expect(yaml.contains("en: \"gate i1\""))
    #expect(yaml.contains("- [3, 1, \"?\"]  # now: 2") && yaml.contains("- [3, 0, \"?\"]  # now: 0"))
  }
}
