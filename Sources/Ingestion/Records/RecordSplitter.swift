internal import CScan

/// Splits regular records, sixty-four bytes at a time.
///
/// libcsv would take three times as long for records with quotes, so that it gets only those that are not regular.
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

  /// Blocks of sixty-four bytes that are scanned at once.
  private static let stretch = 32

  /// Adds the regular records that begin from `start` on and before `end`, up to the first that is not regular, or as
  /// many as the block takes.
  ///
  /// - Parameter window: the bytes, with `ByteWindow.padding` zero bytes readable behind them.
  /// - Returns: where the next record begins.
  func split(
    _ window: UnsafeBufferPointer<UInt8>, from start: Int, until end: Int, into block: inout RecordBlock
  ) -> Int {
    guard let base = window.baseAddress, start < end, !block.isFull else { return start }
    return withUnsafeTemporaryAllocation(of: scan_found.self, capacity: Self.stretch) { found in
      guard let found = found.baseAddress else { return start }
      var state = State(record: start, end: end, word: block.words.count)
      let notPlain = UInt32(SCAN_QUOTE | SCAN_RETURN)
      var leads: UInt64 = 0
      var position = start
      while position < window.count {
        let blocks = min(Self.stretch, (window.count - position + 63) / 64)
        let word = block.words.count
        let separators = block.addWords(blocks)
        scan_stretch(
          base + position, UInt64(blocks), delimiter, isThaiEightBit ? 1 : 0, &leads, separators, found)
        for index in 0..<blocks {
          let isOver =
            if state.isPlain, found[index].flags & notPlain == 0 {
              // Nearly all: no quotes, and most often no line end.
              endLines(
                base, position &+ 64 &* index, found[index], separators[index], word: word &+ index, &state,
                &block)
            } else {
              readClosely(
                base, position &+ 64 &* index, found[index], &separators[index], word: word &+ index, &state,
                &block)
            }
          if isOver { return state.record }
        }
        position += 64 * blocks
      }
      return state.record
    }
  }

  /// Where the splitting stands.
  private struct State {
    /// The position of the record at hand.
    var record: Int
    let start: Int
    let end: Int
    /// The word of its first bit, and that bit.
    var word: Int
    var bit = 0
    /// Separators before it, and before the bytes at hand, counted from where the splitting began.
    var separatorsBefore = 0
    var separators = 0
    var isDoubtful = false
    var quotes = QuoteState()
    /// Whether the record has no quotes that matter so far.
    var isPlain = true

    init(record: Int, end: Int, word: Int) {
      self.record = record
      start = record
      self.end = end
      self.word = word
    }
  }

  /// Ends the records whose line feeds stand in sixty-four bytes; true when the splitting is over.
  @inline(__always)
  private func endLines(
    _ base: UnsafePointer<UInt8>, _ position: Int, _ found: scan_found, _ separators: UInt64, word: Int,
    _ state: inout State, _ block: inout RecordBlock
  ) -> Bool {
    let hasDoubt = found.flags & UInt32(SCAN_DOUBTFUL) != 0
    state.isDoubtful = state.isDoubtful || hasDoubt
    var feeds = found.line_feeds
    while feeds != 0 {
      let bit = feeds.trailingZeroBitCount
      guard position &+ bit &- state.record <= limit else { return true }
      end(base, position, bit, separators, word: word, Inside(), &state, &block)
      state.isDoubtful = hasDoubt
      if state.record >= state.end || block.isFull { return true }
      feeds &= feeds &- 1
    }
    state.separators &+= Int(found.separators)
    return false
  }

  /// Ends the record at hand at a line feed, and begins the next.
  @inline(__always)
  private func end(
    _ base: UnsafePointer<UInt8>, _ position: Int, _ bit: Int, _ separators: UInt64, word: Int,
    _ inside: Inside,
    _ state: inout State, _ block: inout RecordBlock
  ) {
    let feed = position &+ bit
    let upToFeed = state.separators &+ (separators & (2 &<< UInt64(bit) &- 1)).nonzeroBitCount
    let endsWithReturn = feed > state.record && base[feed &- 1] == 0x0D
    block.add(
      state.record..<(feed &+ 1), fields: upToFeed &- state.separatorsBefore &- (endsWithReturn ? 1 : 0),
      word: state.word, bit: state.bit, inside, isDoubtful: state.isDoubtful, endsWithReturn: endsWithReturn)
    state.record = feed &+ 1
    state.word = word &+ (bit &+ 1) >> 6
    state.bit = (bit &+ 1) & 63
    state.separatorsBefore = upToFeed
  }

  /// Reads sixty-four bytes with quotes or carriage returns, or behind some; true when the splitting is over.
  @inline(never)
  private func readClosely(
    _ base: UnsafePointer<UInt8>, _ position: Int, _ found: scan_found, _ separators: inout UInt64, word: Int,
    _ state: inout State, _ block: inout RecordBlock
  ) -> Bool {
    var feeds = found.line_feeds
    let irregular = state.quotes.read(
      base + position, delimiter, isFirst: position == state.start, separators: &separators, feeds: &feeds)
    let hasDoubt = found.flags & UInt32(SCAN_DOUBTFUL) != 0
    state.isDoubtful = state.isDoubtful || hasDoubt
    while feeds != 0 {
      let bit = feeds.trailingZeroBitCount
      let feed = position + bit
      guard irregular == 0 || irregular.trailingZeroBitCount > bit, feed - state.record <= limit else {
        return true
      }
      let inside = state.quotes.takeInside(before: bit)
      guard inside.lines == 0 || !swallows(base, feed, separators, bit, state) else { return true }
      end(base, position, bit, separators, word: word, inside, &state, &block)
      state.isDoubtful = hasDoubt
      if state.record >= state.end || block.isFull { return true }
      feeds &= feeds - 1
    }
    state.separators += separators.nonzeroBitCount
    if irregular != 0 || state.quotes.endBlock() > Self.mostLines { return true }
    state.isPlain = !state.quotes.isOpen
    return false
  }

  /// Whether a quote in a record of several lines was never meant to reach so far.
  private func swallows(
    _ base: UnsafePointer<UInt8>, _ feed: Int, _ separators: UInt64, _ bit: Int, _ state: State
  ) -> Bool {
    let upToFeed = state.separators + (separators & (2 &<< UInt64(bit) &- 1)).nonzeroBitCount
    let fields = upToFeed - state.separatorsBefore - (base[feed - 1] == 0x0D ? 1 : 0)
    let bytes = UnsafeBufferPointer(start: base + state.record, count: feed + 1 - state.record)
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

  /// Whether a quote is open, or the record at hand has had some that matter.
  var isOpen: Bool { inside != 0 || before.lines > 0 || before.hasQuotes }

  /// Takes the separators inside quotes away and adds the carriage returns before line feeds.
  ///
  /// - Parameter isFirst: whether a record begins with the block.
  /// - Returns: the bits at or behind which a record is not regular.
  mutating func read(
    _ bytes: UnsafePointer<UInt8>, _ delimiter: UInt8, isFirst: Bool, separators: inout UInt64,
    feeds: inout UInt64
  ) -> UInt64 {
    let quotes = scan_find(bytes, 0x22)
    let within = Self.parities(quotes) ^ inside
    let isOpen = inside != 0
    inside = UInt64(bitPattern: Int64(bitPattern: within) >> 63)

    innerFeeds = feeds & within
    separators &= ~within
    feeds &= ~within
    let returns = scan_find(bytes, 0x0D) & ~within
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
