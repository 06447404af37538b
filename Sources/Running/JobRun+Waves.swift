import Ingestion
import Pipelines
import Reporting
import Tables

extension JobRun {
  /// Inputs up to so many bytes are read by one thread, as they are no more than a few chunks; pipelines of such
  /// inputs run side by side instead.
  private static let sideBySideBytes = 8 << 20

  /// Runs every pipeline, each after those whose results it reads.
  ///
  /// - Returns: what came of them, in the order of the job.
  func runAll(
    areas: AreaNames, in paths: OutputFolder.Paths, progress: (@Sendable (String, ReadProgress) -> Void)?
  ) throws(RunError) -> [Pipeline] {
    var results: [Int: Pipeline] = [:]
    var failed: Set<String> = []
    var failures: [Int: [IngestionError]] = [:]
    var feeds: Feeds = [:]
    for wave in JobWaves(job.entries).waves {
      let able = wave.filter { number in
        job.entries[number].feeds.values.allSatisfy { !failed.contains($0.pipeline) }
      }
      for number in wave where !able.contains(number) { failed.insert(name(number)) }
      for (number, result) in run(able, feeds, areas: areas, in: paths, progress: progress) {
        switch result {
        case .success(var pipeline):
          for (table, bytes) in pipeline.written.feeds {
            feeds[OutputReference(pipeline: pipeline.name, table: table)] = bytes
          }
          pipeline.written.feeds = [:]
          results[number] = pipeline
        case .failure(.inputs(let errors)):
          failures[number] = errors
          failed.insert(name(number))
        case .failure(let error): throw error
        }
      }
    }
    guard failures.isEmpty else { throw .inputs(job.entries.indices.flatMap { failures[$0] ?? [] }) }
    return job.entries.indices.compactMap { results[$0] }
  }

  private func name(_ number: Int) -> String { job.entries[number].pipeline.definition.name }

  private typealias Numbered = (number: Int, result: Result<Pipeline, RunError>)

  /// Runs pipelines that do not need each other: large ones one by one on all threads, small ones side by side.
  private func run(
    _ wave: [Int], _ feeds: Feeds, areas: AreaNames, in paths: OutputFolder.Paths,
    progress: (@Sendable (String, ReadProgress) -> Void)?
  ) -> [Numbered] {
    let small = wave.filter { isSmall(job.entries[$0]) }
    let large = wave.filter { !small.contains($0) }
    let run = { @Sendable (number: Int, jobs: Int) -> Numbered in
      let result = Result { () throws(RunError) in
        try self.run(job.entries[number], feeds, jobs: jobs, areas: areas, in: paths, progress: progress)
      }
      return (number, result)
    }
    return large.map { run($0, job.options.jobs) }
      + inParallel(small.count, jobs: job.options.jobs) { run(small[$0], 1) }
  }

  private func isSmall(_ entry: Job.Entry) -> Bool {
    var bytes = 0
    for file in entry.files.values.joined() {
      // What is no plain file, such as standard input, has no size to go by.
      guard let size = file.size else { return false }
      bytes += size
    }
    return bytes <= Self.sideBySideBytes
  }
}
