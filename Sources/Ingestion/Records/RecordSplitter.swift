internal import CScan
import Glibc

/// Splits regular records, sixty-four bytes at a time.
///
/// libcsv would take three times as long for records with quotes, so that it gets only those that are not regular.
///
/// Regular is a record with its line end in memory, not over the limit, without a byte order mark before it, a carriage
/// return outside quotes or a line feed inside, whose quotes enclose whole fields, doubled where the field holds one, and
/// cut off none. All others are left to `RecordScanner`, where libcsv splits them; a test holds the two against each other.
struct RecordSplitter {
  let shape: RecordShape
  /// Bytes of the longest record.
  let limit: Int

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
    guard let base = window.baseAddress, start < end, !block.isFull, !ByteOrderMark.begins(base + start)
    else { return start }
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
          base + position, UInt64(blocks), shape.delimiter, shape.isThaiEightBit ? 1 : 0, &leads, separators,
          found)
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
    /// Whether the record has quotes in the blocks before; only few of these records have too few fields.
    var hasQuotes = false

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
      if state.hasQuotes {
        guard !isCut(base, position &+ bit, separators, bit, state) else { return true }
        state.hasQuotes = false
      }
      end(base, position, bit, separators, word: word, hasInnerQuotes: false, &state, &block)
      state.isDoubtful = hasDoubt
      if isOver(base, state, block) { return true }
      feeds &= feeds &- 1
    }
    state.separators &+= Int(found.separators)
    return false
  }

  /// Whether the record that begins is not to be split, or not now.
  @inline(__always)
  private func isOver(_ base: UnsafePointer<UInt8>, _ state: State, _ block: borrowing RecordBlock) -> Bool {
    state.record >= state.end || block.isFull || ByteOrderMark.begins(base + state.record)
  }

  /// Ends the record at hand at a line feed, and begins the next.
  @inline(__always)
  private func end(
    _ base: UnsafePointer<UInt8>, _ position: Int, _ bit: Int, _ separators: UInt64, word: Int,
    hasInnerQuotes: Bool, _ state: inout State, _ block: inout RecordBlock
  ) {
    let feed = position &+ bit
    let upToFeed = state.separators &+ (separators & (2 &<< UInt64(bit) &- 1)).nonzeroBitCount
    let hasReturn = endsWithReturn(base, feed, state)
    block.add(
      state.record..<(feed &+ 1), fields: upToFeed &- state.separatorsBefore &- (hasReturn ? 1 : 0),
      word: state.word, bit: state.bit, hasInnerQuotes: hasInnerQuotes, isDoubtful: state.isDoubtful,
      endsWithReturn: hasReturn)
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
      base + position, shape.delimiter, isFirst: position == state.start, separators: &separators,
      feeds: &feeds)
    let hasDoubt = found.flags & UInt32(SCAN_DOUBTFUL) != 0
    state.isDoubtful = state.isDoubtful || hasDoubt
    while feeds != 0 {
      let bit = feeds.trailingZeroBitCount
      let feed = position + bit
      guard irregular == 0 || irregular.trailingZeroBitCount > bit, feed - state.record <= limit else {
        return true
      }
      guard !isCut(base, feed, separators, bit, state) else { return true }
      end(
        base, position, bit, separators, word: word, hasInnerQuotes: state.quotes.takeInner(before: bit),
        &state,
        &block)
      state.isDoubtful = hasDoubt
      if isOver(base, state, block) { return true }
      feeds &= feeds - 1
    }
    state.separators += separators.nonzeroBitCount
    if irregular != 0 { return true }
    state.quotes.endBlock()
    state.isPlain = !state.quotes.isOpen
    let begin = max(0, state.record - position)
    state.hasQuotes =
      begin > 0 ? state.quotes.marks >> begin != 0 : state.hasQuotes || state.quotes.marks != 0
    return false
  }

  /// Whether the line end of the record at hand is CR LF; before a blank line there may be no byte.
  @inline(__always)
  private func endsWithReturn(_ base: UnsafePointer<UInt8>, _ feed: Int, _ state: State) -> Bool {
    feed > state.record && base[feed &- 1] == 0x0D
  }

  /// Whether a record of one line has quotes and too few fields: its text may have been closed too early.
  private func isCut(
    _ base: UnsafePointer<UInt8>, _ feed: Int, _ separators: UInt64, _ bit: Int, _ state: State
  ) -> Bool {
    let upToFeed = state.separators + (separators & (2 &<< UInt64(bit) &- 1)).nonzeroBitCount
    let fields = upToFeed - state.separatorsBefore - (endsWithReturn(base, feed, state) ? 1 : 0)
    return fields < shape.width
      && memchr(base + state.record, 0x22, feed - state.record) != nil
  }
}

/// Which bytes stand inside quotes, from block to block.
private struct QuoteState {
  /// All bits set while a quote is open.
  private var inside: UInt64 = 0
  /// The quotes of the block that was read last.
  private(set) var marks: UInt64 = 0
  /// Second quotes of doubled ones, as bits of the block, and whether the record at hand had some in the blocks before.
  private var doubled: UInt64 = 0
  private var hadDoubled = false

  /// Whether a quote is open, or the record at hand has had some that matter.
  var isOpen: Bool { inside != 0 || hadDoubled }

  /// Takes the separators inside quotes away and adds the carriage returns before line feeds.
  ///
  /// - Parameter isFirst: whether a record begins with the block.
  /// - Returns: the bits at or behind which a record is not regular.
  mutating func read(
    _ bytes: UnsafePointer<UInt8>, _ delimiter: UInt8, isFirst: Bool, separators: inout UInt64,
    feeds: inout UInt64
  ) -> UInt64 {
    let quotes = scan_find(bytes, 0x22)
    marks = quotes
    let within = Self.parities(quotes) ^ inside
    let isOpen = inside != 0
    inside = UInt64(bitPattern: Int64(bitPattern: within) >> 63)

    let innerFeeds = feeds & within
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
    return misplaced | unended | innerFeeds | (returns & ~goodReturns)
  }

  /// Whether a quoted field of the record that ends at a bit holds a quote.
  mutating func takeInner(before bit: Int) -> Bool {
    let earlier: UInt64 = 1 << UInt64(bit) - 1
    let hasInner = hadDoubled || doubled & earlier != 0
    doubled &= ~earlier
    hadDoubled = false
    return hasInner
  }

  /// Keeps what belongs to the record that goes on in the next block.
  mutating func endBlock() {
    hadDoubled = hadDoubled || doubled != 0
    doubled = 0
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
