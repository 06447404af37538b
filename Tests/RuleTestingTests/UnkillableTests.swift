import Foundation
import Pipelines
import Stages
import Testing

@testable import RuleTesting

/// The mutants that the cases of shipped pipelines name as such that nobody can kill.
@Suite struct UnkillableTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Pipelines").path

  private static let names = DefinitionFile.pipelines(in: folder)

  @Test("every pipeline of the monthly job has cases")
  func monthly() throws {
    let list = try DefinitionReader.readList(path: Self.folder + "/monthly.yaml")
    for pipeline in list.entries.map(\.pipeline.value) {
      #expect(FileManager.default.fileExists(atPath: "\(Self.folder)/\(pipeline)/\(CaseFile.name)"))
    }
  }

  @Test("what is listed as unkillable is a mutant", arguments: names)
  func unkillable(name: String) throws {
    let definition = try DefinitionReader.read(path: "\(Self.folder)/\(name)")
    let suite = CaseSuite(try #require(try CaseReader.read(beside: definition).first))
    let mutants = Set(MutantList(suite.file.definition).mutants.map(\.name))
    for listed in suite.file.unkillable { #expect(mutants.contains(listed.mutant.value)) }
  }
}
