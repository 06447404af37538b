import Foundation
import Pipelines
import Stages
import Tables
import Testing

@testable import RuleTesting

/// The cases that come with the monthly pipelines.
@Suite struct ShippedCasesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Pipelines").path

  /// Every pipeline that has cases.
  private static let names: [String] = {
    let names = DefinitionFile.pipelines(in: folder)
    return names.filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/\(CaseFile.name)") }
  }()

  private func suite(_ name: String) throws -> CaseSuite {
    let definition = try DefinitionReader.read(path: "\(Self.folder)/\(name)")
    return CaseSuite(try #require(try CaseReader.read(beside: definition).first))
  }

  @Test("every pipeline of the monthly job has cases")
  func monthly() throws {
    let list = try DefinitionReader.readList(path: Self.folder + "/monthly.yaml")
    let lacking = list.entries.map(\.pipeline.value).filter { !Self.names.contains($0) }
    #expect(lacking == [])
  }

  @Test("the cases of every pipeline pass and reach nine tenths of its rules", arguments: names)
  func pass(name: String) throws {
    let suite = try suite(name)
    let outcomes = try suite.run(jobs: 2)
    #expect(outcomes.filter { !$0.isPassed }.map(\.rule.name.english) == [])
    #expect(Coverage(suite.file.definition, outcomes).rate >= Number(90))
  }

  @Test("what is listed as unkillable is a mutant", arguments: names)
  func unkillable(name: String) throws {
    let suite = try suite(name)
    let mutants = Set(MutantList(suite.file.definition).mutants.map(\.name))
    for listed in suite.file.unkillable { #expect(mutants.contains(listed.mutant.value)) }
  }

  @Test("the boundary cases of every pipeline can be read, and wait for somebody", arguments: names)
  func generated(name: String) throws {
    let suite = try suite(name)
    let yaml = try BoundaryCases(suite.file).yaml(.english)
    if yaml.contains("cases:") {
      #expect(yaml.contains("\"?\"") && yaml.contains("# now: "))
    } else {
      #expect(yaml.contains("no rule has an edge"))
    }
  }
}
