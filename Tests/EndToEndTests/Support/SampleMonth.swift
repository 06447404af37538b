import ArgumentParser
import Foundation
import Ingestion
import Running
import Testing

@testable import chiwat

/// One of the two committed months of samples.
enum SampleMonth: String, Sendable, CaseIterable, CustomTestStringConvertible {
  case clean = "monthly-2563-06"
  case messy = "monthly-2563-06-messy"

  var folder: URL { Repository.root.appending(path: "Samples/\(rawValue)") }

  var testDescription: String { rawValue }

  static let settings = Repository.root.appending(path: "Samples/monthly-2563-06/settings.yaml").path

  /// The arguments of `run` for the monthly list.
  func arguments(to output: String) -> [String] {
    [
      "Pipelines/monthly.yaml", "--from", "Samples/\(rawValue)", "--settings", Self.settings, "--output",
      output,
    ]
  }

  /// The files of the monthly list as a single thread writes them; made once for all tests.
  var output: FolderFiles {
    get throws { try (self == .clean ? Self.cleanOutput : Self.messyOutput).get() }
  }

  private static let cleanOutput = Result { try SampleMonth.clean.run(jobs: 1, chunkBytes: 1 << 20) }
  private static let messyOutput = Result { try SampleMonth.messy.run(jobs: 1, chunkBytes: 1 << 20) }

  /// Runs the monthly list inside this process.
  func run(jobs: Int, chunkBytes: Int) throws -> FolderFiles {
    let folder = try TemporaryFolder()
    var job = try Run.job(arguments(to: folder.path("out")))
    job.options.jobs = jobs
    job.options.chunkBytes = chunkBytes
    _ = try JobRun(job).run()
    return try FolderFiles(folder.url.appending(path: "out"))
  }
}

/// Runs of the program inside this process.
enum Run {
  /// The job of a `run` command, its paths seen from the project's folder.
  static func job(_ arguments: [String]) throws -> Job {
    Repository.enter()
    return try JobBuilder(RunCommand.parse(arguments)).job()
  }

  /// Runs a command and gives the files it wrote to `output`.
  static func files(_ arguments: [String], output: URL) throws -> FolderFiles {
    _ = try JobRun(job(arguments + ["--output", output.path])).run()
    return try FolderFiles(output)
  }
}
