internal import Tables

/// Splits any bytes into records and fields, with libcsv.
///
/// A record begins outside quotes and ends at the first line feed outside quotes. Where quotes are set wrong this
/// alone would lose data, so that three more rules hold, each decided by the record's own bytes and the header:
/// a wrong quote ends its record at the end of that line; a quote that swallowed lines which look like records, or
/// is never closed, costs its first line only; and so does a record over the limit.
///
/// Most records need none of this: `RecordSplitter` takes those.
final class RecordScanner {
  let delimiter: UInt8
  /// Fields of the header, or 0 while that is being looked for.
  let expectedFields: Int
  /// Bytes of the longest record.
  let limit: Int

  private let quoted: QuotedRecordParser

  init(delimiter: UInt8, expectedFields: Int, limit: Int) {
    self.delimiter = delimiter
    self.expectedFields = expectedFields
    self.limit = limit
    quoted = QuotedRecordParser(delimiter: delimiter)
  }

  /// The fields of the record that was scanned last.
  var fields: RecordFields { quoted.fields }

  /// The bytes of those fields.
  var content: UnsafeBufferPointer<UInt8> { quoted.content }

  /// Looks at the record that begins at `start`, line by line.
  ///
  /// - Parameter isLast: whether the file ends with the window.
  func scan(_ window: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool) -> ScannedRecord {
    guard start < window.count else { return ScannedRecord(outcome: .unfinished, end: start) }
    var lines = LinesOfRecord(expectedFields: expectedFields, delimiter: delimiter)
    var lineStart = start
    var firstLineEnd: Int?
    quoted.begin()
    while true {
      let feed = window.indexOfLineFeed(from: lineStart)
      guard (feed ?? window.count) - start <= limit else { return tooLong(firstLineEnd, feed) }
      if feed == nil, !isLast { return ScannedRecord(outcome: .unfinished, end: start) }
      if lineStart == window.count { return unclosed(lines.count, firstLineEnd, window.count) }
      let next = feed.map { $0 + 1 } ?? window.count
      let line = UnsafeBufferPointer(rebasing: window[lineStart..<next])
      lines.add(line)
      firstLineEnd = firstLineEnd ?? next

      let understood = quoted.feed(line)
      if understood < line.count {
        if lines.haveSwallowed(fields: nil) { return swallowed(lines.count, firstLineEnd ?? next) }
        return ScannedRecord(
          outcome: .broken(.quoteStray, .offset(lineStart + understood - start)), end: next,
          lines: lines.count)
      }
      if feed == nil { quoted.endLine() }
      if quoted.isAtRecordStart {
        return whole(window, start..<next, lines: lines, firstLineEnd: firstLineEnd ?? next)
      }
      if feed == nil { return unclosed(lines.count, firstLineEnd, next) }
      if lines.haveSurelySwallowed { return swallowed(lines.count, firstLineEnd ?? next) }
      lineStart = next
    }
  }

  private func whole(
    _ window: UnsafeBufferPointer<UInt8>, _ span: Range<Int>, lines: LinesOfRecord, firstLineEnd: Int
  ) -> ScannedRecord {
    if lines.count > 1, lines.haveSwallowed(fields: quoted.fields.count) {
      return swallowed(lines.count, firstLineEnd)
    }
    if quoted.records > 1 {
      return ScannedRecord(
        outcome: .broken(.carriageReturnStray, .none), end: span.upperBound, lines: lines.count)
    }
    let record = UnsafeBufferPointer(rebasing: window[span])
    return ScannedRecord(
      outcome: .fields, end: span.upperBound, lines: lines.count,
      hasHighBytes: record.endOfASCII(from: 0) < record.count, endsWithReturn: record.endsWithReturn)
  }

  private func swallowed(_ lines: Int, _ firstLineEnd: Int) -> ScannedRecord {
    ScannedRecord(outcome: .broken(.quoteSwallows, .lines(lines)), end: firstLineEnd)
  }

  private func unclosed(_ lines: Int, _ firstLineEnd: Int?, _ end: Int) -> ScannedRecord {
    ScannedRecord(outcome: .broken(.quoteUnclosed, .lines(lines)), end: firstLineEnd ?? end)
  }

  /// - Parameters:
  ///   - firstLineEnd: where the next line begins when the first one is within the limit.
  ///   - feed: the end of the line that is over it, when it is known.
  private func tooLong(_ firstLineEnd: Int?, _ feed: Int?) -> ScannedRecord {
    guard let end = firstLineEnd ?? feed.map({ $0 + 1 }) else {
      return ScannedRecord(outcome: .endless, end: 0)
    }
    return ScannedRecord(outcome: .broken(.recordTooLong, .limit(limit)), end: end)
  }
}
