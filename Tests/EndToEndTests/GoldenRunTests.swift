import Foundation
import Testing

/// The samples of each rhythm give the committed results, byte for byte.
@Suite("Golden runs")
struct GoldenRunTests {
  @Test("the list gives the committed folder", arguments: SampleJob.allCases)
  func month(_ month: SampleJob) throws {
    try Golden.expect(month.output, in: month.folder.appending(path: "expected"))
  }

  @Test("a report in English is the committed one")
  func english() throws {
    let folder = try TemporaryFolder()
    let files = try Run.files(
      [
        "Pipelines/poverty-funds", "--input", "funds=Samples/monthly-2563-06-messy/poverty-funds.csv",
        "--areas", "Samples/monthly-2563-06-messy/areas.csv", "--settings", SampleJob.settings,
        "--as-of", "2563-06-30", "--lang", "en",
      ], output: folder.url.appending(path: "out"))
    try Golden.expect(
      files.only(["report.md"]), in: SampleJob.messy.folder.appending(path: "expected-english"))
  }

  /// A way of reading that may change no byte.
  struct Reading: Sendable, CustomTestStringConvertible {
    var jobs: Int
    var chunkBytes: Int

    var testDescription: String { "\(jobs) threads, chunks of \(chunkBytes) bytes" }

    /// Each number of threads and each size of chunks.
    static let all = [(1, 1 << 10), (2, 61), (8, 1 << 20)].map { Reading(jobs: $0, chunkBytes: $1) }
    /// For the lists of many pipelines, whose files are small.
    static let some = Reading(jobs: 2, chunkBytes: 1 << 10)
  }

  @Test(
    "any number of threads and any size of chunks gives the same bytes",
    arguments: [.clean, .messy] as [SampleJob],
    Reading.all)
  func reading(_ month: SampleJob, _ reading: Reading) throws {
    let files = try month.run(jobs: reading.jobs, chunkBytes: reading.chunkBytes)
    #expect(try files.differences(from: month.output) == [])
  }

  @Test("so do the lists of the quarter and the year", arguments: [.quarterly, .yearly] as [SampleJob])
  func others(_ job: SampleJob) throws {
    let files = try job.run(jobs: Reading.some.jobs, chunkBytes: Reading.some.chunkBytes)
    #expect(try files.differences(from: job.output) == [])
  }
}
