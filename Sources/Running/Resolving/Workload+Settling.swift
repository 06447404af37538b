import Ingestion
import Pipelines
import Reporting
import Tables

extension Workload {
  /// Tables that pipelines read of others, as `CSVWriter.feed` makes them: in memory, for on the disk they are masked.
  typealias Feeds = [OutputReference: [UInt8]]

  /// Tables that one pipeline has made for others, by name.
  typealias Tables = [String: [UInt8]]

  /// What came of one pipeline, and the tables that it has made for others.
  typealias Done<Outcome> = (outcome: Outcome, tables: Tables)

  /// What is done with the inputs of one pipeline, on as many threads as their options say.
  typealias Work<Outcome> = @Sendable (RunInputs) throws(RunError) -> Done<Outcome>

  /// Inputs up to so many bytes are read by one thread, as they are no more than a few chunks; pipelines of such
  /// inputs run side by side instead.
  private static let sideBySideBytes = 8 << 20

  /// The inputs of every pipeline that was asked for, with what they read of others made first.
  ///
  /// - Returns: in the order of the entries.
  package func settled() throws(RunError) -> [RunInputs] {
    let all = try inOrder { inputs throws(RunError) in
      var settled = inputs
      settled.options = options
      let wanted = fed(by: inputs.pipeline.definition.name)
      guard !wanted.isEmpty else { return (settled, [:]) }
      let result = try PipelineRun(inputs).run(findings: NoFindings())
      let outputs = inputs.pipeline.outputs.filter { wanted.contains($0.name) }
      let tables = outputs.compactMap { output in
        result.relations[output.relation].map { relation in
          let rows = output.rows(of: relation, inputs.areas)
          return (output.name, CSVWriter.feed(of: rows))
        }
      }
      return (settled, Dictionary(tables, uniquingKeysWith: { first, _ in first }))
    }
    return zip(entries, all).filter(\.0.isAsked).map(\.1)
  }

  /// The outputs of a pipeline that others of the entries read.
  func fed(by name: String) -> Set<String> {
    Set(entries.flatMap(\.feeds.values).filter { $0.pipeline == name }.map(\.table))
  }

  /// Does a work on every pipeline, each after those whose results it reads.
  ///
  /// After one whose input cannot be read those that do not need it are still tried, so that one error names every file
  /// that has to be mended.
  ///
  /// - Returns: what came of them, in the order of the entries.
  func inOrder<Outcome: Sendable>(_ work: Work<Outcome>) throws(RunError) -> [Outcome] {
    let official = entries.first.flatMap { OfficialAreas.read(beside: $0.path) }
    let areas = try areaNames(over: official)
    var feeds: Feeds = [:]
    var outcomes: [Int: Outcome] = [:]
    var failed: Set<String> = []
    var failures: [Int: [IngestionError]] = [:]
    for wave in waves {
      let able = wave.filter { number in
        entries[number].feeds.values.allSatisfy { !failed.contains($0.pipeline) }
      }
      for number in wave where !able.contains(number) { failed.insert(entries[number].name) }
      let inputs = able.map { (number: $0, inputs: self.inputs(of: entries[$0], feeds, areas, official)) }
      for (number, result) in run(inputs, work) {
        switch result {
        case .success(let (outcome, tables)):
          for (table, bytes) in tables {
            feeds[OutputReference(pipeline: entries[number].name, table: table)] = bytes
          }
          outcomes[number] = outcome
        case .failure(.inputs(let errors)):
          failures[number] = errors
          failed.insert(entries[number].name)
        case .failure(let error): throw error
        }
      }
    }
    guard failures.isEmpty else { throw .inputs(entries.indices.flatMap { failures[$0] ?? [] }) }
    return entries.indices.compactMap { outcomes[$0] }
  }

  private func areaNames(over official: OfficialAreas?) throws(RunError) -> AreaNames {
    guard !areaFiles.isEmpty else { return AreaNames(over: official) }
    do throws(IngestionError) {
      return AreaNames(try AreaRegister.read(areaFiles, options: options), over: official)
    } catch {
      throw .inputs([error])
    }
  }

  private func inputs(
    of entry: Entry, _ feeds: Feeds, _ areas: AreaNames, _ official: OfficialAreas?
  ) -> RunInputs {
    let files = entry.sources.mapValues { source in
      switch source {
      case .files(let files): files
      case .result(let output):
        [InputFile(name: output.file, bytes: feeds[output] ?? [], isResult: true)]
      }
    }
    return RunInputs(
      entry.pipeline, settings: entry.settings, files: files, areas: areas, official: official,
      options: options)
  }

  private typealias Numbered<Outcome> = (number: Int, result: Result<Done<Outcome>, RunError>)

  /// Works on pipelines that do not need each other: large ones one by one on all threads, small ones side by side.
  private func run<Outcome: Sendable>(
    _ wave: [(number: Int, inputs: RunInputs)], _ work: Work<Outcome>
  ) -> [Numbered<Outcome>] {
    let small = wave.filter { isSmall(entries[$0.number]) }
    let large = wave.filter { !isSmall(entries[$0.number]) }
    @Sendable func result(_ inputs: RunInputs, jobs: Int) -> Result<Done<Outcome>, RunError> {
      var inputs = inputs
      inputs.options.jobs = jobs
      return Result { [inputs] () throws(RunError) in try work(inputs) }
    }
    return large.map { ($0.number, result($0.inputs, jobs: options.jobs)) }
      + inParallel(small.count, jobs: options.jobs) { (small[$0].number, result(small[$0].inputs, jobs: 1)) }
  }

  /// By its files: a table of another pipeline has been made of files no larger.
  private func isSmall(_ entry: Entry) -> Bool {
    var bytes = 0
    for file in entry.files.values.joined() {
      // What is no plain file, such as standard input, has no size to go by.
      guard let size = file.size else { return false }
      bytes += size
    }
    return bytes <= Self.sideBySideBytes
  }
}
