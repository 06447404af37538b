internal import CScan

/// Splits regular records, sixty-four bytes at a time.
///
/// Regular is a record with its line end in memory, not over the limit, without a carriage return outside quotes, whose
/// quotes enclose whole fields, doubled where the field holds one, and have swallowed no lines. All others are left to
/// `RecordScanner`, where libcsv splits them; a test holds the two against each other.
struct RecordSplitter {
  let delimiter: UInt8
  /// Fields of the header.
  let expectedFields: Int
  /// Bytes of the longest record.
  let limit: Int
  let isThaiEightBit: Bool
  /// Lines of the longest record; a quote that reaches over more is left to the scanner before all is read.
  static let mostLines = 60

  /// What stands inside the quotes of a record.
  struct Inside {
    var lines = 0
    var hasQuotes = false
  }

  /// Adds the regular records that begin from `start` on and before `end`, up to the first that is not regular, or as
  /// many as the block takes.
  ///
  /// - Parameter window: the bytes, with `ByteWindow.padding` zero bytes readable behind them.
  /// - Returns: where the next record begins.
  func split(
    _ window: UnsafeBufferPointer<UInt8>, from start: Int, until end: Int, into block: inout RecordBlock
  ) -> Int {
    guard let base = window.baseAddress, start < end, !block.isFull else { return start }
    var record = start
    var firstMark = block.addMark(start &- 1)
    var quotes = QuoteState()
    var letters = LetterCheck(isThaiEightBit: isThaiEightBit)
    var isDoubtful = false
    var position = start
    while position < window.count {
      let found = scan_block(base + position, delimiter)
      var separators = found.separators
      var feeds = found.line_feeds
      var irregular: UInt64 = 0
      if found.rare != 0 || quotes.isInside {
        irregular = quotes.read(
          base + position, delimiter, isFirst: position == start, separators: &separators, feeds: &feeds)
      }
      let hasDoubt = letters.mayBeWrong(base + position, hasHighBytes: found.high != 0)
      isDoubtful = isDoubtful || hasDoubt

      let marksBefore = block.markCount
      block.addMarks(separators, at: position)
      while feeds != 0 {
        let bit = feeds.trailingZeroBitCount
        let feed = position &+ bit
        guard irregular == 0 || irregular.trailingZeroBitCount > bit, feed &- record <= limit else {
          return record
        }
        let lastMark = marksBefore &+ (separators & (1 &<< UInt64(bit) &- 1)).nonzeroBitCount
        let endsWithReturn = feed > record && base[feed &- 1] == 0x0D
        let fields = lastMark &- firstMark &- (endsWithReturn ? 1 : 0)
        var inside = Inside()
        if quotes.hasFoundAnything {
          inside = quotes.takeInside(before: bit)
          guard inside.lines == 0 || !swallows(base, record...feed, fields: fields) else { return record }
        }
        block.add(
          record..<(feed &+ 1), firstMark: firstMark, fields: fields, inside, isDoubtful: isDoubtful,
          endsWithReturn: endsWithReturn)
        firstMark = lastMark
        record = feed &+ 1
        isDoubtful = hasDoubt
        if record >= end || block.isFull {
          block.markCount = lastMark &+ 1
          return record
        }
        feeds &= feeds &- 1
      }
      if irregular != 0 { return record }
      if quotes.hasFoundAnything, quotes.endBlock() > Self.mostLines { return record }
      position &+= 64
    }
    return record
  }

  /// Whether a quote in a record of several lines was never meant to reach so far.
  private func swallows(_ base: UnsafePointer<UInt8>, _ span: ClosedRange<Int>, fields: Int) -> Bool {
    let bytes = UnsafeBufferPointer(start: base + span.lowerBound, count: span.count)
    var lines = LinesOfRecord(expectedFields: expectedFields, delimiter: delimiter)
    var start = 0
    while let feed = bytes.indexOfLineFeed(from: start) {
      lines.add(UnsafeBufferPointer(rebasing: bytes[start...feed]))
      start = feed + 1
    }
    return lines.count > Self.mostLines || lines.haveSwallowed(fields: fields)
  }
}

/// Which bytes stand inside quotes, from block to block.
private struct QuoteState {
  /// All bits set while a quote is open.
  private var inside: UInt64 = 0
  /// Line feeds inside quotes, and second quotes of doubled ones, as bits of the block.
  private var innerFeeds: UInt64 = 0
  private var doubled: UInt64 = 0
  /// What the record at hand had in the blocks before.
  private var before = RecordSplitter.Inside()
  private(set) var hasFoundAnything = false

  var isInside: Bool { inside != 0 }

  /// Takes the separators inside quotes away and adds the carriage returns before line feeds.
  ///
  /// - Parameter isFirst: whether a record begins with the block.
  /// - Returns: the bits at or behind which a record is not regular.
  mutating func read(
    _ bytes: UnsafePointer<UInt8>, _ delimiter: UInt8, isFirst: Bool, separators: inout UInt64,
    feeds: inout UInt64
  ) -> UInt64 {
    let quotes = scan_equal(bytes, 0x22)
    let within = Self.parities(quotes) ^ inside
    let isOpen = inside != 0
    inside = UInt64(bitPattern: Int64(bitPattern: within) >> 63)

    innerFeeds = feeds & within
    separators &= ~within
    feeds &= ~within
    let returns = scan_equal(bytes, 0x0D) & ~within
    let goodReturns = returns & (feeds >> 1 | Self.bit(63, bytes[64] == 0x0A))
    separators |= goodReturns
    // A quote opens behind a separator, and one that closes stands before a separator; or one follows the other.
    let opening = quotes & within
    let closing = quotes & ~within
    let isAtStart = isFirst || !isOpen && Self.separates(bytes - 1, delimiter)
    let isBehindQuote = !isFirst && !isOpen && bytes[-1] == 0x22
    doubled = opening & (closing << 1 | Self.bit(0, isBehindQuote))
    let misplaced = opening & ~(separators << 1 | doubled | Self.bit(0, isAtStart))
    let followed = (separators | opening) >> 1
    let unended =
      closing & ~(followed | Self.bit(63, bytes[64] == 0x22 || Self.separates(bytes + 64, delimiter)))
    hasFoundAnything = hasFoundAnything || innerFeeds | doubled != 0
    return misplaced | unended | (returns & ~goodReturns)
  }

  /// What stands inside the quotes of the record that ends at a bit.
  mutating func takeInside(before bit: Int) -> RecordSplitter.Inside {
    let earlier: UInt64 = 1 << UInt64(bit) - 1
    let found = RecordSplitter.Inside(
      lines: before.lines + (innerFeeds & earlier).nonzeroBitCount,
      hasQuotes: before.hasQuotes || doubled & earlier != 0)
    innerFeeds &= ~earlier
    doubled &= ~earlier
    before = RecordSplitter.Inside()
    hasFoundAnything = innerFeeds | doubled != 0
    return found
  }

  /// Keeps what belongs to the record that goes on in the next block; returns its lines inside quotes so far.
  mutating func endBlock() -> Int {
    before.lines += innerFeeds.nonzeroBitCount
    before.hasQuotes = before.hasQuotes || doubled != 0
    innerFeeds = 0
    doubled = 0
    return before.lines
  }

  private static func bit(_ place: UInt64, _ isSet: Bool) -> UInt64 { isSet ? 1 << place : 0 }

  /// For each bit whether the bits up to it, itself among them, are odd in number.
  private static func parities(_ bits: UInt64) -> UInt64 {
    var parities = bits
    parities ^= parities << 1
    parities ^= parities << 2
    parities ^= parities << 4
    parities ^= parities << 8
    parities ^= parities << 16
    return parities ^ parities << 32
  }

  /// Whether a byte outside quotes, or the byte and the next, ends a field.
  private static func separates(_ bytes: UnsafePointer<UInt8>, _ delimiter: UInt8) -> Bool {
    bytes[0] == delimiter || bytes[0] == 0x0A || bytes[0] == 0x0D && bytes[1] == 0x0A
  }
}

/// Whether bytes above 7F may be wrong, from block to block.
///
/// Thai letters are known at once, as three bytes from E0 A0 80 on in UTF-8; records with any others are looked at byte by
/// byte.
private struct LetterCheck {
  let isThaiEightBit: Bool
  /// First bytes of letters in the block before.
  private var leads: UInt64 = 0

  init(isThaiEightBit: Bool) { self.isThaiEightBit = isThaiEightBit }

  @inline(__always)
  mutating func mayBeWrong(_ bytes: UnsafePointer<UInt8>, hasHighBytes: Bool) -> Bool {
    guard hasHighBytes || leads >> 62 != 0 else {
      leads = 0
      return false
    }
    return isThaiEightBit ? mayBeUndefined(bytes) : mayBeMalformed(bytes)
  }

  @inline(__always)
  private mutating func mayBeMalformed(_ bytes: UnsafePointer<UInt8>) -> Bool {
    let begins = scan_equal(bytes, 0xE0)
    let continues = scan_high_below(bytes, 0xC0)
    let second = begins << 1 | leads >> 63
    let third = begins << 2 | leads >> 62
    let wrong =
      (continues ^ (second | third)) | (scan_high(bytes) ^ (continues | begins))
      | (second & scan_high_below(bytes, 0xA0))
    leads = begins
    return wrong != 0
  }

  /// Anything but A0 to DA and DF to FB.
  private func mayBeUndefined(_ bytes: UnsafePointer<UInt8>) -> Bool {
    scan_high_below(bytes, 0xA0) | (scan_high_below(bytes, 0xDF) ^ scan_high_below(bytes, 0xDB))
      | (scan_high(bytes) ^ scan_high_below(bytes, 0xFC)) != 0
  }
}
