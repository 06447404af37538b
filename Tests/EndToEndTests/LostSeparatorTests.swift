import Foundation
import Ingestion
import Pipelines
import Running
import TableSamples
import Testing

/// A separator too many or too few shifts all cells behind it: no such record may be used without a word.
@Suite("Separators added and lost")
struct LostSeparatorTests {
  private static let jobs = [SampleJob.clean, .quarterly, .yearly]

  /// The small files of all inputs of all pipelines of a list.
  private static func files(_ sample: SampleJob, records: Int) throws -> [SeparatorFile] {
    let folder = try TemporaryFolder()
    var files: [SeparatorFile] = []
    for entry in try Run.job(sample.arguments(to: folder.path("out"))).workload.entries {
      for input in entry.pipeline.inputs {
        guard let file = entry.files[input.schema.name]?.first else { continue }
        let cut = try CutFile(file, schema: input.schema, options: ReadOptions())
        let name = "\(entry.pipeline.definition.name)/\(input.schema.name)"
        files += SeparatorFile.Form.allCases.compactMap { form in
          SeparatorFile(name, cut, input.schema, form, records: records)
        }
      }
    }
    return files
  }

  /// Some places of long records, all of short ones.
  private static func some(_ places: [Int], most: Int) -> [Int] {
    let step = max(1, places.count / most)
    return places.indices.filter { $0 % step == 0 }.map { places[$0] }
  }

  @Test(
    "no cell of another column is used in silence, whichever separator of a small file is added or lost",
    arguments: jobs)
  func everyPlace(_ sample: SampleJob) throws {
    let files = try Self.files(sample, records: 4)
    #expect(files.count > 30)
    for file in files {
      let whole = try file.read(file.records)
      for record in file.records.indices {
        for place in Self.some(file.places(of: record), most: 6) {
          let outcome = try file.outcome(of: record, at: place, against: whole)
          #expect(outcome != .silent, "\(file) record \(record) place \(place)")
        }
      }
    }
  }

  /// `MUTATIONS=10000 swift test --filter LostSeparatorTests` prints the figures of a larger run.
  @Test("the same for places at random")
  func random() throws {
    let count = ProcessInfo.processInfo.environment["MUTATIONS"].flatMap { Int($0) } ?? 300
    var dice = Dice(state: 10)
    let files = try Self.jobs.flatMap { try Self.files($0, records: Int.random(in: 4...8, using: &dice)) }
    var outcomes: [SeparatorFile.Outcome: Int] = [:]
    for _ in 0..<count {
      let file = files[Int.random(in: files.indices, using: &dice)]
      let record = Int.random(in: file.records.indices, using: &dice)
      let places = file.places(of: record)
      // As many separators lost as added.
      let isLost = Bool.random(using: &dice)
      let some = places.filter { ($0 < 0) == isLost }
      guard let place = some.isEmpty ? places.first : some[Int.random(in: some.indices, using: &dice)] else {
        continue
      }
      let outcome = try file.outcome(of: record, at: place, against: file.read(file.records))
      outcomes[outcome, default: 0] += 1
      #expect(
        outcome != .silent,
        "\(file) record \(record) place \(place) \(String(decoding: file.records[record], as: UTF8.self))")
    }
    if count > 300 { print(outcomes.map { "\($0.key): \($0.value)" }.sorted()) }
    #expect(outcomes[.rejected, default: 0] > 0)
  }
}
