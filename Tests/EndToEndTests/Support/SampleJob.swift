import ArgumentParser
import Foundation
import Ingestion
import Running
import Testing

@testable import chiwat

/// One of the committed folders of samples with the list that runs on it.
enum SampleJob: String, Sendable, CaseIterable, CustomTestStringConvertible {
  case clean = "monthly-2563-06"
  case messy = "monthly-2563-06-messy"
  case quarterly = "quarterly-2563-q3"
  case yearly = "yearly-2563"

  var folder: URL { Repository.root.appending(path: "Samples/\(rawValue)") }

  var testDescription: String { rawValue }

  /// The pipelines of the list, by the folders of the committed results.
  var pipelines: [String] {
    let expected = folder.appending(path: "expected")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: expected.path)) ?? []
    return names.sorted().filter {
      FileManager.default.fileExists(atPath: expected.appending(path: "\($0)/ledger.csv").path)
    }
  }

  static let settings = Repository.root.appending(path: "Samples/monthly-2563-06/settings.yaml").path

  /// The arguments of `run` for the list.
  func arguments(to output: String) -> [String] {
    let (list, settings, asOf) =
      switch self {
      case .clean, .messy: ("monthly", Self.settings, [String]())
      case .quarterly: ("quarterly", folder.path + "/settings.yaml", ["--as-of", "2563-06-30"])
      case .yearly: ("yearly", folder.path + "/settings.yaml", ["--as-of", "2564-10-15"])
      }
    let inputs = ["Pipelines/\(list).yaml", "--from", "Samples/\(rawValue)", "--settings", settings]
    return inputs + asOf + ["--output", output]
  }

  /// The files of the list as a single thread writes them; made once for all tests.
  var output: FolderFiles {
    get throws {
      switch self {
      case .clean: try Self.cleanOutput.get()
      case .messy: try Self.messyOutput.get()
      case .quarterly: try Self.quarterlyOutput.get()
      case .yearly: try Self.yearlyOutput.get()
      }
    }
  }

  private static let cleanOutput = Result { try SampleJob.clean.run(jobs: 1, chunkBytes: 1 << 20) }
  private static let messyOutput = Result { try SampleJob.messy.run(jobs: 1, chunkBytes: 1 << 20) }
  private static let quarterlyOutput = Result { try SampleJob.quarterly.run(jobs: 1, chunkBytes: 1 << 20) }
  private static let yearlyOutput = Result { try SampleJob.yearly.run(jobs: 1, chunkBytes: 1 << 20) }

  /// Runs the list inside this process.
  func run(jobs: Int, chunkBytes: Int) throws -> FolderFiles {
    let folder = try TemporaryFolder()
    var job = try Run.job(arguments(to: folder.path("out")))
    job.workload.options.jobs = jobs
    job.workload.options.chunkBytes = chunkBytes
    _ = try JobRun(job).run()
    return try FolderFiles(folder.url.appending(path: "out"))
  }
}

/// Runs of the program inside this process.
enum Run {
  /// The job of a `run` command, its paths seen from the project's folder.
  static func job(_ arguments: [String]) throws -> Job {
    Repository.enter()
    return try RunCommand.parse(arguments).job()
  }

  /// Runs a command and gives the files it wrote to `output`.
  static func files(_ arguments: [String], output: URL) throws -> FolderFiles {
    _ = try JobRun(job(arguments + ["--output", output.path])).run()
    return try FolderFiles(output)
  }
}
