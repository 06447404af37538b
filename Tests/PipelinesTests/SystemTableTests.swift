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

  @Test("the table of the guide has each pipeline once, and each is in one list")
  func table() throws {
    let named = try Self.lines("README.md").compactMap { line in
      line.prefixMatch(of: /\| (\d+) \| \[([a-z-]+)\]\([a-z-]+\/pipeline\.yaml\) \| (\w+) \|/)
    }
    #expect(named.map { Int($0.1) } == Array(1...34))
    #expect(named.map { String($0.2) }.sorted() == ShippedPipelinesTests.pipelines.sorted())
    for rhythm in ["monthly", "quarterly", "yearly"] {
      let list = try DefinitionReader.readList(path: "\(Self.folder)/\(rhythm).yaml")
      let listed = named.filter { $0.3 == rhythm }.map { String($0.2) }
      #expect(listed.sorted() == list.entries.map(\.pipeline.value).sorted())
    }
  }

  @Test("each indicator of success is computed by a column of an output, or it is said why not")
  func indicators() throws {
    let indicators = try Self.lines("reference/kpis.csv").dropFirst().map { $0.prefix { $0 != "," } }
    let covered = try Self.lines("reference/kpi-coverage.csv").dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(covered.map { $0[0] } == indicators.map(String.init))
    for row in covered {
      guard !row[1].isEmpty else {
        #expect(!row[5].isEmpty && !row[6].isEmpty, "\(row[0])")
        continue
      }
      let pipeline = try PipelineBinder.bind(DefinitionReader.read(path: "\(Self.folder)/\(row[1])"))
      let output = try #require(pipeline.outputs.first { $0.name == row[2] }, "\(row[0])")
      let schema = try #require(pipeline.schema(of: output.relation))
      let columns = output.columns.map { schema.columns[$0].name }
      #expect(columns.contains(row[3]) && columns.contains(row[4]), "\(row[0])")
    }
  }
}
