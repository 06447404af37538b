import Dispatch
import Synchronization
import Tables

/// One reading of all files of an input, from start to end, by several threads.
///
/// Each thread takes the next chunk, reads it from where it guesses its first record, waits until the chunk before is
/// known to be right, reads its own again if that ended elsewhere, and hands it out.
final class ReadingPass: Sendable {
  private let schema: SchemaPlan
  private let parts: [FilePlan]
  private let options: ReadOptions
  private let chunks: ChunkList

  private let nextChunk = Atomic<Int>(0)
  private let isStopped = Atomic<Bool>(false)
  /// Whether quotes that stand wrong have turned the count of quotes around, as far as is known.
  private let parityIsTurned = Atomic<Bool>(false)
  /// Whether the quotes before a chunk, from the start of its file, are odd in number.
  private let parity = InTurn(false)
  private let confirmed = InTurn(Confirmed())

  /// What is known of all chunks before.
  private struct Confirmed {
    /// Where the next record begins.
    var offset = 0
    /// Records and lines of the file before it.
    var records = 0
    var lines = 0
    /// The cells of the last two of them.
    var shortBefore = ShortPair()
    /// Whether the boundary of the chunk before lies inside quotes, as the records show.
    var isInsideQuotes = false
    var failure: IngestionError?
  }

  init(schema: SchemaPlan, parts: [FilePlan], options: ReadOptions) {
    self.schema = schema
    self.parts = parts
    self.options = options
    chunks = ChunkList(parts, chunkBytes: options.chunkBytes)
  }

  /// Reads everything; once only.
  ///
  /// - Parameters:
  ///   - worker: makes what one thread gathers.
  ///   - handle: takes a chunk that is known to be right; in parallel.
  ///   - ordered: what is gathered in the order of the chunks.
  ///   - inOrder: adds to it what `handle` returned.
  /// - Returns: what the threads gathered, in any order, and what was gathered in order.
  func run<Worker: Sendable, Output: Sendable, Ordered: Sendable>(
    worker: @Sendable () -> Worker,
    handle: @Sendable (inout Worker, inout PlacedBatch) throws(IngestionError) -> Output,
    ordered: Ordered,
    inOrder: @Sendable (inout Ordered, Output, Chunk) -> Void
  ) throws(IngestionError) -> (gathered: [Worker], ordered: Ordered) {
    let gathered = Slots<Worker>()
    let logged = InTurn(Logged(ordered: ordered))
    DispatchQueue.concurrentPerform(iterations: min(options.jobs, chunks.count)) { _ in
      var mine = worker()
      let reader = ChunkReader(schema: schema, parts: parts, options: options)
      while let chunk = takeChunk() {
        var output: Result<Output, IngestionError>
        do throws(IngestionError) {
          var placed = try read(chunk, with: reader)
          output = .success(try handle(&mine, &placed))
        } catch {
          output = .failure(error)
          isStopped.store(true, ordering: .relaxed)
        }
        logged.visit(chunk.number) { logged in
          guard logged.failure == nil else { return }
          switch output {
          case .success(let output): inOrder(&logged.ordered, output, chunk)
          case .failure(let failure): logged.failure = failure
          }
        }
      }
      gathered.add(mine)
    }
    let final = logged.final
    if let failure = final.failure { throw failure }
    return (gathered.all, final.ordered)
  }

  private struct Logged<Ordered: Sendable>: Sendable {
    var ordered: Ordered
    var failure: IngestionError?
  }

  private func takeChunk() -> Chunk? {
    guard !isStopped.load(ordering: .relaxed) else { return nil }
    let number = nextChunk.wrappingAdd(1, ordering: .relaxed).oldValue
    return number < chunks.count ? chunks[number] : nil
  }

  private func read(_ chunk: Chunk, with reader: ChunkReader) throws(IngestionError) -> PlacedBatch {
    var failure: FileFailure?
    var hasOddQuotes = false
    do throws(FileFailure) { hasOddQuotes = try reader.load(chunk) } catch { failure = error }
    let countedOdd = parity.visit(chunk.number) { isOdd in
      let before = chunk.isFirst ? false : isOdd
      isOdd = before != hasOddQuotes
      return before
    }
    let isTurned = parityIsTurned.load(ordering: .relaxed)
    if failure == nil, let start = reader.firstRecord(in: chunk, insideQuotes: countedOdd != isTurned) {
      do throws(FileFailure) { try reader.readRecords(of: chunk, from: start) } catch { failure = error }
    }
    let result: Result<PlacedBatch, IngestionError> = confirmed.visit(chunk.number) { confirmed in
      if let earlier = confirmed.failure { return .failure(earlier) }
      do throws(FileFailure) {
        if let failure { throw failure }
        let batch = try confirm(chunk, reader, &confirmed)
        let actuallyTurned = confirmed.isInsideQuotes != (countedOdd != hasOddQuotes)
        parityIsTurned.store(!chunk.isLast && actuallyTurned, ordering: .relaxed)
        return .success(batch)
      } catch {
        let failure = self.error(of: chunk, error)
        confirmed.failure = failure
        return .failure(failure)
      }
    }
    return try result.get()
  }

  /// Holds what was read against where the chunk before ended, and reads again if need be.
  private func confirm(
    _ chunk: Chunk, _ reader: ChunkReader, _ confirmed: inout Confirmed
  ) throws(FileFailure) -> PlacedBatch {
    let part = parts[chunk.part]
    if chunk.isFirst {
      // A quote that is never closed reaches as far as its part, so that the number of a header is known only now.
      let records = part.isContinued ? confirmed.records + 1 : part.recordsAbove
      confirmed = Confirmed(offset: part.dataStart, records: records, lines: part.linesAbove)
    }
    let start = confirmed.offset
    var batch = ChunkBatch()
    if start < chunk.range.upperBound {
      if reader.read?.lowerBound != start { try reader.readRecords(of: chunk, from: start) }
      batch = reader.takeBatch()
      confirmed.offset = reader.read?.upperBound ?? start
      // The next record begins outside quotes; the quotes between tell the state at the boundary.
      confirmed.isInsideQuotes =
        reader.hasOddQuotes(chunk.range.upperBound..<confirmed.offset) ?? false
    } else {
      confirmed.isInsideQuotes =
        confirmed.isInsideQuotes != (reader.hasOddQuotes(chunk.range) ?? false)
    }
    let before = confirmed
    confirmed.records += batch.counts.read
    confirmed.lines += batch.lines
    confirmed.shortBefore = before.shortBefore.followed(by: batch)
    return PlacedBatch(
      chunk: chunk, batch: batch, recordsBefore: before.records, linesBefore: before.lines,
      shortBefore: before.shortBefore)
  }

  private func error(of chunk: Chunk, _ failure: FileFailure) -> IngestionError {
    IngestionError(
      input: schema.name, file: parts[chunk.part].name, kind: .fileUnreadable(reason: failure.reason))
  }
}

/// A batch whose place in its file is known.
struct PlacedBatch: Sendable {
  let chunk: Chunk
  var batch: ChunkBatch
  let recordsBefore: Int
  let linesBefore: Int
  let shortBefore: ShortPair

  /// Counts the places of rows and headers from the start of the file.
  mutating func place() {
    let (records, lines) = (recordsBefore, Int32(truncatingIfNeeded: linesBefore))
    batch.origins.withUnsafeMutableBufferPointer { origins in
      for row in origins.indices {
        origins[row].record &+= records
        origins[row].line &+= lines
      }
    }
    for header in batch.headers.indices {
      batch.headers[header].record += recordsBefore
      batch.headers[header].line += linesBefore
    }
  }
}

/// Values that several threads leave when they are done.
///
/// `@unchecked Sendable`: `values` is only touched between `lock.wait` and `lock.signal`.
final class Slots<Value: Sendable>: @unchecked Sendable {
  private let lock = DispatchSemaphore(value: 1)
  private var values: [Value] = []

  func add(_ value: Value) {
    lock.wait()
    values.append(value)
    lock.signal()
  }

  var all: [Value] {
    lock.wait()
    defer { lock.signal() }
    return values
  }
}
