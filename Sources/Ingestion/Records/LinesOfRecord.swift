import Glibc

/// The lines that quotes hold together in one record, and what they look like one by one.
///
/// A line break inside quotes is right in a text and wrong after a stray quote; the lines tell. Behind a stray quote the
/// first line is a whole record, if the quote is taken for a letter, and so are those that follow. In a text the first
/// line ends in the middle of the record, or, where the text stands in the last column, what follows is no record.
/// What cannot be told is rejected as it stands: a fragment of a text must never become a record.
struct LinesOfRecord {
  private let shape: RecordShape
  private let window: UnsafeBufferPointer<UInt8>
  let start: Int
  /// Positions behind the lines, with their line ends.
  private(set) var ends: [Int] = []
  /// Lines that are rejected together or looked at, at most: more of them are records behind a stray quote.
  static let most = 60

  init(_ shape: RecordShape, in window: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.shape = shape
    self.window = window
    self.start = start
  }

  var count: Int { ends.count }

  mutating func add(endingAt end: Int) { ends.append(end) }

  /// The position behind the last line.
  var end: Int { ends.last ?? start }

  /// How many of the lines are rejected although all together can be split; nil when they are one record, whose quotes
  /// are right and have swallowed none.
  ///
  /// - Parameter fields: into which they can be split.
  func rejected(fields: Int) -> Int? {
    guard count > 1, shape.tellsRecords else { return nil }
    let isWide = fields == shape.width || fields == shape.width + 1
    let first = look(at: 0)
    if isWide, !first.isLikeWhole, !isTelling(before: first) { return nil }
    let followers = Followers(self, upTo: count)
    guard first.isLikeWhole else { return followers.hasWhole ? linesOfText(first) : nil }
    guard followers.whole > 0 else { return nil }
    let endsInText = isWide && !followers.isLastWhole
    if endsInText, !shape.isTelling() { return nil }
    return endsInText ? count : behindStrayQuote(followers)
  }

  /// How many of the lines are rejected, when a quote in the last of them stands wrong.
  func rejected(byQuoteAt quote: Int) -> Int {
    guard count > 1, shape.tellsRecords else { return count }
    let first = look(at: 0)
    // Such a quote begins a field of the next record with quotes, and no part of it has been seen.
    let lastStart = ends[count - 2]
    let isOpening = bytes(of: count - 1).opensField(at: quote - lastStart, shape.delimiter)
    guard first.isLikeWhole else { return isOpening ? linesOfText(first) : count }
    let followers = Followers(self, upTo: isOpening ? count - 1 : count)
    return followers.whole > 0 ? behindStrayQuote(followers) : isOpening ? 1 : count
  }

  /// How many of the lines are rejected, when a quote is not closed in any of them.
  func rejectedUnclosed() -> Int {
    guard count > 1, shape.tellsRecords else { return 1 }
    let first = look(at: 0)
    guard first.isLikeWhole else { return linesOfText(first) }
    let followers = Followers(self, upTo: count)
    return followers.whole > 0 ? behindStrayQuote(followers, isUnclosed: true) : 1
  }

  /// The first line alone, when those that follow surely are records, and all when that cannot be told.
  ///
  /// - Parameter isUnclosed: whether no quote closes a text, if it is one: so fewer of them do.
  private func behindStrayQuote(_ followers: Followers, isUnclosed: Bool = false) -> Int {
    let areMost = (isUnclosed || shape.isTelling()) && 2 * followers.whole >= followers.count
    return areMost || followers.whole == followers.count || count > Self.most ? 1 : count
  }

  /// The lines up to the one that holds the rest of the record, whose first line ends in the middle of a text.
  ///
  /// The rest of a text in the first column looks like a whole record. Further on that can be told, where a column before
  /// must be filled and cannot hold any text. A quote inside a field shows that the text goes on.
  private func linesOfText(_ first: RecordShape.Look) -> Int {
    var lines: Int?
    for line in 1..<min(count, Self.most) {
      let look = look(at: line)
      if look.isWhole, isTelling(before: first) { return line }
      if lines == nil && look.fields >= shape.width - first.openField || hasQuoteInside(line) {
        lines = line + 1
      }
    }
    return lines ?? 1
  }

  private func isTelling(before first: RecordShape.Look) -> Bool {
    shape.isTelling(upTo: first.openField - 1)
  }

  private func hasQuoteInside(_ line: Int) -> Bool {
    let line = bytes(of: line)
    return line.index(of: 0x22).map { !line.opensField(at: $0, shape.delimiter) } ?? false
  }

  /// Whether the first line ends before the record can be whole.
  var isCut: Bool { look(at: 0).fields < shape.width }

  /// Whether the lines, which together are split into so many fields, may be the beginning of a record whose text has been
  /// closed too early.
  func mayGoOn(fields: Int) -> Bool {
    shape.tellsRecords
      && (count > 1
        || fields < shape.width && UnsafeBufferPointer(rebasing: window[start..<end]).index(of: 0x22) != nil)
  }

  /// The position of the first quote in the last line, from the record's start.
  var lastQuote: Int {
    let line = bytes(of: count - 1)
    return end - line.count - start + (line.index(of: 0x22) ?? 0)
  }

  /// Whether the first quote of the last line shows that quotes were open before it; nil where it shows nothing.
  var lastClosesQuotes: Bool? {
    let line = bytes(of: count - 1)
    guard let quote = line.index(of: 0x22) else { return nil }
    if line.opensField(at: quote, shape.delimiter) { return false }
    return line.endsField(behind: quote, shape.delimiter) ? true : nil
  }

  /// Whether the last line is a record and can hardly be anything else.
  var isLastSurelyWhole: Bool { shape.isTelling() && look(at: count - 1).isWhole }

  private func look(at line: Int) -> RecordShape.Look { shape.look(at: bytes(of: line)) }

  private func bytes(of line: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: window[(line == 0 ? start : ends[line - 1])..<ends[line]])
  }

  /// The lines behind the first that are not blank, as far as they need be looked at.
  private struct Followers {
    var count = 0
    /// How many look like whole records, whether one is without a fault, and whether the last one looks so.
    var whole = 0
    var hasWhole = false
    var isLastWhole = false

    init(_ lines: LinesOfRecord, upTo end: Int) {
      for line in 1..<max(1, end) where line < LinesOfRecord.most || line == end - 1 {
        guard !lines.bytes(of: line).isBlankLine else { continue }
        let look = lines.look(at: line)
        count += 1
        whole += look.isLikeWhole ? 1 : 0
        hasWhole = hasWhole || look.isWhole
        isLastWhole = look.isLikeWhole
      }
    }
  }
}

extension RecordShape.Look {
  /// The field in which a quote stays open, or else the last.
  fileprivate var openField: Int { open ?? fields - 1 }
}

extension UnsafeBufferPointer<UInt8> {
  /// The position of the next line feed from `start` on.
  func indexOfLineFeed(from start: Int) -> Int? { index(of: 0x0A, from: start) }

  /// The position of the next such byte from `start` on.
  func index(of byte: UInt8, from start: Int = 0) -> Int? {
    guard let base = baseAddress, start < count else { return nil }
    return memchr(base + start, Int32(byte), count - start).map {
      UnsafeRawPointer($0) - UnsafeRawPointer(base)
    }
  }

  /// Whether the bytes end with CR LF.
  var endsWithReturn: Bool { count > 1 && self[count - 1] == 0x0A && self[count - 2] == 0x0D }

  /// Whether a quote at a position begins a field of a line.
  fileprivate func opensField(at quote: Int, _ delimiter: UInt8) -> Bool {
    let before = self[..<quote].last { $0 != 0x20 && $0 != 0x09 }
    return before == nil || before == delimiter
  }

  /// Whether one or more quotes from a position on end a field of a line.
  fileprivate func endsField(behind quote: Int, _ delimiter: UInt8) -> Bool {
    let behind = self[(quote + 1)...].first { $0 != 0x22 && $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
    return behind == nil || behind == 0x0A || behind == delimiter
  }

  fileprivate var isBlankLine: Bool { allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A } }
}
