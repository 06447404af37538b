internal import CMalloc
package import Tables

/// Reads the files of an input into typed batches.
///
/// Batches are handed out in parallel and in no order; everything that is returned or logged is the same for any number
/// of threads and any size of chunks. When keys occur twice, or the records of a file have another width than its first
/// ones, the input is read again from the start: the log is told to forget, and the states are made anew.
///
/// - Parameters:
///   - findings: takes what is wrong or odd, in the order of the input; what is told of a file as a whole comes last.
///   - progress: told after each chunk, never by two threads at once.
///   - makeState: what one thread gathers, at its beginning.
///   - consume: takes a batch, alone with its thread's state, and adds the findings on its rows.
/// - Returns: the states of the threads, in any order, and what was found and read.
package func read<State: Sendable>(
  _ schema: InputSchema, files: [InputFile], options: ReadOptions, findings: some FindingLog,
  progress: (@Sendable (ReadProgress) -> Void)? = nil,
  makeState: @Sendable () -> State,
  consume: @Sendable (inout State, Table, ChunkIndex, inout [Finding]) -> Void
) throws(IngestionError) -> (states: [State], summary: InputSummary) {
  var reading = try InputReading(schema, files: files, options: options, progress: progress)
  let result = try reading.run(findings: findings, makeState: makeState, consume: consume)
  // What held windows and batches goes back to the system, before results need memory in other sizes.
  if result.summary.files.reduce(0, { $0 + $1.bytes }) > largeInput { malloc_trim(0) }
  return result
}

/// Bytes of an input after which memory is given back; for less that would take longer than it is worth.
private let largeInput = 100_000_000

/// The passes over an input.
private struct InputReading: Sendable {
  private let schema: SchemaPlan
  private let files: [FilePlan]
  /// The parts of the files under headers of their own, as far as is known.
  private var wholeParts: [FilePlan]
  /// The same with the columns that their records have.
  private var parts: [FilePlan] = []
  private let options: ReadOptions
  private let progress: (@Sendable (ReadProgress) -> Void)?

  init(
    _ schema: InputSchema, files: [InputFile], options: ReadOptions,
    progress: (@Sendable (ReadProgress) -> Void)?
  ) throws(IngestionError) {
    let plan = SchemaPlan(schema)
    let spellings = HeaderSpellings(plan.columns)
    var plans: [FilePlan] = []
    for (index, file) in files.enumerated() {
      plans.append(try FilePlan(file, index: index, schema: plan, spellings: spellings, options: options))
    }
    self.schema = plan
    self.files = plans
    wholeParts = plans
    self.options = options
    self.progress = progress
    try guessWidths()
  }

  /// What one thread gathers while it hands out batches.
  private struct Gathered<State: Sendable>: Sendable {
    var state: State
    var tally: InputTally
    var hashes: KeyHashes
  }

  mutating func run<State: Sendable>(
    findings: some FindingLog, makeState: @Sendable () -> State,
    consume: @Sendable (inout State, Table, ChunkIndex, inout [Finding]) -> Void
  ) throws(IngestionError) -> (states: [State], summary: InputSummary) {
    var finisher = try self.finisher()
    var first = try handOut(finisher, 1, schema.key, findings, makeState, consume)
    var areWidthsKnown = false
    while true {
      if try cutParts(at: first.ordered.headers) {
        areWidthsKnown = false
      } else if !areWidthsKnown, changeWidths(to: first.gathered.map(\.tally)) {
        areWidthsKnown = true
      } else {
        break
      }
      findings.restart()
      finisher = try self.finisher()
      first = try handOut(finisher, 1, schema.key, findings, makeState, consume)
    }
    let exclusions = try findExclusions(first.gathered.map(\.hashes), finisher)
    guard !exclusions.isEmpty else { return conclude(first, findings) }

    findings.restart()
    finisher.exclusions = exclusions
    return conclude(try handOut(finisher, 3, [], findings, makeState, consume), findings)
  }

  private func finisher() throws(IngestionError) -> BatchFinisher {
    let search = DoubleDecodingSearch(schema, limit: options.recordLimit)
    let partsOfFiles = Dictionary(grouping: parts, by: \.index)
    var decodedTwice: [[Finding]] = []
    for file in files {
      do throws(FileFailure) {
        decodedTwice.append(try search.findings(in: partsOfFiles[file.index] ?? []))
      } catch { throw unreadable(file, error) }
    }
    return BatchFinisher(
      schema: schema, parts: parts, names: files.map(\.name), decodedTwice: decodedTwice)
  }

  private func unreadable(_ file: FilePlan, _ failure: FileFailure) -> IngestionError {
    IngestionError(input: schema.name, file: file.name, kind: .fileUnreadable(reason: failure.reason))
  }

  /// Cuts parts at the headers that were found in them; false where there is none.
  ///
  /// Parts only get smaller, and each begins with a header of its own, so that this ends.
  private mutating func cutParts(at headers: [Int: [InnerHeader]]) throws(IngestionError) -> Bool {
    guard !headers.isEmpty else { return false }
    let whole = wholeParts
    wholeParts = whole.enumerated().flatMap { $1.cut(at: headers[$0] ?? [], schema) }
    if wholeParts.count > files.count + FilePlan.mostHeaders, let first = headers.keys.min() {
      throw IngestionError(
        input: schema.name, file: whole[first].name, kind: .headersTooMany(limit: FilePlan.mostHeaders))
    }
    try guessWidths()
    return true
  }

  /// Takes the parts for as wide as their first records are.
  private mutating func guessWidths() throws(IngestionError) {
    parts = []
    for part in wholeParts {
      do throws(FileFailure) {
        parts.append(try part.guessingWidth(schema, limit: options.recordLimit))
      } catch { throw unreadable(part, error) }
    }
  }

  /// Takes the parts for as wide as all their records are; false where that was guessed.
  private mutating func changeWidths(to tallies: [InputTally]) -> Bool {
    let guessed = parts
    for (number, part) in wholeParts.enumerated() {
      var widths = WidthCounts()
      for tally in tallies { widths.merge(tally.parts[number].widths) }
      parts[number] = part.with(width: widths.width(header: part.headerFields), schema)
    }
    return !parts.elementsEqual(guessed) {
      $0.expectedFields == $1.expectedFields && $0.takesShort == $1.takesShort
    }
  }

  /// What is gathered in the order of the input.
  private struct InOrder: Sendable {
    /// By file.
    var totals: [TotalCheck]
    /// By part.
    var headers: [Int: [InnerHeader]] = [:]
    var bytes = 0
    var records = 0
  }

  /// What is said of a batch, ready for its turn.
  private struct HandedOutBatch<Findings: Sendable>: Sendable {
    var findings: Findings?
    var totals: [TotalLine]
    var headers: [InnerHeader]
    var records: Int
  }

  private typealias HandedOut<State: Sendable> = (gathered: [Gathered<State>], ordered: InOrder)

  /// Reads everything and hands it out.
  ///
  /// - Parameter key: the columns whose hashes are to be gathered.
  private func handOut<State: Sendable, Log: FindingLog>(
    _ finisher: BatchFinisher, _ pass: Int, _ key: [Int], _ findings: Log,
    _ makeState: @Sendable () -> State,
    _ consume: @Sendable (inout State, Table, ChunkIndex, inout [Finding]) -> Void
  ) throws(IngestionError) -> HandedOut<State> {
    try ReadingPass(schema: schema, parts: parts, options: options).run(
      worker: {
        Gathered(
          state: makeState(), tally: InputTally(files: files.count, parts: parts.count, schema: schema),
          hashes: KeyHashes(limit: options.keyMemory / options.jobs))
      },
      handle: { (mine, placed) throws(IngestionError) -> HandedOutBatch<Log.Prepared> in
        let records = placed.batch.counts.read
        let finished = finisher.finish(&placed, &mine.tally)
        if !key.isEmpty {
          do throws(FileFailure) { try mine.hashes.add(finished.table, key: key) } catch {
            throw spillFailure(error)
          }
        }
        var more: [Finding] = []
        if finished.table.rowCount > 0 {
          consume(&mine.state, finished.table, ChunkIndex(number: placed.chunk.number), &more)
        }
        let all = finished.findingsAbove + finished.findings.merged(with: more)
        return HandedOutBatch(
          findings: all.isEmpty ? nil : findings.prepare(all), totals: finished.totals,
          headers: finished.headers, records: records)
      },
      ordered: InOrder(totals: files.map { _ in TotalCheck() }),
      inOrder: { ordered, batch, chunk in
        if let prepared = batch.findings { findings.keep(prepared) }
        let part = parts[chunk.part]
        for line in batch.totals { ordered.totals[part.index].add(line) }
        if !batch.headers.isEmpty { ordered.headers[chunk.part, default: []] += batch.headers }
        ordered.records += batch.records
        ordered.bytes += chunk.range.count + (chunk.isFirst ? part.dataStart - part.start : 0)
        progress?(
          ReadProgress(
            pass: pass, bytesDone: ordered.bytes, bytesTotal: bytesTotal, records: ordered.records))
      })
  }

  private var bytesTotal: Int { files.reduce(0) { $0 + $1.source.size } }

  /// Reads the records whose keys may occur twice once more, and decides on them.
  private func findExclusions(
    _ hashes: [KeyHashes], _ finisher: BatchFinisher
  ) throws(IngestionError) -> KeyExclusions {
    guard !schema.key.isEmpty else { return KeyExclusions() }
    let repeated: Set<UInt64>
    do throws(FileFailure) { repeated = try KeyHashes.repeated(in: hashes) } catch {
      throw spillFailure(error)
    }
    guard !repeated.isEmpty else { return KeyExclusions() }
    let suspects = try ReadingPass(schema: schema, parts: parts, options: options).run(
      worker: { KeySuspects(limit: options.keyMemory / options.jobs) },
      handle: { (mine, placed) throws(IngestionError) in
        var tally = InputTally(files: files.count, parts: parts.count, schema: schema)
        let table = finisher.finish(&placed, &tally).table
        do throws(FileFailure) { try mine.add(table, key: schema.key, suspects: repeated) } catch {
          throw spillFailure(error)
        }
      }, ordered: (), inOrder: { _, _, _ in }
    ).gathered
    do throws(FileFailure) { return try KeySuspects.decide(suspects) } catch { throw spillFailure(error) }
  }

  private func spillFailure(_ failure: FileFailure) -> IngestionError {
    IngestionError(input: schema.name, file: "", kind: .temporaryFileFailed(reason: failure.reason))
  }

  /// Compares the printed totals and writes the balance.
  private func conclude<State: Sendable>(
    _ handedOut: HandedOut<State>, _ findings: some FindingLog
  ) -> (states: [State], summary: InputSummary) {
    var tally = InputTally(files: files.count, parts: parts.count, schema: schema)
    for part in handedOut.gathered { tally.merge(part.tally) }
    for (part, widths) in zip(parts, tally.parts) {
      let told = widths.findings(part, input: schema.name)
      if !told.isEmpty { findings.append(told) }
    }
    for (file, totals) in zip(files, handedOut.ordered.totals) where !file.isResult {
      let differences = totals.findings(
        schema: schema, file: file, amounts: tally.files[file.index].amounts)
      if !differences.isEmpty { findings.append(differences) }
    }
    return (handedOut.gathered.map(\.state), InputSummary(schema, files, tally))
  }
}

extension InputSummary {
  fileprivate init(_ schema: SchemaPlan, _ files: [FilePlan], _ tally: InputTally) {
    let names = schema.columns.map(\.name)
    self.init(
      input: schema.name,
      files: files.map { file in
        var summary = file.summary
        summary.records = tally.files[file.index].records
        summary.lineEnds = tally.files[file.index].lineEnds
        summary.amounts = Dictionary(
          uniqueKeysWithValues: zip(schema.numbers.map { names[$0] }, tally.files[file.index].amounts))
        return summary
      },
      moneyColumns: schema.columns.filter { $0.kind == .money }.map(\.name),
      cleanings: zip(names, tally.cleanings).map { ColumnCleanings(column: $0, counts: $1) })
  }
}
