import Foundation
import Testing

/// `chiwat test` as it is called.
@Suite("Test command")
struct TestCommandTests {
  /// A copy of a shipped pipeline that a test may change.
  private static func copy(_ name: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for file in ["pipeline.yaml", "cases.yaml"] {
      let source = Repository.root.appending(path: "Pipelines/\(name)/\(file)")
      try folder.write(Data(contentsOf: source), to: "\(name)/\(file)")
    }
    return folder
  }

  private static func edit(_ file: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacing(old, with: new).write(toFile: file, atomically: true, encoding: .utf8)
  }

  @Test("status 0 when all pass, 1 when one fails or a share is missed, 2 when nothing ran")
  func statuses() throws {
    let folder = try Self.copy("savings-groups")
    let path = folder.path("savings-groups")
    func status(_ options: String...) throws -> Int32 {
      try ChiwatProgram.run(["test", path] + options).status
    }
    #expect(try status("--coverage-at-least", "100") == 0)
    #expect(try status("--filter", "no such case") == 2)
    #expect(try status("--update") == 2)
    // One mutant of the pipeline cannot be killed.
    #expect(try status("--mutate", "--kill-at-least", "100") == 1)
    #expect(try status("--filter", "band edge", "--coverage-at-least", "90") == 1)
    try FileManager.default.removeItem(atPath: path + "/cases.yaml")
    #expect(try status() == 2)
  }

  @Test("the last line tells how many mutants survive, and what is less than was asked for")
  func lastLine() throws {
    func last(_ pipeline: String, _ options: String...) throws -> String {
      let arguments = ["test", pipeline, "--mutate", "--lang", "en"] + options
      return try String(ChiwatProgram.run(arguments).output.split(separator: "\n").last ?? "")
    }
    #expect(try last("Pipelines/savings-groups") == "✓ all passed")
    #expect(
      try last("Pipelines/savings-groups", "--kill-at-least", "100")
        == "✗ all cases passed, but fewer mutants are killed than asked for")
    let folder = try Self.copy("village-levels")
    let path = folder.path("village-levels")
    try Data(
      """
      cases:
        - {name: {th: ว่าง, en: empty}, given: {}, expect: {villages: 0}}
      """.utf8
    ).write(to: URL(filePath: path + "/cases.yaml"))
    let english = try last(path)
    #expect(english.hasPrefix("✗ all cases passed, but ") && english.contains(" mutants survive and fewer "))
    let thai = try ChiwatProgram.run(["test", path, "--mutate"]).output
    #expect(thai.contains("✗ ตัวอย่างผ่านทั้งหมด แต่มีเกณฑ์ที่แก้แล้ว "))
  }

  @Test("a failing case is shown with its rows, what was expected, what came, and the rule that decided")
  func failure() throws {
    let folder = try Self.copy("village-levels")
    let path = folder.path("village-levels")
    try Self.edit(path + "/cases.yaml", "- [17, 2, 2]", "- [17, 3, 2]")
    let outcome = try ChiwatProgram.run(["test", path, "--lang", "en", "--fail-fast"])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("✗ every band edge [17]\n"))
    #expect(outcome.output.contains("    village_code 10010101, round 2, i01..i17 1, i18..i23 0\n"))
    #expect(outcome.output.contains("villages.level: expected 3, got 2"))
    #expect(outcome.output.contains("decided by villages: level 2: 17-22 (passed = 17)"))
    #expect(outcome.output.contains("village-levels/pipeline.yaml:64:"))
  }

  @Test("--update writes what came with the reason, and then all pass")
  func update() throws {
    let folder = try Self.copy("village-levels")
    let path = folder.path("village-levels")
    let whole = try String(contentsOfFile: path + "/cases.yaml", encoding: .utf8)
    try Self.edit(path + "/cases.yaml", "- [17, 2, 2]", "- [17, 3, 2]")
    let outcome = try ChiwatProgram.run(["test", path, "--update", "--reason", "มติ 12/2563"])
    #expect(outcome.status == 0)
    let updated = try String(contentsOfFile: path + "/cases.yaml", encoding: .utf8)
    #expect(updated.replacing("    updated:\n      - \"มติ 12/2563\"\n", with: "") == whole)
    #expect(updated != whole)
    try whole.replacing("- [17, 2, 2]", with: "- [17, 3, 2]").replacing("\n", with: "\r\n")
      .write(toFile: path + "/cases.yaml", atomically: true, encoding: .utf8)
    #expect(try ChiwatProgram.run(["test", path, "--update", "--reason", "มติ 12/2563"]).status == 0)
    let lines = try String(contentsOfFile: path + "/cases.yaml", encoding: .utf8)
    #expect(lines == updated.replacing("\n", with: "\r\n"))
  }

  @Test("cases are listed with their places, and reports for programs are whole")
  func forms() throws {
    let list = try ChiwatProgram.run(["test", "Pipelines/market-sales", "--list", "--lang", "en"])
    #expect(list.status == 0)
    #expect(
      list.output.split(separator: "\n").allSatisfy { $0.hasPrefix("Pipelines/market-sales/cases.yaml:") })
    let json = try ChiwatProgram.run(["test", "Pipelines/monthly.yaml", "--format", "json"])
    struct Report: Decodable {
      struct Summary: Decodable { var cases, passed: Int }
      var schema: String
      var version: Int
      var summary: Summary
    }
    let report = try JSONDecoder().decode(Report.self, from: Data(json.output.utf8))
    #expect(report.schema == "chiwat-test-report" && report.version == 1)
    #expect(report.summary.cases == report.summary.passed && report.summary.cases > 70)
    let junit = try ChiwatProgram.run(["test", "Pipelines/market-sales", "--format", "junit"])
    #expect(junit.output.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites "))
  }

  @Test("the same bytes for any number of threads")
  func threads() throws {
    let outputs = try ["1", "3"].map { jobs in
      try ChiwatProgram.run(
        ["test", "Pipelines/savings-groups", "--coverage", "--mutate", "--format", "json", "--jobs", jobs])
        .output
    }
    #expect(outputs[0].count > 1000 && outputs.allSatisfy { $0 == outputs[0] })
  }
}
