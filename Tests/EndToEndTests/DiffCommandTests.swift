import Foundation
import Testing

/// `diff` as its users call it: what it prints and writes, and the status that it ends with.
@Suite("The command diff")
struct DiffCommandTests {
  private static let rule = "Pipelines/village-levels"
  private static let data = ["--input", "assessments=Samples/monthly-2563-06/village-levels.csv"]

  /// A folder with a copy of the rule in which level 1 begins elsewhere.
  private static func copy(in folder: TemporaryFolder) throws -> String {
    let file = Repository.root.appending(path: rule + "/pipeline.yaml")
    let yaml = try String(contentsOf: file, encoding: .utf8)
    try folder.write(
      yaml.replacing("level: 1, from: 10", with: "level: 1, from: 12"), to: "village-levels/pipeline.yaml")
    return folder.path("village-levels")
  }

  @Test("a moved threshold is told with its places, and --fail-if-changed ends with 1")
  func moved() throws {
    let folder = try TemporaryFolder()
    let new = try Self.copy(in: folder)
    let csv = folder.path("moves.csv")
    let outcome = try ChiwatProgram.run(
      ["diff", Self.rule, new] + Self.data + ["--csv", csv, "--lang", "en"])
    #expect(outcome.status == 0 && outcome.error == "")
    #expect(outcome.output.contains("stages.villages.levels[1].from  10    12"))
    #expect(outcome.output.contains("taking it back restores all of them"))
    let lines = try String(contentsOfFile: csv, encoding: .utf8).split(separator: "\n")
    #expect(lines.first == "stage,result,key,area_code,before,after,direction,edits")
    #expect(
      outcome.output.contains("177 results compared, \(lines.count - 1) moved: 0 up, \(lines.count - 1) down")
    )
    #expect(try ChiwatProgram.run(["diff", Self.rule, new, "--fail-if-changed"] + Self.data).status == 1)
  }

  @Test("a version is also taken from a git revision; the same rule moves nothing")
  func revision() throws {
    let outcome = try ChiwatProgram.run(
      ["diff", "HEAD:" + Self.rule, Self.rule, "--fail-if-changed", "--lang", "en"] + Self.data)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("177 results compared, none moved"))
  }

  @Test(
    "a version that is not there is wrong usage",
    arguments: ["nowhere", "HEAD:nowhere", "norevision:Pipelines"])
  func absent(_ version: String) throws {
    #expect(try ChiwatProgram.run(["diff", version, Self.rule] + Self.data).status == 2)
  }

  @Test("JSON can be read")
  func json() throws {
    let folder = try TemporaryFolder()
    let outcome = try ChiwatProgram.run(
      ["diff", Self.rule, try Self.copy(in: folder), "--format", "json"] + Self.data)
    let diff = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(diff["compared"] as? Int == 177)
  }
}
