internal import CScan

/// Splits plain records, sixty-four bytes at a time.
///
/// Plain is a record of one line with its line feed in memory, not over the limit, without a carriage return inside,
/// whose quotes enclose whole fields and hold neither quotes nor line breaks. All others are left to `RecordScanner`,
/// where libcsv splits them; a test holds the two against each other.
struct RecordSplitter {
  let delimiter: UInt8
  /// Bytes of the longest record.
  let limit: Int
  let isThaiEightBit: Bool

  /// Adds the plain records that begin from `start` on and before `end`, up to the first that is not plain, or as many
  /// as the block takes.
  ///
  /// - Parameter window: the bytes, with `ByteWindow.padding` zero bytes readable behind them.
  /// - Returns: where the next record begins.
  func split(
    _ window: UnsafeBufferPointer<UInt8>, from start: Int, until end: Int, into block: inout RecordBlock
  ) -> Int {
    guard let base = window.baseAddress, start < end, !block.isFull else { return start }
    var record = start
    var firstMark = block.addMark(start - 1)
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
      add(separators, at: position, to: &block)
      while feeds != 0 {
        let bit = feeds.trailingZeroBitCount
        let feed = position + bit
        guard irregular == 0 || irregular.trailingZeroBitCount > bit, feed - record <= limit else {
          return record
        }
        let lastMark = marksBefore + (separators & (1 << UInt64(bit) - 1)).nonzeroBitCount
        let endsWithReturn = feed > record && base[feed - 1] == 0x0D
        block.add(
          record..<(feed + 1), firstMark: firstMark, fields: lastMark - firstMark - (endsWithReturn ? 1 : 0),
          isDoubtful: isDoubtful, endsWithReturn: endsWithReturn)
        firstMark = lastMark
        record = feed + 1
        isDoubtful = hasDoubt
        if record >= end || block.isFull {
          block.markCount = lastMark + 1
          return record
        }
        feeds &= feeds &- 1
      }
      if irregular != 0 { return record }
      position += 64
    }
    return record
  }

  /// Adds a mark for each bit.
  @inline(__always)
  private func add(_ bits: UInt64, at position: Int, to block: inout RecordBlock) {
    block.makeRoomForMarks()
    var rest = bits
    var place = block.marks + block.markCount
    while rest != 0 {
      place.pointee = UInt32(truncatingIfNeeded: position + rest.trailingZeroBitCount)
      place += 1
      rest &= rest &- 1
    }
    block.markCount = place - block.marks
  }
}

/// Which bytes stand inside quotes, from block to block.
private struct QuoteState {
  /// All bits set while a quote is open.
  private var inside: UInt64 = 0

  var isInside: Bool { inside != 0 }

  /// Takes the separators inside quotes away and adds the carriage returns before line feeds.
  ///
  /// - Parameter isFirst: whether a record begins with the block.
  /// - Returns: the bits at or behind which a record is not plain.
  mutating func read(
    _ bytes: UnsafePointer<UInt8>, _ delimiter: UInt8, isFirst: Bool, separators: inout UInt64,
    feeds: inout UInt64
  ) -> UInt64 {
    let quotes = scan_equal(bytes, 0x22)
    let within = Self.parities(quotes) ^ inside
    let isOpen = inside != 0
    inside = UInt64(bitPattern: Int64(bitPattern: within) >> 63)

    let wrongFeeds = feeds & within
    separators &= ~within
    feeds &= ~within
    let returns = scan_equal(bytes, 0x0D) & ~within
    let goodReturns = returns & (feeds >> 1 | (bytes[64] == 0x0A ? 1 << 63 : 0))
    // A quote opens behind a separator, and one that closes stands before a separator or the line's end.
    let opening = quotes & within
    let closing = quotes & ~within
    let isBehindSeparator = !isOpen && (isFirst || Self.separates(bytes - 1, delimiter))
    let misplaced = opening & ~(separators << 1 | (isBehindSeparator ? 1 : 0))
    let ends = separators | goodReturns
    let unended = closing & ~(ends >> 1 | (Self.separates(bytes + 64, delimiter) ? 1 << 63 : 0))
    separators = ends
    return wrongFeeds | misplaced | unended | (returns & ~goodReturns)
  }

  /// For each bit whether the bits up to it, itself among them, are odd in number.
  private static func parities(_ bits: UInt64) -> UInt64 {
    var parities = bits
    for shift: UInt64 in [1, 2, 4, 8, 16, 32] { parities ^= parities << shift }
    return parities
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
