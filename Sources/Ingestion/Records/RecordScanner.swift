internal import Tables

/// Splits bytes into records and fields.
///
/// A record begins outside quotes and ends at the first line feed outside quotes. Where quotes are set wrong this
/// alone would lose data, so that three more rules hold, each decided by the record's own bytes and the header:
/// a wrong quote ends its record at the end of that line; a quote that swallowed lines which look like records, or
/// is never closed, costs its first line only; and so does a record over the limit.
///
/// A record without a quote is split here, eight bytes at a time. All others, and those with a carriage return inside,
/// go through libcsv, which a test holds against the fast way.
final class RecordScanner {
  let delimiter: UInt8
  /// Fields of the header, or 0 while that is being looked for.
  let expectedFields: Int
  /// Bytes of the longest record.
  let limit: Int

  private let quoted: QuotedRecordParser
  /// Behind a pointer, since properties of objects are checked for exclusive access each time.
  private let plain: UnsafeMutablePointer<PlainFields>

  /// The fields of a record that was split here.
  private struct PlainFields {
    var list = FieldRangeList()
    var count = 0
    /// The bytes that the ranges count from; nil when libcsv has split the record.
    var bytes: UnsafePointer<UInt8>?
  }

  init(delimiter: UInt8, expectedFields: Int, limit: Int) {
    self.delimiter = delimiter
    self.expectedFields = expectedFields
    self.limit = limit
    quoted = QuotedRecordParser(delimiter: delimiter)
    plain = .allocate(capacity: 1)
    plain.initialize(to: PlainFields())
  }

  deinit {
    plain.pointee.list.deallocate()
    plain.deallocate()
  }

  /// The fields of the record that was scanned last.
  var fields: RecordFields {
    guard let bytes = plain.pointee.bytes else { return quoted.fields }
    return RecordFields(
      bytes: bytes, ranges: plain.pointee.list.ranges, count: plain.pointee.count, isTrimmed: false)
  }

  /// Looks at the record that begins at `start`.
  ///
  /// - Parameters:
  ///   - window: the bytes, with eight zero bytes readable behind them.
  ///   - isLast: whether the file ends with the window.
  func scan(_ window: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool) -> ScannedRecord {
    guard let base = window.baseAddress, start < window.count else {
      return ScannedRecord(outcome: .unfinished, end: start)
    }
    if let scan = scanPlain(base, from: start, to: window.count, isLast: isLast) { return scan }
    return scanQuoted(window, from: start, isLast: isLast)
  }

  /// A record without a quote or a carriage return inside; nil when it is none, or over the limit.
  private func scanPlain(
    _ base: UnsafePointer<UInt8>, from start: Int, to end: Int, isLast: Bool
  ) -> ScannedRecord? {
    let delimiters = ByteWords.repeating(delimiter)
    var ranges = plain.pointee.list.ranges
    var capacity = plain.pointee.list.capacity
    var count = 0
    var fieldStart = start
    var position = start
    var high: UInt64 = 0
    while true {
      let word = ByteWords.load(base + position)
      high |= word
      // Comma, tab, quote, LF and CR are below 2D; spaces are too, and are passed over.
      var marks = ByteWords.less(word, than: 0x2D) | ByteWords.zeros(word ^ delimiters)
      while marks != 0 {
        let at = position + marks.trailingZeroBitCount >> 3
        marks &= marks &- 1
        let byte = base[at]
        if byte == delimiter, at < end {
          ranges[count] = FieldRange(
            start: Int32(truncatingIfNeeded: fieldStart), end: Int32(truncatingIfNeeded: at))
          count += 1
          fieldStart = at + 1
          if count == capacity {
            plain.pointee.list.grow(keeping: count)
            ranges = plain.pointee.list.ranges
            capacity = plain.pointee.list.capacity
          }
          continue
        }
        let isEnd = at >= end
        if !isEnd, byte != 0x0A {
          guard byte == 0x22 || byte == 0x0D && base[at + 1] != 0x0A else { continue }
          return nil
        }
        guard at - start <= limit else { return nil }
        if isEnd, !isLast { return ScannedRecord(outcome: .unfinished, end: start) }
        let hasReturn = !isEnd && at > fieldStart && base[at - 1] == 0x0D
        ranges[count] = FieldRange(
          start: Int32(truncatingIfNeeded: fieldStart),
          end: Int32(truncatingIfNeeded: at - (hasReturn ? 1 : 0)))
        plain.pointee.count = count + 1
        plain.pointee.bytes = base
        return ScannedRecord(
          outcome: .fields, end: isEnd ? end : at + 1, hasHighBytes: high & ByteWords.highs != 0,
          endsWithReturn: hasReturn)
      }
      position += 8
    }
  }

  /// A record with quotes, read by libcsv line by line.
  func scanQuoted(_ window: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool) -> ScannedRecord {
    var lines = LinesOfRecord(expectedFields: expectedFields, delimiter: delimiter)
    var lineStart = start
    var firstLineEnd: Int?
    quoted.begin()
    plain.pointee.bytes = nil
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
