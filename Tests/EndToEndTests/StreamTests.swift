import Foundation
import Testing

/// Results that cannot be printed: a full disk is status 3 with a word, a reader that has gone ends quietly.
@Suite("Streams", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
struct StreamTests {
  private static let levels = "Pipelines/village-levels"
  private static let input = "--input assessments=Samples/monthly-2563-06/village-levels.csv"

  /// Of every command a call that prints something.
  static let commands = [
    "--help", "--version", "help run", "--generate-completion-script bash", "describe \(levels)",
    "describe \(levels) --template assessments", "check nowhere", "check \(levels) --format json",
    "explain \(levels) --entity 47010101 \(input)", "diff \(levels) \(levels) \(input)", "test \(levels)",
    "test \(levels) --list", "verify OUT", "run \(levels) \(input) --output OUT",
  ]

  private static func run(_ command: String, _ redirection: String) throws -> ChiwatProgram.Outcome {
    let folder = try TemporaryFolder()
    let output = folder.path("out")
    if command.hasPrefix("verify") {
      _ = try ChiwatProgram.shell("$chiwat run \(levels) \(input) --output \(output)")
    }
    let outcome = try ChiwatProgram.shell(
      "$chiwat \(command.replacing("OUT", with: output)) \(redirection)",
      environment: ["TMPDIR": folder.path("")])
    #expect(try folder.names.filter { $0 != "out" } == [])
    return outcome
  }

  @Test("a full disk on standard output", arguments: commands)
  func fullOutput(_ command: String) throws {
    let outcome = try Self.run(command, "> /dev/full")
    #expect(outcome.status == 3)
    #expect(
      outcome.error.hasSuffix(
        "chiwat: พิมพ์ผลไม่ได้ · the result cannot be printed: No space left on device\n"))
  }

  @Test(
    "a full disk on standard error",
    arguments: [
      "run --nonsense", "check nowhere", "explain nowhere --entity 1", "diff nowhere nowhere", "test nowhere",
      "describe nowhere", "verify nowhere", "run \(levels) --input assessments=Samples --output OUT",
    ])
  func fullError(_ command: String) throws {
    #expect(try Self.run(command, "2> /dev/full").status == 3)
  }

  @Test("a closed pipe", arguments: commands)
  func closedPipe(_ command: String) throws {
    let outcome = try Self.run(command, "| { exec <&-; sleep 1; }; exit ${PIPESTATUS[0]}")
    #expect(outcome.error == "" || command == "check nowhere")
    #expect(outcome.status == 141)
  }

  @Test("streams that are closed from the start get nothing that is meant for files")
  func closed() throws {
    let folder = try TemporaryFolder()
    let output = folder.path("out")
    let outcome = try ChiwatProgram.shell(
      "$chiwat run \(Self.levels) \(Self.input) --output \(output) <&- >&- 2>&-")
    #expect(outcome.status == 3)
    let verified = try ChiwatProgram.run(["verify", output])
    #expect(verified.status == 0, "\(verified.output)\(verified.error)")
  }
}
