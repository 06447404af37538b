import Foundation
import ReadingChecks
import Testing

/// The program on files that accidents have changed: it ends with a status that it documents, and every ledger that it
/// writes balances.
@Suite("Runs on mutated files")
struct MutatedRunTests {
  /// A pipeline with one of its inputs, the file of which is changed.
  struct Subject: Sendable, CustomTestStringConvertible {
    var pipeline: String
    var input: String
    var file: String
    var others: [String] = []

    var testDescription: String { pipeline }
  }

  static let subjects = [
    Subject(pipeline: "household-needs", input: "households", file: "monthly-2563-06/households.csv"),
    Subject(pipeline: "household-practice", input: "practice", file: "monthly-2563-06/practice.csv"),
    Subject(pipeline: "village-levels", input: "assessments", file: "monthly-2563-06/village-levels.csv"),
    Subject(pipeline: "savings-groups", input: "funds", file: "monthly-2563-06-messy/savings-groups.csv"),
    Subject(pipeline: "poverty-funds", input: "funds", file: "monthly-2563-06-messy/poverty-funds.csv"),
    Subject(
      pipeline: "market-sales", input: "market_days", file: "monthly-2563-06/market-days.csv",
      others: ["--input", "markets=Samples/monthly-2563-06/markets.csv"]),
    Subject(
      pipeline: "budget-monitoring", input: "budget", file: "quarterly-2563-q3/budget-sheet-1.csv",
      others: ["--as-of", "2563-06-30"]),
  ]

  @Test("end with a known status, and nothing is lost", arguments: subjects)
  func endWell(_ subject: Subject) throws {
    let sample = Repository.root.appending(path: "Samples/\(subject.file)")
    let bytes = Array(try Data(contentsOf: sample).prefix(4000))
    for seed in 0..<UInt64(4) {
      var mutation = FileMutation(seed: seed)
      try run(subject, on: mutation.strayQuotes(in: bytes))
      try run(subject, on: mutation.anything(in: bytes))
    }
  }

  private func run(_ subject: Subject, on bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let file = folder.path("file.csv")
    try Data(bytes).write(to: URL(filePath: file))
    let outcome = try ChiwatProgram.run(
      [
        "run", "Pipelines/\(subject.pipeline)", "--input", "\(subject.input)=\(file)", "--output",
        folder.path("out"), "--quiet",
      ] + subject.others)
    let text = String(decoding: bytes, as: UTF8.self)
    let ledger = URL(filePath: folder.path("out/ledger.csv"))
    if outcome.status == 3 {
      #expect(!FileManager.default.fileExists(atPath: ledger.path), "\(text)")
      return
    }
    #expect([0, 1].contains(outcome.status), "\(outcome.error)\n\(text)")
    let files = try FolderFiles(folder.url.appending(path: "out"))
    let lines = try files.records("ledger.csv").map { try LedgerTests.Line($0) }
    for (place, group) in Dictionary(grouping: lines, by: { "\($0.place) \($0.column)" }) {
      let read = group.filter { $0.item == "read" }.reduce(0) { $0 + $1.amount }
      #expect(group.reduce(0) { $0 + $1.amount } == 2 * read, "\(place)\n\(text)")
    }
  }
}
