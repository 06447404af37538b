import Tables

/// Headers with a fault of their own that can be undone in one way: quotes that stand wrong, and headings over two rows.
extension HeaderFinder {
  /// A record as a header with all needed columns, which it is not as it stands.
  func mended(
    _ record: RecordAbove, at scan: ScannedRecord, behind seen: Beginning, in window: ByteWindow
  ) -> Candidate? {
    if let upper = seen.records.last, !record.cells.isEmpty,
      let both = joined(
        upper, record, seen.delimiter, above: seen.records, end: scan.end, lines: scan.lines, in: window),
      both.map.isWhole
    {
      return both
    }
    return withoutQuotes(record, at: scan, behind: seen, in: window)
  }

  // MARK: - Quotes

  /// The first line of a record without its quotes, where the record behind then has the width of the header.
  private func withoutQuotes(
    _ record: RecordAbove, at scan: ScannedRecord, behind seen: Beginning, in window: ByteWindow
  ) -> Candidate? {
    let end = window.bytes.indexOfLineFeed(from: scan.start).map { $0 + 1 } ?? window.count
    let line = UnsafeBufferPointer(rebasing: window.bytes[scan.start..<end])
    guard line.contains(QuoteSign.double.byte) else { return nil }
    // Quotes that pair may enclose delimiters; where they pair wrongly, all are letters.
    let paired = LineFields(line, delimiter: seen.delimiter.byte, width: 0).fields.map { Array(line[$0]) }
    let plain = line.split(separator: seen.delimiter.byte, omittingEmptySubsequences: false).map(Array.init)
    for cells in [paired, plain] {
      var bare = record
      bare.cells = cells.map(Self.withoutQuotes)
      var header = candidate(
        bare, seen.delimiter, above: seen.records, end: window.offset + end, lines: 1)
      guard header.map.isWhole else { continue }
      let behind = cellsBehind(end, seen.delimiter, in: window)
      guard behind.map({ $0.cells.count == cells.count }) ?? true else { continue }
      header.mend = .quotes
      return header
    }
    return nil
  }

  /// The end of the first line of a record in quotes that has swallowed a header: that line is a title with a wrong quote.
  func endOfTitle(_ record: UnsafeBufferPointer<UInt8>, _ delimiter: Delimiter) -> Int? {
    var first: Int?
    var start = 0
    while start < record.count {
      let end = record.indexOfLineFeed(from: start).map { $0 + 1 } ?? record.count
      if let first {
        let line = UnsafeBufferPointer(rebasing: record[start..<end])
        let cells = LineFields(line, delimiter: delimiter.byte, width: 0).fields.map { field in
          RawText.decoded(UnsafeBufferPointer(rebasing: line[field]), encoding)
            .replacing("\"", with: "")
        }
        if HeaderMap(cells, spellings: spellings).isWhole { return first }
      } else {
        first = end
      }
      start = end
    }
    return nil
  }

  private static func withoutQuotes(_ cell: [UInt8]) -> [UInt8] {
    cell.filter { $0 != QuoteSign.double.byte && $0 != 0x0D && $0 != 0x0A }
      .withUnsafeBufferPointer { Array($0.trimmed) }
  }

  // MARK: - Two rows

  /// A header with all needed columns, and the row below it that names further ones under its empty or common headings.
  func continued(_ header: Candidate, _ record: RecordAbove, in window: ByteWindow) -> Candidate? {
    guard let next = cellsBehind(header.end - window.offset, header.delimiter, in: window) else { return nil }
    let lower = RecordAbove(
      record: record.record + 1, line: header.lines + 1, start: header.end, cells: next.cells)
    let both = joined(
      record, lower, header.delimiter, above: header.above + [record], end: next.end, lines: next.lines,
      in: window)
    return both.flatMap { $0.map.matches > header.map.matches ? $0 : nil }
  }

  /// Two rows as one header: each heading stands in one of them, or that of a column below a common one.
  ///
  /// Above a header that has all needed columns they are titles.
  private func joined(
    _ upper: RecordAbove, _ lower: RecordAbove, _ delimiter: Delimiter, above: [RecordAbove], end: Int,
    lines: Int, in window: ByteWindow
  ) -> Candidate? {
    var both = lower
    both.cells = []
    for field in 0..<max(upper.cells.count, lower.cells.count) {
      let (first, second) = (upper.cell(field), lower.cell(field))
      if second.isEmpty {
        both.cells.append(first)
      } else {
        guard isHeading(second), first.isEmpty || !isHeading(first) || isGroup(field, upper, lower) else {
          return nil
        }
        both.cells.append(second)
      }
    }
    guard upper.cells.contains(where: isHeading), lower.cells.contains(where: isHeading) else { return nil }
    var header = candidate(both, delimiter, above: above, end: window.offset + end, lines: lines)
    if let behind = cellsBehind(end, delimiter, in: window) {
      let cells = behind.cells.map { $0.withUnsafeBufferPointer { RawText.decoded($0, encoding) } }
      guard !HeaderMap(cells, spellings: spellings).isWhole else { return nil }
    }
    header.mend = .rows
    return header
  }

  /// Whether a heading stands above those of several columns, as one merged cell does: nothing to its right, headings below.
  private func isGroup(_ field: Int, _ upper: RecordAbove, _ lower: RecordAbove) -> Bool {
    upper.cell(field) != lower.cell(field) && upper.cell(field + 1).isEmpty
      && isHeading(lower.cell(field + 1))
  }

  private func isHeading(_ cell: [UInt8]) -> Bool {
    let text = cell.withUnsafeBufferPointer { RawText.decoded($0, encoding) }
    return spellings.column(of: text) != nil || spellings.column(ofStem: text) != nil
  }

  /// The record that begins at a position; nil where none can be told.
  private func cellsBehind(
    _ position: Int, _ delimiter: Delimiter, in window: ByteWindow
  ) -> (cells: [[UInt8]], end: Int, lines: Int)? {
    let scanner = RecordScanner(RecordShape(delimiter: delimiter.byte, width: 0), limit: limit)
    let scan = scanner.scan(window.bytes, from: position, isLast: window.isLast)
    guard case .fields = scan.outcome else { return nil }
    return (scanner.fields.cells, scan.end, scan.lines)
  }
}

extension HeaderFinder.RecordAbove {
  /// A cell, or an empty one behind the last.
  fileprivate func cell(_ field: Int) -> [UInt8] { field < cells.count ? cells[field] : [] }
}
