import Foundation
import Ingestion
import ReadingChecks
import Testing

/// Every input of every pipeline, read from files that accidents have changed: nothing crashes, every ledger balances, every
/// line is accounted for by a recount of its own, and chunks and threads change nothing.
///
/// CHIWAT_MUTATIONS says how many files all in all; the same number gives the same files.
@Suite("Mutated files")
struct MutatedFilesTests {
  private static let files =
    ProcessInfo.processInfo.environment["CHIWAT_MUTATIONS"].flatMap { Int($0) } ?? 200
  private static let each = (files + SampleFile.all.count - 1) / max(1, SampleFile.all.count)

  @Test("all pipelines are among them")
  func complete() {
    // The set of 38 indicators has no sample: nobody outside the department has seen such a file.
    #expect(
      Set(SampleFile.all.map(\.pipeline))
        == Set(ShippedPipelinesTests.pipelines).subtracting(["household-needs-38"]))
    for sample in SampleFile.all {
      switch CheckedReading(sample.bytes, as: sample.schema) {
      case .read(let contents): #expect(contents.records.read > 0)
      case .refused(let error): Issue.record("\(sample.testDescription) is refused as it stands: \(error)")
      }
    }
  }

  @Test("two stray quotes", arguments: SampleFile.all)
  func strayQuotes(_ sample: SampleFile) { check(sample) { $0.strayQuotes(in: sample.bytes) } }

  @Test("anything that happens to bytes and lines", arguments: SampleFile.all)
  func anything(_ sample: SampleFile) { check(sample) { $0.anything(in: sample.bytes) } }

  private func check(_ sample: SampleFile, _ mutate: (inout FileMutation) -> [UInt8]) {
    for seed in 0..<UInt64(Self.each) {
      var mutation = FileMutation(seed: seed)
      let bytes = mutate(&mutation)
      let small = ReadOptions(jobs: 3, chunkBytes: 1 + Int(seed) * 7 % 200, keyMemory: 100)
      let faults = CheckedReading.faults(of: bytes, as: sample.schema, otherwise: [small])
      #expect(faults.isEmpty, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
    }
  }
}
