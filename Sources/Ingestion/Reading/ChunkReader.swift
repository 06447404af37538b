internal import CScan
import Tables

/// Reads one chunk after the other for one thread.
///
/// Where the first record of a chunk begins is known for sure only when the chunk before is read. It is guessed from
/// the number of quotes before, and the chunk read at once; when the guess proves wrong it is read again.
final class ChunkReader {
  private let schema: SchemaPlan
  private let parts: [FilePlan]
  private let options: ReadOptions
  private let window: ByteWindow
  private var splitter: RecordSplitter?
  private var scanner: RecordScanner?
  private var block = RecordBlock(MarkPlan(fields: [], runs: []))
  private var builder: BatchBuilder?
  private var part = -1

  /// Where the records that were read began and ended, as file offsets; nil when none was.
  private(set) var read: Range<Int>?
  private var batch = ChunkBatch()

  init(schema: SchemaPlan, parts: [FilePlan], options: ReadOptions) {
    self.schema = schema
    self.parts = parts
    self.options = options
    let step = min(max(options.chunkBytes / 4, 16), 1 << 16)
    window = ByteWindow(capacity: options.chunkBytes + 2 * step, step: step, spare: 1 << 16)
  }

  /// Loads the bytes of a chunk, and says whether they hold an odd number of quotes.
  func load(_ chunk: Chunk) throws(FileFailure) -> Bool {
    if part != chunk.part { open(chunk.part) }
    read = nil
    try loadWindow(chunk)
    return hasOddQuotes(chunk.range) ?? false
  }

  private func open(_ index: Int) {
    part = index
    let plan = parts[index]
    splitter = RecordSplitter(shape: plan.shape, limit: options.recordLimit)
    scanner = RecordScanner(plan.shape, limit: options.recordLimit)
    let builder = BatchBuilder(schema: schema, file: plan)
    block = RecordBlock(builder.marks)
    self.builder = builder
  }

  /// The byte before the chunk comes along: a record begins with the chunk when it is a line feed.
  private func loadWindow(_ chunk: Chunk) throws(FileFailure) {
    let start = chunk.isFirst ? chunk.range.lowerBound : chunk.range.lowerBound - 1
    try window.load(parts[chunk.part].source, from: start, length: chunk.range.upperBound - start)
  }

  /// Whether a range of file offsets has an odd number of quotes; nil when it is not in memory.
  func hasOddQuotes(_ range: Range<Int>) -> Bool? {
    guard range.lowerBound >= window.offset, range.upperBound <= window.end else { return nil }
    let bytes = window[range]
    guard let base = bytes.baseAddress else { return false }
    return scan_is_odd(base, UInt64(bytes.count), 0x22) != 0
  }

  /// Where the first record of a chunk begins, if it begins inside quotes or outside as told; nil for nowhere in it.
  func firstRecord(in chunk: Chunk, insideQuotes: Bool) -> Int? {
    if chunk.isFirst { return chunk.range.lowerBound }
    let bytes = window.bytes
    let start = chunk.range.lowerBound - window.offset
    let end = chunk.range.upperBound - window.offset
    var isInside = insideQuotes
    if !isInside, bytes[start - 1] == 0x0A { return chunk.range.lowerBound }
    for position in start..<end {
      if bytes[position] == 0x22 {
        isInside.toggle()
      } else if bytes[position] == 0x0A, !isInside {
        return position + 1 < end ? window.offset + position + 1 : nil
      }
    }
    return nil
  }

  /// Reads all records that begin between an offset and the end of the chunk.
  func readRecords(of chunk: Chunk, from start: Int) throws(FileFailure) {
    guard var taken = builder else { return }
    // Taken out and put back, so that it is not copied.
    builder = nil
    defer { builder = taken }
    let end = try readRecords(of: chunk, from: start, into: &taken)
    read = start..<end
    batch = taken.finish(block.tally)
    if taken.classifier.mayBeShort { batch.shortBehind = try shortRecords(from: end, taken.classifier) }
  }

  /// Returns the offset behind the last record.
  private func readRecords(
    of chunk: Chunk, from start: Int, into builder: inout BatchBuilder
  ) throws(FileFailure) -> Int {
    guard let splitter, let scanner else { return start }
    if start < window.offset || start > window.end { try loadWindow(chunk) }
    block.tally = RecordTally()
    var position = start - window.offset
    while position < chunk.range.upperBound - window.offset {
      position = splitter.split(
        window.bytes, from: position, until: chunk.range.upperBound - window.offset, into: &block)
      if block.isFull || block.isSpread { hand(to: &builder) }
      guard position < chunk.range.upperBound - window.offset else { break }
      if window.endsWithMark(from: position) {
        // The mark of what follows, a header of other columns or nothing: no record.
        position = window.count
        break
      }
      position = try readOne(from: position, scanner, into: &builder)
    }
    hand(to: &builder)
    return window.offset + position
  }

  /// Looks at the two records behind those that were read.
  private func shortRecords(
    from offset: Int, _ classifier: RecordClassifier
  ) throws(FileFailure) -> ShortPair {
    var position = offset - window.offset
    let first = try shortRecord(at: &position, classifier)
    return ShortPair(first: first, second: first > 0 ? try shortRecord(at: &position, classifier) : 0)
  }

  /// The cells of a record that is short and may be used; 0 for any other, and at the end of the file.
  private func shortRecord(
    at position: inout Int, _ classifier: RecordClassifier
  ) throws(FileFailure) -> Int {
    guard let scanner else { return 0 }
    while position < window.count || !window.isLast {
      let scan = scanner.scan(window.bytes, from: position, isLast: window.isLast)
      if case .unfinished = scan.outcome {
        try window.extend()
        continue
      }
      guard case .fields = scan.outcome else { return 0 }
      let bytes = UnsafeBufferPointer(rebasing: window.bytes[position..<scan.end])
      position = scan.end
      let width = classifier.dataWidth(scanner.fields, bytes, isDoubtful: scan.hasHighBytes)
      if case .short(let fields)? = width { return fields }
      return 0
    }
    return 0
  }

  /// Reads a record that the splitter leaves, or makes the window larger for it; returns where to go on.
  private func readOne(
    from position: Int, _ scanner: RecordScanner, into builder: inout BatchBuilder
  ) throws(FileFailure) -> Int {
    let scan = scanner.scan(window.bytes, from: position, isLast: window.isLast)
    let bytes = UnsafeBufferPointer(rebasing: window.bytes[scan.start..<max(scan.start, scan.end)])
    switch scan.outcome {
    case .unfinished:
      hand(to: &builder)
      try window.extend()
      return position
    case .endless:
      hand(to: &builder)
      builder.addBroken(
        .tooLong(limit: options.recordLimit), UnsafeBufferPointer(rebasing: window.bytes[scan.start...]),
        block.tally)
      let hasLineFeed = try skipLine(from: window.end)
      block.tally.count(lines: scan.lines, hasLineFeed: hasLineFeed, endsWithReturn: scan.endsWithReturn)
      return 0
    case .broken(let reason):
      builder.addBroken(reason, bytes, block.tally)
    case .fields:
      if block.isFull { hand(to: &builder) }
      block.add(
        scan.start..<scan.end, scanner.fields, copiedTo: window.copy(scanner.content),
        isDoubtful: scan.hasHighBytes)
    }
    block.tally.count(
      lines: scan.lines, hasLineFeed: bytes.last == 0x0A, endsWithReturn: scan.endsWithReturn)
    return scan.end
  }

  /// Hands the records that were gathered to the builder.
  private func hand(to builder: inout BatchBuilder) {
    if block.isEmpty {
      // Broken records alone leave what was found of their separators.
      block.removeAll()
    } else {
      for row in block.rowsWithInnerQuotes { undoubleQuotes(row) }
      builder.add(&block, in: window.memory, at: window.offset)
    }
    window.forgetCopies()
  }

  /// Has libcsv split a record in which a quoted field holds a quote, when anybody reads such a field.
  private func undoubleQuotes(_ row: Int) {
    let fields = block.fields(row, in: window.memory)
    let lastRead = max(parts[part].header.fields.joined().max() ?? 0, fields.firstFilled() ?? 0)
    let record = block.records[row].bytes
    let end = lastRead < fields.count ? Int(fields.marks[lastRead + 1]) : record.upperBound
    guard let scanner, window.bytes[record.lowerBound..<end].contains(UInt8(ascii: "\"")) else { return }
    let scan = scanner.scan(window.bytes, from: record.lowerBound, isLast: window.isLast)
    guard case .fields = scan.outcome else { return }
    block.replaceFields(of: row, by: scanner.fields, copiedTo: window.copy(scanner.content))
  }

  /// Moves the window to the next line behind an offset; false when the file ends before.
  private func skipLine(from start: Int) throws(FileFailure) -> Bool {
    let source = parts[part].source
    var offset = start
    while offset < source.size {
      try window.load(source, from: offset, length: 1 << 16)
      if let feed = window.bytes.indexOfLineFeed(from: 0) {
        try window.load(source, from: offset + feed + 1, length: 1 << 16)
        return true
      }
      offset = window.end
    }
    try window.load(source, from: offset, length: 0)
    return false
  }

  /// Hands out what was read.
  func takeBatch() -> ChunkBatch {
    let taken = batch
    batch = ChunkBatch()
    return taken
  }
}
