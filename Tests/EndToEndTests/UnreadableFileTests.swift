import Foundation
import Testing

/// A file that is not there is 2, one that is there and cannot be read is 3, for every command and option.
@Suite("Files that are not there, and files that cannot be read")
struct UnreadableFileTests {
  private static let levels = "Pipelines/village-levels"
  private static let sample = "assessments=Samples/monthly-2563-06/village-levels.csv"

  /// Calls in which FILE stands for a file.
  static let callsWithFiles = [
    ["run", levels, "--output", "OUT", "--input", "assessments=FILE"],
    ["run", levels, "--output", "OUT", "--input", sample, "--areas", "FILE"],
    ["run", levels, "--output", "OUT", "--input", sample, "--settings", "FILE"],
    ["explain", levels, "--entity", "1", "--input", "assessments=FILE"],
    ["diff", levels, levels, "--input", "assessments=FILE"],
    ["diff", levels, levels, "--input", sample, "--new-input", "assessments=FILE"],
    ["verify", "--determinism", levels, "--input", "assessments=FILE"],
  ]

  private static func status(_ arguments: [String], _ file: String) throws -> Int32 {
    let folder = try TemporaryFolder()
    let given = arguments.map { $0.replacing("FILE", with: file).replacing("OUT", with: folder.path("out")) }
    let outcome = try ChiwatProgram.run(given)
    #expect(!(outcome.error + outcome.output).isEmpty)
    #expect(try folder.names == [])
    return outcome.status
  }

  @Test("files", arguments: callsWithFiles)
  func files(_ arguments: [String]) throws {
    #expect(try Self.status(arguments, "nowhere.csv") == 2)
    #expect(try Self.status(arguments, "Makefile/x.csv") == 2)
    #expect(try Self.status(arguments, "Samples") == 3)
  }

  @Test("the folder of the data")
  func folder() throws {
    for command in [["run", "--output", "OUT"], ["explain", "--entity", "1"], ["verify", "--determinism"]] {
      #expect(try Self.status(command + ["Pipelines/monthly.yaml", "--from", "FILE"], "nowhere") == 2)
      #expect(try Self.status(command + ["Pipelines/monthly.yaml", "--from", "FILE"], "Makefile") == 3)
    }
  }

  /// Calls in which FILE stands for a pipeline.
  static let callsWithPipelines = [
    ["run", "FILE", "--output", "OUT"], ["check", "FILE"], ["describe", "FILE"], ["test", "FILE"],
    ["explain", "FILE", "--entity", "1"], ["diff", "FILE", levels, "--input", sample],
    ["diff", levels, "FILE", "--input", sample], ["verify", "--determinism", "FILE"],
  ]

  @Test("pipelines and lists", arguments: callsWithPipelines)
  func pipelines(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "p/pipeline.yaml/x")
    for path in ["nowhere", "nowhere.yaml", "Samples"] { #expect(try Self.status(arguments, path) == 2) }
    // A plain file that cannot be read by anybody.
    for path in [folder.path("p"), "/proc/self/mem"] { #expect(try Self.status(arguments, path) == 3) }
  }

  @Test("versions of git")
  func versions() throws {
    for version in ["HEAD:nowhere", "no-such-revision:\(Self.levels)"] {
      #expect(try Self.status(["diff", "FILE", Self.levels, "--input", Self.sample], version) == 2)
    }
    let outcome = try ChiwatProgram.run(
      ["diff", "HEAD:" + Self.levels, Self.levels, "--input", Self.sample], environment: ["PATH": "/nowhere"])
    #expect(outcome.status == 3)
  }

  @Test("results to verify")
  func results() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "empty/sub/x")
    try folder.write("", to: "folder/run.json/x")
    try folder.write("{}", to: "other/run.json")
    for (path, status) in [("nowhere", 2), ("empty", 2), ("folder", 3), ("other", 3)] as [(String, Int32)] {
      #expect(try ChiwatProgram.run(["verify", folder.path(path)]).status == status, "\(path)")
    }
  }

  @Test("cases")
  func cases() throws {
    let folder = try TemporaryFolder()
    let rule = try Data(contentsOf: Repository.root.appending(path: Self.levels + "/pipeline.yaml"))
    try folder.write(rule, to: "village-levels/pipeline.yaml")
    #expect(try ChiwatProgram.run(["test", folder.path("village-levels")]).status == 2)
    try folder.write("", to: "village-levels/cases.yaml/x")
    #expect(try ChiwatProgram.run(["test", folder.path("village-levels")]).status == 3)
  }
}
