import Tables

/// Finds the delimiter and the header of a file among its first records.
///
/// For each delimiter the first record with all needed columns is the header, or where there is none the one with the
/// most columns recognised; the delimiter that shows most columns wins, then the earlier record, then the order of
/// `Delimiter`. Where the first records show no header with all needed columns, it may stand further down: a sheet that was
/// sorted together with its header has it anywhere, also last.
struct HeaderFinder {
  let schema: SchemaPlan
  let spellings: HeaderSpellings
  let encoding: TextEncoding
  let limit: Int

  /// A record that may be the header.
  struct Candidate {
    var delimiter: Delimiter
    var map: HeaderMap
    /// The header's bytes as they stand, field by field, spaces trimmed.
    var rawCells: [[UInt8]]
    /// From 1.
    var record: Int
    var line: Int
    /// The offset behind the header, and lines up to there.
    var end: Int
    var lines: Int
    /// What stood above, in order.
    var above: [RecordAbove]
    /// Whether it lacks needed columns, and one that has them stands further down.
    var isFollowedByAnother = false
    /// How it was read, if it has a fault.
    var mend: HeaderMend?
  }

  /// A record above the header.
  struct RecordAbove {
    var record: Int
    var line: Int
    /// Where it begins in the file.
    var start: Int
    /// Nil when blank.
    var text: String?
    /// Its fields as they stand, spaces trimmed; none when it cannot be split.
    var cells: [[UInt8]] = []
  }

  /// What a search finds.
  enum Found {
    case header(Candidate)
    /// Nothing but records that cannot be split.
    case nothing
    /// Only blank records.
    case blank
    /// Only blank records, as far as the header was looked for.
    case blankStart
  }

  /// The best candidate of all delimiters.
  func find(
    in source: ByteSource, from start: Int, delimiters: [Delimiter]
  ) throws(FileFailure) -> Found {
    var best = Found.blank
    var beginnings: [Beginning] = []
    for delimiter in delimiters {
      let beginning = try search(delimiter, in: source, from: start, fields: matchesOfWhole(best))
      if case .blankStart = beginning.found { return .blankStart }
      if rank(beginning.found) > rank(best) { best = beginning.found }
      beginnings.append(beginning)
    }
    if case .header(let header) = best, header.map.isWhole { return best }
    for beginning in beginnings where beginning.fields >= spellings.needed.count {
      if let header = try searchFurther(beginning, in: source) { return .header(header) }
    }
    return best
  }

  /// The first records of a file under a delimiter.
  struct Beginning {
    var delimiter: Delimiter
    var found = Found.blank
    var records: [RecordAbove] = []
    /// Where the next record begins.
    var end: Int
    var line = 1
    /// The line of the first record that alone is over the limit.
    var lineOverLimit: Int?

    /// Of the widest.
    var fields: Int { records.map(\.cells.count).max() ?? 0 }
  }

  private func rank(_ found: Found) -> (Int, Int, Int, Int) {
    switch found {
    case .header(let candidate): rank(candidate)
    case .nothing: (-1, 0, 0, 0)
    case .blank, .blankStart: (-2, 0, 0, 0)
    }
  }

  /// Whether all needed columns are there, and columns recognised; where none is anywhere, texts that could be headers.
  private func rank(_ candidate: Candidate) -> (Int, Int, Int, Int) {
    let matches = candidate.map.matches
    guard matches > 0 else { return (0, 0, 0, candidate.map.width) }
    return (candidate.map.isWhole ? 1 : 0, matches, -candidate.record, 0)
  }

  /// The columns of a header that has all needed ones: what a record must have as fields to be a better one; else 0.
  private func matchesOfWhole(_ found: Found) -> Int {
    if case .header(let header) = found, header.map.isWhole { header.map.matches } else { 0 }
  }

  /// Looks at the first records, up to a header with all needed columns where one is looked for.
  ///
  /// - Parameter least: records of fewer fields are no header that counts.
  func search(
    _ delimiter: Delimiter, in source: ByteSource, from start: Int, forHeader: Bool = true,
    fields least: Int = 0
  ) throws(FileFailure) -> Beginning {
    let scanner = RecordScanner(RecordShape(delimiter: delimiter.byte, width: 0), limit: limit)
    let window = ByteWindow(capacity: 1 << 16, step: 1 << 16)
    try window.load(source, from: start, length: 1 << 16)
    var seen = Beginning(delimiter: delimiter, end: start)
    var blanks = 0
    while seen.records.count - blanks < ReadLimits.headerRecords, blanks < ReadLimits.blankRecords,
      seen.end < window.end || !window.isLast
    {
      let position = seen.end - window.offset
      let scan = scanner.scan(window.bytes, from: position, isLast: window.isLast)
      if case .unfinished = scan.outcome {
        try window.extend()
        continue
      }
      if seen.lineOverLimit == nil, scan.isLineOver(limit) { seen.lineOverLimit = seen.line }
      if case .endless = scan.outcome {
        if rank(seen.found) < rank(.nothing) { seen.found = .nothing }
        return seen
      }
      let bytes = UnsafeBufferPointer(rebasing: window.bytes[scan.start..<scan.end])
      var record = RecordAbove(
        record: seen.records.count + 1, line: seen.line, start: seen.end,
        text: RawText.shown(bytes, encoding))
      if case .fields = scan.outcome {
        if HeaderFinder.isBlank(bytes) {
          record.text = nil
          blanks += 1
        } else if scanner.fields.count >= least {
          record.cells = scanner.fields.cells
          let candidate = candidate(
            record, delimiter, above: seen.records, end: window.offset + scan.end, lines: scan.lines)
          if rank(.header(candidate)) > rank(seen.found) { seen.found = .header(candidate) }
          if forHeader, candidate.map.isWhole {
            let continued = continued(candidate, record, in: window)
            if let continued { seen.found = .header(continued) }
            return seen
          }
        }
      }
      if forHeader, let mended = mended(record, at: scan, behind: seen, in: window) {
        seen.found = .header(mended)
        return seen
      }
      if record.text != nil, rank(seen.found) < rank(.nothing) { seen.found = .nothing }
      var (end, lines) = (scan.end, scan.lines)
      if forHeader, lines > 1, let first = endOfTitle(bytes, delimiter) {
        (end, lines) = (scan.start + first, 1)
        record.text = RawText.shown(UnsafeBufferPointer(rebasing: bytes[..<first]), encoding)
        record.cells = []
      }
      seen.records.append(record)
      seen.end = window.offset + end
      seen.line += lines
    }
    if case .blank = seen.found, blanks == ReadLimits.blankRecords { seen.found = .blankStart }
    return seen
  }

  /// The first record behind the first ones that has all needed columns, if those can be its data.
  private func searchFurther(
    _ beginning: Beginning, in source: ByteSource
  ) throws(FileFailure) -> Candidate? {
    let scanner = RecordScanner(
      RecordShape(delimiter: beginning.delimiter.byte, width: 0), limit: limit)
    let window = ByteWindow(capacity: 1 << 20, step: 1 << 16)
    let sieve = HeadingSieve(spellings.texts)
    var (start, line, count) = (beginning.end, beginning.line, beginning.records.count)
    while start < source.size {
      try window.load(source, from: start, length: 1 << 20)
      var position = 0
      while position < window.count {
        let scan = scanner.scan(window.bytes, from: position, isLast: window.isLast)
        if case .unfinished = scan.outcome {
          // The rest is read again with what follows it.
          if position > 0 { break }
          try window.extend()
          continue
        }
        if case .endless = scan.outcome { return nil }
        count += 1
        if case .fields = scan.outcome,
          sieve.areMostHeadings(scanner.fields, isThaiEightBit: encoding == .windows874)
        {
          let record = RecordAbove(
            record: count, line: line, start: start + position, cells: scanner.fields.cells)
          let candidate = candidate(
            record, beginning.delimiter, above: beginning.records, end: start + scan.end, lines: scan.lines)
          if candidate.map.isWhole {
            return HeadOfFile(candidate, schema, encoding).firstRecord == nil ? nil : candidate
          }
        }
        line += scan.lines
        position = scan.end
      }
      start += position
    }
    return nil
  }

  /// Whether there is nothing but spaces and delimiters of whatever kind.
  private static func isBlank(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.allSatisfy { byte in
      byte == 0x20 || byte == 0x0A || byte == 0x0D || Delimiter.allCases.contains { $0.byte == byte }
    }
  }

  func candidate(
    _ record: RecordAbove, _ delimiter: Delimiter, above: [RecordAbove], end: Int, lines: Int
  ) -> Candidate {
    let cells = record.cells.map { $0.withUnsafeBufferPointer { RawText.decoded($0, encoding) } }
    return Candidate(
      delimiter: delimiter, map: HeaderMap(cells, spellings: spellings), rawCells: record.cells,
      record: record.record,
      line: record.line, end: end, lines: record.line - 1 + lines, above: above)
  }
}
