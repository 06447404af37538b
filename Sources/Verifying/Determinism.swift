import Foundation
import Ingestion
import Reporting
package import Running
import Tables

/// Runs a job in many ways that may change no result, and tells where one does.
package struct Determinism: Sendable {
  /// What came of one variation.
  package struct Check: Sendable {
    package var variation: Variation
    package var differences: [FolderComparison.Difference] = []
    /// Why the variation could not be run.
    package var failure: RunError?
    package var isSame: Bool { differences.isEmpty && failure == nil }
  }

  /// Runs the same command in another environment into a folder.
  package typealias Elsewhere =
    @Sendable (_ locale: String, _ timeZone: String, _ folder: String) throws -> Void

  private let job: Job
  private let folder: String
  private let elsewhere: Elsewhere

  /// - Parameters:
  ///   - folder: a folder of its own, which the caller removes.
  package init(_ job: Job, folder: String, elsewhere: @escaping Elsewhere) {
    self.job = job
    self.folder = folder
    self.elsewhere = elsewhere
  }

  /// 2 to `jobs` threads, chunks of two sizes, two orders, files split and joined, two environments.
  package static func variations(jobs: Int) -> [Variation] {
    let threads = jobs < 2 ? [2] : Array(2...jobs)
    return threads.map(Variation.jobs) + [.chunks(997), .chunks(1 << 14)]
      + [.order(seed: 1), .order(seed: 2), .split(2), .split(3), .joined]
      + [
        .environment(locale: "tr_TR.UTF-8", timeZone: "America/St_Johns"),
        .environment(locale: "th_TH.TIS-620", timeZone: "Asia/Kathmandu"),
      ]
  }

  /// Runs with one thread, then every variation.
  ///
  /// - Parameter tell: called after each variation, in order.
  /// - Throws: why the job itself cannot be run.
  package func run(
    _ variations: [Variation], tell: (Check) throws -> Void = { _ in }
  ) throws -> [Check] {
    let expected = folder + "/expected"
    try run(job, threads: 1, to: expected)
    return try variations.enumerated().map { number, variation in
      let check = check(variation, to: "\(folder)/\(number)", expected: expected)
      try tell(check)
      return check
    }
  }

  private func check(_ variation: Variation, to found: String, expected: String) -> Check {
    var check = Check(variation: variation)
    defer { try? FileManager.default.removeItem(atPath: found) }
    do {
      if case .environment(let locale, let timeZone) = variation {
        try elsewhere(locale, timeZone, found)
      } else {
        try run(variation.applied(to: job), threads: nil, to: found)
      }
    } catch let error as RunError {
      check.failure = error
      return check
    } catch {
      // What the other process could not write is told as missing below.
    }
    check.differences = FolderComparison(variation.measure).differences(expected: expected, found: found)
    return check
  }

  private func run(_ job: Job, threads: Int?, to target: String) throws(RunError) {
    var job = job
    job.target = target
    if let threads { job.workload.options.jobs = threads }
    _ = try JobRun(job).run()
  }
}
