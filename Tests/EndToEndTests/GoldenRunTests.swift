import Foundation
import Testing

/// The sample months give the committed results, byte for byte.
@Suite("Golden runs")
struct GoldenRunTests {
  @Test("the monthly list gives the committed folder", arguments: SampleMonth.allCases)
  func month(_ month: SampleMonth) throws {
    try Golden.expect(month.output, in: month.folder.appending(path: "expected"))
  }

  @Test("a report in English is the committed one")
  func english() throws {
    let folder = try TemporaryFolder()
    let files = try Run.files(
      [
        "Pipelines/poverty-funds", "--input", "funds=Samples/monthly-2563-06-messy/poverty-funds.csv",
        "--areas", "Samples/monthly-2563-06-messy/areas.csv", "--settings", SampleMonth.settings,
        "--as-of", "2563-06-30", "--lang", "en",
      ], output: folder.url.appending(path: "out"))
    try Golden.expect(
      files.only(["report.md"]), in: SampleMonth.messy.folder.appending(path: "expected-english"))
  }

  /// A way of reading that may change no byte.
  struct Reading: Sendable, CustomTestStringConvertible {
    var jobs: Int
    var chunkBytes: Int

    var testDescription: String { "\(jobs) threads, chunks of \(chunkBytes) bytes" }

    /// Each number of threads and each size of chunks.
    static let all = [(1, 1 << 10), (2, 61), (8, 1 << 20)].map { Reading(jobs: $0, chunkBytes: $1) }
  }

  @Test(
    "any number of threads and any size of chunks gives the same bytes", arguments: SampleMonth.allCases,
    Reading.all)
  func reading(_ month: SampleMonth, _ reading: Reading) throws {
    let files = try month.run(jobs: reading.jobs, chunkBytes: reading.chunkBytes)
    #expect(try files.differences(from: month.output) == [])
  }
}
