import Foundation
import Testing

/// Telephone numbers are masked where a run is asked to.
@Suite("Telephone numbers")
struct TelephoneTests {
  private let folder: TemporaryFolder
  private let input: [String]

  init() throws {
    folder = try TemporaryFolder()
    let answers = (1...21).map { "ข้อ \($0)" }.joined(separator: ",")
    let marks = String(repeating: ",1", count: 21)
    let file = try folder.write(
      "fund_code,village_code,fund_name,\(answers)\n081-234-5678,47010101,นายดำ 0898765432\(marks)\n"
        + "B,4701,โทร 02 141 6000\(marks)\n", to: "a.csv")
    input = ["--input", "funds=\(file)"]
  }

  /// Whether a text has the parts of the numbers that are masked.
  private func shows(_ text: String) -> Bool {
    ["081-234", "089876", "02 141"].contains { text.contains($0) }
  }

  private func run(_ more: [String]) throws -> FolderFiles {
    let output = folder.path("out\(more.count)")
    let outcome = try ChiwatProgram.run(
      ["run", "Pipelines/savings-groups", "--output", output] + input + more)
    #expect(outcome.status == 1, "\(outcome.error)")
    return try FolderFiles(URL(filePath: output))
  }

  private func text(_ files: FolderFiles) -> String {
    files.names.map { String(decoding: files[$0] ?? Data(), as: UTF8.self) }.joined()
  }

  @Test("they stay unless they are asked to be masked, by an option or by settings")
  func asked() throws {
    #expect(shows(text(try run([]))))
    let masked = try run(["--mask-telephones"])
    #expect(!shows(text(masked)))
    #expect(masked.records("funds.csv").first?["fund_code"] == "xxx-xxx-5678")
    #expect(masked.records("funds.csv").first?["fund_name"] == "นายดำ xxxxxx5432")
    let settings = try folder.write(
      "mask_telephones: true\nsavings-groups: {level_2_from: 13}\n", to: "s.yaml")
    #expect(!shows(text(try run(["--settings", settings]))))
    let again = try ChiwatProgram.run(["verify", folder.path("out1"), "--from", folder.path("")])
    #expect(again.status == 0, "\(again.output) \(again.error)")
    #expect(!shows(again.output))
  }

  @Test("an explanation masks them too", arguments: ["text", "markdown", "json"])
  func explain(_ format: String) throws {
    let outcome = try ChiwatProgram.run(
      [
        "explain", "Pipelines/savings-groups", "--entity", "081-234-5678", "--mask-telephones", "--format",
        format,
      ] + input)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("xxx-xxx-5678") && !shows(outcome.output))
  }

  @Test("a value that is neither true nor false is a fault with its place")
  func fault() throws {
    let settings = try folder.write("mask_telephones: maybe\n", to: "s.yaml")
    let outcome = try ChiwatProgram.run(
      ["run", "Pipelines/savings-groups", "--output", folder.path("o"), "--settings", settings] + input)
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("s.yaml:1:"), "\(outcome.error)")
  }
}
