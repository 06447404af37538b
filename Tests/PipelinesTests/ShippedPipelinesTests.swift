import Foundation
import Pipelines
import Stages
import Testing

@Suite("The pipelines that come with the program")
struct ShippedPipelinesTests {
  /// The folder of all pipelines.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Pipelines").standardizedFileURL.path

  static var pipelines: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/pipeline.yaml") }.sorted()
  }

  @Test("each is free of faults", arguments: pipelines)
  func sound(_ name: String) {
    #expect(DefinitionCheck.faults(at: Self.folder + "/" + name).map(\.description) == [])
  }

  @Test("there are some, and the monthly list names them")
  func monthly() throws {
    let path = Self.folder + "/monthly.yaml"
    #expect(DefinitionCheck.faults(at: path).map(\.description) == [])
    let listed = try DefinitionReader.readList(path: path).entries.map(\.pipeline.value)
    #expect(Set(listed).isSubset(of: Self.pipelines))
    #expect(!listed.isEmpty)
  }
}
