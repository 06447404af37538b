import Foundation
import Testing

/// A whole column in another coding is one fault, not one for each record.
@Suite("Widespread faults")
struct WidespreadFaultTests {
  /// The practice of some households, all answers of which are in a coding that nobody knows, with notes of who
  /// represents.
  private static func practice(_ records: Int, answer: String, representative: (Int) -> String) -> String {
    let columns = ["a11", "a12", "a13", "a21", "a22", "a23", "a31", "a32", "a33"]
    let header = (["household_id", "village_code", "representative"] + columns).joined(separator: ",")
    let lines = (1...records).map { record in
      ["H\(record)", "47010101", representative(record)].joined(separator: ",")
        + String(repeating: ",\(answer)", count: columns.count)
    }
    return header + "\n" + lines.joined(separator: "\n") + "\n"
  }

  private static func run(
    _ csv: String, _ options: [String] = []
  ) throws -> (outcome: ChiwatProgram.Outcome, files: FolderFiles) {
    let folder = try TemporaryFolder()
    let path = try folder.write(csv, to: "practice.csv")
    let outcome = try ChiwatProgram.run(
      ["run", "Pipelines/household-practice", "--input", "practice=" + path, "--output", folder.path("out")]
        + options)
    return (outcome, try FolderFiles(folder.url.appending(path: "out")))
  }

  @Test("answers in another coding: a line a record, a line a column, and a word on the screen")
  func answers() throws {
    let csv = Self.practice(1_000, answer: "sometimes") { _ in "1" }
    let (outcome, files) = try Self.run(csv)
    #expect(outcome.status == 1)
    let rejects = files.records("rejects.csv")
    #expect(Set(rejects.compactMap { $0["record"] }).count == 1_000)
    #expect(rejects.count == 1_000 + 8 * 100)
    let told = files.records("findings.csv").filter { $0["code"] == "fault.widespread" }
    #expect(
      told.map { $0["column"] ?? "" } == ["a11", "a12", "a13", "a21", "a22", "a23", "a31", "a32", "a33"])
    #expect(told.allSatisfy { $0["value"] == "sometimes" })
    let line = "practice.csv คอลัมน์ “a11”: “คำตอบอ่านไม่ได้” 1,000 แห่งใน 1,000 ระเบียน เช่น “sometimes”"
    #expect(outcome.output.contains(line))
    let report = String(decoding: files["report.md"] ?? Data(), as: UTF8.self)
    #expect(report.contains(line))
    #expect(files.records("ledger.csv").contains { $0["item"] == "rejected" && $0["records"] == "1000" })
  }

  @Test("an optional column of a wrong kind: its first hundred places, the count of all, and all on request")
  func optionalColumn() throws {
    let csv = Self.practice(1_000, answer: "1") { $0 % 3 == 0 ? "นาง ก" : "1" }
    let (outcome, files) = try Self.run(csv)
    #expect(outcome.status == 0)
    #expect(files.records("findings.csv").count == 1 + 100)
    #expect(files.records("findings.csv").first?["code"] == "fault.widespread")
    #expect(files.records("findings.csv").last?["record"] == "301")
    #expect(outcome.output.contains("333 แห่งใน 1,000 ระเบียน"))
    let all = try Self.run(csv, ["--all-faults"])
    #expect(all.files.records("findings.csv").count == 333)
    #expect(!all.outcome.output.contains("333 แห่ง"))
    let rare = Self.practice(1_000, answer: "1") { $0 % 6 == 0 ? "นาง ก" : "1" }
    #expect(try Self.run(rare).files.records("findings.csv").count == 166)
  }

  @Test("the same bytes for any number of threads, also where keys occur twice and all is read again")
  func threads() throws {
    let half = Self.practice(30_000, answer: "sometimes") { $0 % 3 == 0 ? "นาง ก" : "1" }
    let csv = half + half.split(separator: "\n").dropFirst().prefix(50).joined(separator: "\n") + "\n"
    let one = try Self.run(csv, ["--jobs", "1"])
    let four = try Self.run(csv, ["--jobs", "4"])
    for name in ["rejects.csv", "findings.csv", "report.md", "ledger.csv"] {
      #expect(one.files[name] == four.files[name], "\(name)")
    }
  }
}
