import Foundation
import Testing

/// The cases that come with the pipelines, as who changes a rule runs them.
@Suite("The cases of the shipped pipelines") struct ShippedCasesTests {
  /// Every pipeline that comes with the program.
  private static let names: [String] = {
    let pipelines = Repository.root.appending(path: "Pipelines")
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: pipelines.path)) ?? []
    return entries.filter {
      FileManager.default.fileExists(atPath: pipelines.appending(path: "\($0)/pipeline.yaml").path)
    }.sorted()
  }()

  @Test("they pass and reach nine tenths of the rules", arguments: names)
  func pass(name: String) throws {
    let run = try ChiwatProgram.run(["test", "Pipelines/\(name)", "--coverage-at-least", "90"])
    #expect(run.status == 0, "\(run.output)\(run.error)")
    #expect(run.output.contains("✓"))
  }

  @Test("those at the edges of the rules can be read, and wait for somebody", arguments: names)
  func generated(name: String) throws {
    let run = try ChiwatProgram.run(["test", "Pipelines/\(name)", "--generate", "--lang", "en"])
    #expect(run.status == 0, "\(run.error)")
    if run.output.contains("cases:") {
      #expect(run.output.contains("\"?\"") && run.output.contains("# now: "))
    } else {
      #expect(run.output.contains("no rule has an edge"))
    }
  }
}
