import Foundation
import TableSamples
import Testing

/// The order of records and their division into files are of no meaning, so that no table may depend on them.
@Suite("Split and shuffled inputs")
struct SplitAndShuffleTests {
  @Test("villages in any order and in two files give the same tables", arguments: [1, 2, 3] as [UInt64])
  func villages(_ seed: UInt64) throws {
    try Self.expectSameTables("village-levels", ["assessments": "village-levels.csv"], seed)
  }

  @Test("market days in any order and in two files give the same tables", arguments: [1, 2, 3] as [UInt64])
  func marketDays(_ seed: UInt64) throws {
    try Self.expectSameTables(
      "market-sales", ["market_days": "market-days.csv", "markets": "markets.csv"], seed)
  }

  @Test("households in any order and in two files give the same tables")
  func households() throws {
    try Self.expectSameTables("household-needs", ["households": "households.csv"], 1)
  }

  @Test("standard input is an input like any other")
  func standardInput() throws {
    let folder = try TemporaryFolder()
    let outcome = try ChiwatProgram.run(
      [
        "run", "Pipelines/village-levels", "--input", "assessments=-", "--output", folder.path("out"),
        "--quiet",
      ],
      input: SampleJob.clean.folder.appending(path: "village-levels.csv").path)
    #expect(outcome.status == 0)
    #expect(outcome.error == "")
    let files = try FolderFiles(folder.url.appending(path: "out"))
    #expect(try files["villages.csv"] == SampleJob.clean.output["village-levels/villages.csv"])
  }

  private static func expectSameTables(_ pipeline: String, _ inputs: [String: String], _ seed: UInt64) throws
  {
    let folder = try TemporaryFolder()
    var options: [String] = []
    for (name, file) in inputs.sorted(by: { $0.key < $1.key }) {
      let whole = try String(contentsOf: SampleJob.clean.folder.appending(path: file), encoding: .utf8)
      var lines = whole.split(separator: "\n").map(String.init)
      let header = lines.removeFirst()
      var generator = Dice(state: seed)
      lines.shuffle(using: &generator)
      for (part, half) in [lines.prefix(lines.count / 3), lines.dropFirst(lines.count / 3)].enumerated() {
        let text = ([header] + half).joined(separator: "\n") + "\n"
        options += ["--input", "\(name)=\(try folder.write(text, to: "\(part)-\(file)"))"]
      }
    }
    let files = try Run.files(
      [
        "Pipelines/" + pipeline, "--settings", SampleJob.settings, "--areas",
        "Samples/monthly-2563-06/areas.csv",
      ] + options, output: folder.url.appending(path: "out"))
    let tables = Set(files.names).subtracting(MessyMonthTests.ofInput)
    #expect(!tables.isEmpty)
    for table in tables.sorted() {
      let expected = try SampleJob.clean.output["\(pipeline)/\(table)"]
      // Rows that stand for a record keep the order of the input; all others have an order of their own.
      let isOfRecords = pipeline == "village-levels" && table == "villages.csv"
      #expect(
        isOfRecords ? lines(files[table]).sorted() == lines(expected).sorted() : files[table] == expected,
        "\(table)")
    }
  }

  private static func lines(_ bytes: Data?) -> [Substring] {
    String(decoding: bytes ?? Data(), as: UTF8.self).split(separator: "\n")
  }
}
