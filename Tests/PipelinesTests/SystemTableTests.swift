import Foundation
import Pipelines
import Stages
import Tables
import Testing

/// What the guide and the look-ups say of the systems is what the definitions hold.
@Suite("The systems of the documents")
struct SystemTableTests {
  private static let folder = ShippedPipelinesTests.folder

  private static func lines(_ path: String) throws -> [String] {
    try String(contentsOfFile: folder + "/" + path, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test("the table of the guide has each pipeline once, and each of a rhythm is in its list")
  func table() throws {
    let named = try Self.lines("README.md").compactMap { line in
      line.prefixMatch(of: /\| (\d+) \| \[([a-z0-9-]+)\]\([a-z0-9-]+\/pipeline\.yaml\) \| (\w+) \|/)
    }
    #expect(named.map { Int($0.1) } == Array(1...35))
    #expect(named.map { String($0.2) }.sorted() == ShippedPipelinesTests.pipelines.sorted())
    for rhythm in ["monthly", "quarterly", "yearly"] {
      let list = try DefinitionReader.readList(path: "\(Self.folder)/\(rhythm).yaml")
      let listed = named.filter { $0.3 == rhythm }.map { String($0.2) }
      #expect(listed.sorted() == list.entries.map(\.pipeline.value).sorted())
    }
  }

  @Test("each indicator of success is a goal of an output, or it is said why not")
  func indicators() throws {
    let indicators = try Self.lines("reference/kpis.csv").dropFirst().map { $0.prefix { $0 != "," } }
    let covered = try Self.lines("reference/kpi-coverage.csv").dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(covered.map { $0[0] } == indicators.map(String.init))
    for row in covered {
      guard !row[1].isEmpty else {
        #expect(!row[3].isEmpty && !row[4].isEmpty, "\(row[0])")
        continue
      }
      let definition = try DefinitionReader.read(path: "\(Self.folder)/\(row[1])")
      let output = try #require(definition.outputs.first { $0.name.value == row[2] }, "\(row[0])")
      let stage = try #require(
        definition.stages.first { $0.name.value == output.relation.value }, "\(row[0])")
      #expect(stage.declared.place(of: RulePath("goals", row[0])) != nil, "\(row[0])")
    }
  }
}
