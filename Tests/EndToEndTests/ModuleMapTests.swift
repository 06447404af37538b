import Foundation
import Testing

/// Holds the imports of every source file against the one map of modules, the targets of Package.swift.
@Suite struct ModuleMapTests {
  /// What each module may import of the toolchain, which no manifest lists.
  static let toolchain: [String: Set<String>] = [
    "Tables": ["Dispatch", "Synchronization"],
    "Expressions": ["Foundation"],
    "Ingestion": ["Foundation", "Dispatch", "Glibc", "Synchronization"],
    "Reporting": ["Foundation", "Glibc", "Dispatch", "Synchronization"],
    "Pipelines": ["Foundation"],
    "Running": ["Foundation", "Synchronization"],
    "Verifying": ["Foundation"],
    "Explaining": ["Synchronization"],
    "RuleTesting": ["Synchronization"],
    "chiwat": ["Foundation", "Glibc", "Synchronization"],
    "chiwat-samples": ["Glibc"],
  ]

  /// The dependencies of each module, of ours and of others.
  static let manifest: [String: Set<String>] = {
    let targets = manifestText.matches(
      of: /(?:module\(\s*|executableTarget\(\s*name: )"([\w-]+)"(?:,\s*(?:dependencies: )?\[([^\]]*)\])?/)
    return Dictionary(
      uniqueKeysWithValues: targets.map { target in
        let list = (target.2 ?? "").replacing(/package: "[\w-]+"/, with: "")
        return (String(target.1), Set(list.matches(of: /"([\w-]+)"/).map { String($0.1) }))
      })
  }()

  private static let manifestText = text("Package.swift")

  private static func text(_ path: String) -> String {
    (try? String(contentsOf: Repository.root.appending(path: path), encoding: .utf8)) ?? ""
  }

  @Test(
    "a module imports what its target depends on, and depends on nothing else",
    arguments: manifest.keys.sorted())
  func imports(of module: String) throws {
    let folder = Repository.root.appending(path: "Sources/\(module)")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    let dependencies = Self.manifest[module, default: []]
    let allowed = dependencies.union(Self.toolchain[module, default: []])
    var imported: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        guard let name = Self.importedModule(line) else { continue }
        #expect(allowed.contains(name), "\(file.lastPathComponent) imports \(name)")
        imported.insert(name)
      }
    }
    #expect(dependencies.subtracting(imported) == [])
  }

  @Test(
    "only one module reads libcsv, and one YAML", arguments: ["CLibcsv": "Ingestion", "Yams": "Pipelines"])
  func library(_ name: String, reader: String) {
    #expect(Self.manifest.filter { $0.value.contains(name) }.map(\.key) == [reader])
  }

  @Test("stages know nothing of each other")
  func stages() {
    let kinds = Self.manifest["StageKinds", default: []].subtracting(["Stages"])
    #expect(kinds.count > 5)
    for kind in kinds { #expect(Self.manifest[kind] == ["Tables", "Expressions", "Stages"], "\(kind)") }
  }

  @Test("the table of modules in the documents has each of them")
  func table() {
    let rows = Self.text("Sources/README.md").split(separator: "\n").filter { $0.hasPrefix("| `") }
    let named = rows.compactMap { $0.split(separator: "|").first }.flatMap {
      $0.matches(of: /`([\w-]+)`/).map { String($0.1) }
    }
    let libraries = Self.manifestText.matches(of: /systemLibrary\(name: "(\w+)"/).map { String($0.1) }
    #expect(libraries.count > 1)
    #expect(named.sorted() == (Self.manifest.keys + libraries).sorted())
  }

  @Test("no type bears its module's name", arguments: manifest.keys.sorted())
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
