package import Ingestion
import Pipelines
package import Reporting
import Stages
package import Tables

/// Runs a job and puts its folder in place, whole or not at all.
package struct JobRun: Sendable {
  let job: Job
  private let unfinished: Unfinished

  /// - Parameter unfinished: where it is kept what must be undone if the process ends before the run.
  package init(_ job: Job, unfinished: Unfinished = Unfinished()) {
    self.job = job
    self.unfinished = unfinished
  }

  /// What came of the job.
  package struct Outcome: Sendable {
    package var pipelines: [Pipeline] = []
    /// Whether more records were rejected than the limit allows.
    package var exceedsLimit = false
    /// Whether there is an input of which no record was used.
    package var isEmpty: Bool { pipelines.contains { !$0.emptyInputs.isEmpty } }
    /// Whether the run counts as failed, although its results are there.
    package var isFailure: Bool { exceedsLimit || isEmpty }
    /// What else stood there and was kept.
    package var placed = OutputFolder.Placed()

    package var records: RunManifest.Records {
      pipelines.reduce(into: RunManifest.Records()) { $0.add($1.records) }
    }
  }

  /// What came of one pipeline.
  package struct Pipeline: Sendable {
    package var name: String
    package var written: PipelineWriter.Written
    package var records: RunManifest.Records
    /// The files that were read.
    package var inputs: [RunManifest.Input]
    /// The folder of its files below the target, "" for the target itself.
    package var folder: String
    /// Inputs with files of which no record was used.
    package var emptyInputs: [EmptyInput]

    /// An input of the definition.
    package struct EmptyInput: Sendable {
      package var name: String
      package var label: Bilingual
    }
  }

  /// Runs all pipelines; after one whose input cannot be read those that do not need it are still tried, so that one
  /// error report names every file that has to be mended.
  package func run(
    progress: (@Sendable (String, ReadProgress) -> Void)? = nil
  ) throws(RunError) -> Outcome {
    let folder = try openFolder()
    var outcome: Outcome
    do throws(RunError) {
      outcome = try write(to: folder, progress: progress)
    } catch {
      guard case .output(let failure) = error else { throw error }
      throw .output(folder.told(failure))
    }
    do throws(OutputError) { outcome.placed = try folder.commit() } catch { throw .output(error) }
    return outcome
  }

  /// Everything that the run writes.
  private func write(
    to folder: borrowing OutputFolder, progress: (@Sendable (String, ReadProgress) -> Void)?
  ) throws(RunError) -> Outcome {
    let paths = folder.paths
    var outcome = Outcome()
    outcome.pipelines = try job.workload.inOrder { inputs throws(RunError) in
      try run(inputs, in: paths, progress: progress)
    }
    let records = outcome.records
    outcome.exceedsLimit = job.limit.isExceeded(rejected: records.rejected, read: records.read)
    do throws(OutputError) {
      if let title = job.workload.title {
        let report = listReport(title, outcome).markdown(job.language)
        try TextFile.write(report, to: folder.path + "/" + Report.fileName)
      }
      try writeManifest(outcome, to: folder)
    } catch {
      throw .output(error)
    }
    return outcome
  }

  private func openFolder() throws(RunError) -> OutputFolder {
    do throws(OutputError) {
      return try OutputFolder(
        target: job.target, keeping: job.keepsOthers, inputs: job.workload.files.map(\.path),
        unfinished: unfinished)
    } catch {
      throw .output(error)
    }
  }

  /// Runs one pipeline and writes what comes of it.
  private func run(
    _ inputs: RunInputs, in paths: OutputFolder.Paths,
    progress: (@Sendable (String, ReadProgress) -> Void)?
  ) throws(RunError) -> Workload.Done<Pipeline> {
    let name = inputs.pipeline.definition.name
    let below = job.workload.title == nil ? "" : name
    let folder = below.isEmpty ? paths.work : paths.work + "/" + below
    let spool: FindingSpool
    do throws(OutputError) {
      if !below.isEmpty { try OutputFolder.makeFolder(folder) }
      spool = try FindingSpool(folder: folder)
    } catch {
      throw .output(error)
    }
    let pipelineProgress: (@Sendable (ReadProgress) -> Void)? =
      if let progress { { progress(name, $0) } } else { nil }
    // One thread reads a definition, opens files and writes the report: meanwhile the other has time.
    let files = inputs.files
    let hashes = Meanwhile(jobs: inputs.options.jobs) { files.mapValues { $0.map(hash) } }
    let result = try PipelineRun(inputs).run(findings: spool, progress: pipelineProgress)
    let writer = PipelineWriter(inputs, language: job.language, fed: job.workload.fed(by: name))
    var written = try writer.write(result, findings: spool, listsAllFaults: job.listsAllFaults, to: folder)
    let tables = written.feeds
    written.feeds = [:]
    let read = result.inputs.map { input in
      let source = input.summary.input
      return RunManifest.Input(
        name: "\(name).\(source)",
        files: zip(input.summary.files, zip(files[source] ?? [], hashes.value[source] ?? [])).map {
          manifestFile($1.0, bytes: $0.bytes, sha256: $1.1, seenFrom: paths.target)
        })
    }
    let pipeline = Pipeline(
      name: name, written: written, records: RunManifest.Records(written.ledger), inputs: read,
      folder: below, emptyInputs: emptyInputs(of: inputs, written.ledger))
    return (pipeline, tables)
  }
}

extension JobRun {
  /// The inputs of which no record was used; a table of another pipeline may well be empty.
  private func emptyInputs(of inputs: RunInputs, _ ledger: Ledger) -> [Pipeline.EmptyInput] {
    let fed = inputs.files.filter { $1.contains(where: \.isResult) }.keys
    let read = Set(ledger.inputs).subtracting(fed)
    return inputs.pipeline.definition.inputs.filter { input in
      read.contains(input.name.value) && ledger.records(.used, of: input.name.value) == 0
    }.map { Pipeline.EmptyInput(name: $0.name.value, label: $0.label) }
  }
}

extension RunManifest.Records {
  /// The records of all inputs of a ledger.
  init(_ ledger: Ledger) {
    self.init()
    for input in ledger.inputs {
      read += ledger.records(.read, of: input)
      used += ledger.records(.used, of: input)
      rejected += ledger.records(.rejected, of: input)
    }
    setAside = read - used - rejected
  }

  mutating func add(_ other: RunManifest.Records) {
    read += other.read
    used += other.used
    rejected += other.rejected
    setAside += other.setAside
  }
}
