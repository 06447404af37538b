/// Finds the delimiter and the header of a file among its first records.
///
/// For each delimiter the first record with all needed columns is the header, or where there is none the one with the
/// most columns recognised; the delimiter that shows most columns wins, then the earlier record, then the order of
/// `Delimiter`.
struct HeaderFinder {
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
  }

  /// A record above the header.
  struct RecordAbove {
    var record: Int
    var line: Int
    /// Nil when blank.
    var text: String?
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
    for delimiter in delimiters {
      let found = try search(delimiter, in: source, from: start)
      if case .blankStart = found { return found }
      if rank(found) > rank(best) { best = found }
    }
    return best
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

  private func search(
    _ delimiter: Delimiter, in source: ByteSource, from start: Int
  ) throws(FileFailure) -> Found {
    let scanner = RecordScanner(RecordShape(delimiter: delimiter.byte, width: 0), limit: limit)
    let window = ByteWindow(capacity: 1 << 16, step: 1 << 16)
    try window.load(source, from: start, length: 1 << 16)
    var best = Found.blank
    var above: [RecordAbove] = []
    var blanks = 0
    var position = 0
    var line = 1
    while above.count - blanks < ReadLimits.headerRecords, blanks < ReadLimits.blankRecords,
      !(position == window.count && window.isLast)
    {
      let scan = scanner.scan(window.bytes, from: position, isLast: window.isLast)
      if case .unfinished = scan.outcome {
        try window.extend()
        continue
      }
      if case .endless = scan.outcome { return rank(best) > rank(.nothing) ? best : .nothing }
      let bytes = UnsafeBufferPointer(rebasing: window.bytes[scan.start..<scan.end])
      var text: String? = RawText.shown(bytes, encoding)
      if case .fields = scan.outcome {
        if HeaderFinder.isBlank(bytes) {
          text = nil
          blanks += 1
        } else {
          let found = Found.header(
            candidate(
              scanner.fields, delimiter, above: above, line: line, end: window.offset + scan.end,
              lines: scan.lines))
          if rank(found) > rank(best) { best = found }
        }
      }
      if case .header(let header) = best, header.map.isWhole { return best }
      if text != nil, rank(best) < rank(.nothing) { best = .nothing }
      above.append(RecordAbove(record: above.count + 1, line: line, text: text))
      position = scan.end
      line += scan.lines
    }
    if case .blank = best, blanks == ReadLimits.blankRecords { return .blankStart }
    return best
  }

  /// Whether there is nothing but spaces and delimiters of whatever kind.
  private static func isBlank(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.allSatisfy { byte in
      byte == 0x20 || byte == 0x0A || byte == 0x0D || Delimiter.allCases.contains { $0.byte == byte }
    }
  }

  private func candidate(
    _ fields: RecordFields, _ delimiter: Delimiter, above: [RecordAbove], line: Int, end: Int, lines: Int
  ) -> Candidate {
    let raw = (0..<fields.count).map { Array(fields[$0]) }
    let cells = raw.map { $0.withUnsafeBufferPointer { RawText.decoded($0, encoding) } }
    return Candidate(
      delimiter: delimiter, map: HeaderMap(cells, spellings: spellings), rawCells: raw,
      record: above.count + 1, line: line, end: end, lines: line - 1 + lines, above: above)
  }
}
