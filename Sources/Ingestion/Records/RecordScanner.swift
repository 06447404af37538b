/// Splits any bytes into records and fields, with libcsv.
///
/// A record begins outside quotes and ends at the first line feed outside quotes. Where quotes are set wrong this
/// alone would lose data, so that more rules hold, each decided by the record's own lines and the header:
/// a wrong quote costs the lines of its record; one that has swallowed lines which look like records, or is never
/// closed, costs the lines that cannot be told from a text (see `LinesOfRecord`), most often the first alone; and a record
/// over the limit costs its first line.
///
/// Most records need none of this: `RecordSplitter` takes those.
final class RecordScanner {
  private let shape: RecordShape
  /// Bytes of the longest record.
  private let limit: Int
  private let quoted: QuotedRecordParser

  init(_ shape: RecordShape, limit: Int) {
    self.shape = shape
    self.limit = limit
    quoted = QuotedRecordParser(delimiter: shape.delimiter)
  }

  /// The fields of the record that was scanned last.
  var fields: RecordFields { quoted.fields }

  /// The bytes of those fields.
  var content: UnsafeBufferPointer<UInt8> { quoted.content }

  /// Looks at the record that begins at a position, line by line; a byte order mark there is no part of it.
  ///
  /// - Parameter isLast: whether the file ends with the window.
  func scan(
    _ window: UnsafeBufferPointer<UInt8>, from position: Int, isLast: Bool
  ) -> ScannedRecord {
    let start = ByteOrderMark.end(in: window, from: position)
    guard position < window.count else { return .unfinished(start) }
    var lines = LinesOfRecord(shape, in: window, from: start)
    var lineStart = start
    quoted.begin()
    while true {
      let feed = window.indexOfLineFeed(from: lineStart)
      if lines.count == 0, let end = endOfReturnLine(window, from: start, feed, isLast: isLast) {
        return returnLine(window, lines, endingAt: end)
      }
      guard (feed ?? window.count) - start <= limit else { return tooLong(lines, feed) }
      if feed == nil, !isLast { return .unfinished(start) }
      if lineStart == window.count, lines.count > 0 { return unclosed(lines) }
      let next = feed.map { $0 + 1 } ?? window.count
      let line = UnsafeBufferPointer(rebasing: window[lineStart..<next])
      lines.add(endingAt: next)

      let understood = quoted.feed(line)
      if understood < line.count {
        return stray(at: lineStart + understood, lines, window, isLast: isLast)
      }
      if feed == nil { quoted.endLine() }
      if quoted.isAtRecordStart { return whole(window, lines, isLast: isLast) }
      if feed == nil { return unclosed(lines) }
      lineStart = next
    }
  }

  /// A record that ends with a carriage return.
  private func returnLine(
    _ window: UnsafeBufferPointer<UInt8>, _ lines: LinesOfRecord, endingAt end: Int
  ) -> ScannedRecord {
    var lines = lines
    lines.add(endingAt: end)
    _ = quoted.feed(UnsafeBufferPointer(rebasing: window[lines.start..<end]))
    return whole(window, lines, isLast: true)
  }

  /// The end of a line that ends with a carriage return alone, as in files that were joined with others; nil when it ends
  /// otherwise.
  ///
  /// Most such returns stand in a cell. Only where both sides have the header's width, and one surely is a record, both are.
  private func endOfReturnLine(
    _ window: UnsafeBufferPointer<UInt8>, from start: Int, _ feed: Int?, isLast: Bool
  ) -> Int? {
    let bound = min(feed ?? window.count, start + limit)
    let line = UnsafeBufferPointer(rebasing: window[start..<max(start, bound)])
    guard let first = line.index(of: 0x0D), first + 1 < line.count, shape.isTelling() else { return nil }
    let isKnown = bound == feed || bound == window.count && isLast
    guard let second = line.index(of: 0x0D, from: first + 1) ?? (isKnown ? line.count : nil) else {
      return nil
    }
    let before = shape.look(at: UnsafeBufferPointer(rebasing: line[..<first]))
    let behind = shape.look(at: UnsafeBufferPointer(rebasing: line[(first + 1)..<second]))
    let areBoth =
      before.isWide && before.open == nil && behind.isWide && (before.isWhole || behind.isWhole)
    return areBoth ? start + first + 1 : nil
  }

  private func whole(
    _ window: UnsafeBufferPointer<UInt8>, _ lines: LinesOfRecord, isLast: Bool
  ) -> ScannedRecord {
    if let rejected = lines.rejected(fields: quoted.fields.count) {
      return lines.broken(.quoteSwallows(lines: lines.count), rejected: rejected)
    }
    if lines.mayGoOn(fields: quoted.fields.count) {
      guard let text = textFrom(lines, window, isLast: isLast) else { return .unfinished(lines.start) }
      if text.count > lines.count {
        return text.broken(.quoteStray(offset: text.lastQuote), rejected: text.count)
      }
    }
    if quoted.records > 1 {
      return ScannedRecord(
        outcome: .broken(.strayReturn), start: lines.start, end: lines.end,
        lines: lines.count)
    }
    let record = UnsafeBufferPointer(rebasing: window[lines.start..<lines.end])
    return ScannedRecord(
      outcome: .fields, start: lines.start, end: lines.end, lines: lines.count,
      hasHighBytes: record.endOfASCII(from: 0) < record.count, endsWithReturn: record.endsWithReturn)
  }

  /// - Parameter position: of the byte that libcsv does not understand: the wrong quote, or what stands behind it.
  private func stray(
    at position: Int, _ lines: LinesOfRecord, _ window: UnsafeBufferPointer<UInt8>, isLast: Bool
  ) -> ScannedRecord {
    if lines.count == 1, lines.isCut {
      guard let text = textFrom(lines, window, isLast: isLast) else {
        return .unfinished(lines.start)
      }
      return text.broken(.quoteStray(offset: position - lines.start), rejected: text.count)
    }
    let quote = window[...position].lastIndex(of: 0x22) ?? position
    let rejected = lines.rejected(byQuoteAt: quote)
    if rejected < lines.count {
      return lines.broken(.quoteSwallows(lines: lines.count), rejected: rejected)
    }
    return lines.broken(.quoteStray(offset: position - lines.start), rejected: rejected)
  }

  /// The lines of a text in which a quote stands wrong: those that are known, or all up to a quote that closes the text.
  ///
  /// Nil when the window ends before it can be told.
  private func textFrom(
    _ first: LinesOfRecord, _ window: UnsafeBufferPointer<UInt8>, isLast: Bool
  ) -> LinesOfRecord? {
    var lines = first
    while lines.count < LinesOfRecord.most, lines.end < window.count {
      let feed = window.indexOfLineFeed(from: lines.end)
      guard (feed ?? window.count) - first.start <= limit else { return first }
      if feed == nil, !isLast { return nil }
      lines.add(endingAt: feed.map { $0 + 1 } ?? window.count)
      if let closes = lines.lastClosesQuotes { return closes ? lines : first }
      if lines.isLastSurelyWhole { return first }
    }
    return lines.end < window.count || isLast ? first : nil
  }

  private func unclosed(_ lines: LinesOfRecord) -> ScannedRecord {
    lines.broken(.quoteUnclosed(lines: lines.count), rejected: lines.rejectedUnclosed())
  }

  /// - Parameters:
  ///   - lines: those within the limit.
  ///   - feed: the end of the line that is over it, when it is known.
  private func tooLong(_ lines: LinesOfRecord, _ feed: Int?) -> ScannedRecord {
    if lines.count > 0 {
      return lines.broken(.tooLong(limit: limit), rejected: lines.rejectedUnclosed())
    }
    guard let feed else { return ScannedRecord(outcome: .endless, start: lines.start, end: 0) }
    return ScannedRecord(
      outcome: .broken(.tooLong(limit: limit)), start: lines.start, end: feed + 1)
  }
}

extension LinesOfRecord {
  /// The first lines as a record that cannot be split.
  fileprivate func broken(_ reason: ScannedRecord.Break, rejected: Int) -> ScannedRecord {
    ScannedRecord(outcome: .broken(reason), start: start, end: ends[rejected - 1], lines: rejected)
  }
}

extension ScannedRecord {
  fileprivate static func unfinished(_ start: Int) -> ScannedRecord {
    ScannedRecord(outcome: .unfinished, start: start, end: start)
  }
}
