import Foundation
import Testing

/// Holds the imports of every source file against the layers that Sources/README.md draws.
@Suite struct ModuleMapTests {
  /// What each module may import of ours and of others.
  static let allowed: [String: Set<String>] = [
    "Tables": ["Dispatch", "Synchronization"],
    "Expressions": ["Tables", "Foundation"],
    "Ingestion": [
      "Tables", "CLibcsv", "CScan", "CMalloc", "Foundation", "Dispatch", "Glibc", "Synchronization",
    ],
    "Stages": ["Tables", "Expressions"],
    "Shaping": ["Tables", "Expressions", "Stages"],
    "Scoring": ["Tables", "Expressions", "Stages"],
    "Aggregation": ["Tables", "Expressions", "Stages"],
    "Selection": ["Tables", "Expressions", "Stages"],
    "Ranking": ["Tables", "Expressions", "Stages"],
    "Auditing": ["Tables", "Expressions", "Stages"],
    "Reporting": ["Tables", "Foundation", "Glibc", "Dispatch", "Synchronization", "Crypto"],
    "Pipelines": [
      "Tables", "Expressions", "Stages", "Ingestion", "Aggregation", "StageKinds", "Yams", "Foundation",
    ],
    "StageKinds": ["Stages", "Shaping", "Scoring", "Aggregation", "Selection", "Ranking", "Auditing"],
    "Running": [
      "Tables", "Expressions", "Stages", "Ingestion", "Aggregation", "Reporting", "Pipelines", "Foundation",
      "Synchronization",
    ],
    "Verifying": ["Tables", "Stages", "Ingestion", "Reporting", "Pipelines", "Running", "Foundation"],
    "Explaining": [
      "Tables", "Expressions", "Stages", "Ingestion", "Scoring", "Aggregation", "Reporting", "Pipelines",
      "Running",
      "Foundation", "Synchronization",
    ],
    "RuleTesting": [
      "Tables", "Expressions", "Stages", "Ingestion", "Scoring", "Ranking", "Pipelines", "Running",
      "Synchronization",
    ],
    "SampleData": ["Tables", "Foundation", "Glibc"],
    "chiwat": [
      "Tables", "Stages", "Ingestion", "Pipelines", "Reporting", "Running", "Explaining", "RuleTesting",
      "Verifying", "ArgumentParser",
      "Foundation",
      "Glibc", "Synchronization",
    ],
    "chiwat-samples": ["SampleData", "ArgumentParser", "Foundation", "Glibc"],
  ]

  @Test("stage modules import only what the map of modules allows", arguments: allowed.keys.sorted())
  func imports(of module: String) throws {
    let folder = Repository.root.appending(path: "Sources/\(module)")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var count = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      count += 1
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        guard let name = Self.importedModule(line) else { continue }
        #expect(
          Self.allowed[module, default: []].contains(name), "\(file.lastPathComponent) imports \(name)")
      }
    }
    #expect(count > 0)
  }

  @Test("only one module reads libcsv")
  func libcsv() {
    #expect(Self.allowed.filter { $0.value.contains("CLibcsv") }.map(\.key) == ["Ingestion"])
  }

  @Test("no type bears its module's name", arguments: allowed.keys.sorted())
  func names(of module: String) {
    let file = Repository.root.appending(path: "Sources/\(module)/\(module).swift")
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }

  private static func importedModule(_ line: Substring) -> String? {
    let words = line.split(separator: " ").map(String.init)
    guard let place = words.firstIndex(of: "import"), place < 3, words.count > place + 1,
      words[..<place].allSatisfy({
        ["package", "public", "internal", "private", "@preconcurrency"].contains($0)
      })
    else { return nil }
    return words[place + 1]
  }
}
