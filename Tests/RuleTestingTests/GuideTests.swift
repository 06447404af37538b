import Foundation
import Pipelines
import Stages
import Testing

@testable import RuleTesting

/// The example of cases in the guide to pipelines.
@Suite struct GuideTests {
  /// The YAML behind the first line that reads as given.
  private func block(_ mark: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "Pipelines/README.md"), encoding: .utf8)
    let behind = try #require(text.split(separator: mark + "\n```yaml\n", maxSplits: 1).dropFirst().first)
    return String(try #require(behind.split(separator: "\n```", maxSplits: 1).first))
  }

  @Test("its cases pass on its pipeline")
  func pass() throws {
    let definition = try DefinitionReader.read(
      yaml: block("<!-- checked -->"), name: "guide", file: "pipeline.yaml")
    let source = SourceText(try block("<!-- checked: cases -->"), file: "cases.yaml")
    let outcomes = try CaseSuite(CaseReader.read(source, of: definition)).run(jobs: 1)
    #expect(outcomes.count == 5)
    #expect(outcomes.flatMap(\.mismatches).map(\.mismatch.location.description) == [])
  }
}
