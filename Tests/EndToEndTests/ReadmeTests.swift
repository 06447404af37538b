import ArgumentParser
import Foundation
import Running
import Testing

@testable import chiwat

/// The commands that the README shows can be typed as they stand.
@Suite("README")
struct ReadmeTests {
  static let file = Repository.root.appending(path: "README.md")

  /// The commands in its `sh` blocks.
  static let commands: [[String]] = {
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let blocks = text.split(separator: "```sh\n", omittingEmptySubsequences: false).dropFirst()
    return blocks.flatMap { block in
      ShellCommands(String(block[..<(block.firstRange(of: "```")?.lowerBound ?? block.endIndex)])).commands
    }
  }()

  @Test("it shows commands")
  func some() {
    #expect(Self.commands.contains { $0.first == "make" })
    #expect(Self.commands.contains { $0.first == "chiwat" })
  }

  @Test("a `make` command names a target of the Makefile", arguments: commands.filter { $0.first == "make" })
  func make(_ command: [String]) throws {
    let makefile = try String(contentsOf: Repository.root.appending(path: "Makefile"), encoding: .utf8)
    let lines = makefile.split(separator: "\n")
    for target in command.dropFirst() {
      #expect(lines.contains { $0.hasPrefix(target + ":") }, "\(target)")
    }
  }

  @Test(
    "a `chiwat` command has options, pipelines and files that are there",
    arguments: commands.filter { $0.first?.hasSuffix("chiwat") == true })
  func chiwat(_ command: [String]) throws {
    Repository.enter()
    switch try Chiwat.parseAsRoot(Array(command.dropFirst())) {
    case let run as RunCommand:
      // Binds every definition and finds every file; nothing is read or written.
      let job = try run.job()
      #expect(!job.workload.entries.isEmpty)
    default:
      let outcome = try ChiwatProgram.run(Array(command.dropFirst()))
      #expect(outcome.status == 0, "\(outcome.error)")
      #expect(!(outcome.output + outcome.error).isEmpty)
    }
  }

  @Test(
    "the promises name suites that are there",
    arguments: [
      "docs/reliability.md", "docs/privacy.md", "SECURITY.md", "Sources/README.md", "CONTRIBUTING.md",
    ])
  func suites(_ document: String) throws {
    let text = try String(contentsOf: Repository.root.appending(path: document), encoding: .utf8)
    let tests = try FileManager.default.subpathsOfDirectory(
      atPath: Repository.root.appending(path: "Tests").path)
    for name in text.matches(of: /`([A-Z]\w+Tests)`/).map(\.1) {
      #expect(tests.contains { $0.hasSuffix("/\(name).swift") }, "\(name)")
    }
  }

  @Test("links lead to files of the project")
  func links() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    for link in text.matches(of: /\]\(([^)#:]+)\)/) {
      let path = Repository.root.appending(path: String(link.1)).path
      #expect(FileManager.default.fileExists(atPath: path), "\(link.1)")
    }
  }
}
