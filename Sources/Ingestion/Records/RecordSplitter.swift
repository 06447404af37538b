internal import CScan

/// Splits plain records, sixty-four bytes at a time.
///
/// Plain is a record without a quote and without a carriage return inside it, whose line end is in memory and not over
/// the limit. All others are left to `RecordScanner`, where libcsv splits them; a test holds the two against each other.
struct RecordSplitter {
  let delimiter: UInt8
  /// Bytes of the longest record.
  let limit: Int
  let isThaiEightBit: Bool

  /// Blocks of sixty-four bytes that are scanned at once.
  ///
  /// Few at first: what was scanned behind a record that is not plain is scanned again.
  private static let stretches = 4...32

  /// Adds the plain records that begin from `start` on and before `end`, up to the first that is not plain, or as many
  /// as the block takes.
  ///
  /// - Parameter window: the bytes, with `ByteWindow.padding` zero bytes readable behind them.
  /// - Returns: where the next record begins.
  func split(
    _ window: UnsafeBufferPointer<UInt8>, from start: Int, until end: Int, into block: inout RecordBlock
  ) -> Int {
    guard let base = window.baseAddress, start < end, !block.isFull else { return start }
    return withUnsafeTemporaryAllocation(of: scan_found.self, capacity: Self.stretches.upperBound) { found in
      guard let found = found.baseAddress else { return start }
      var state = State(record: start, end: end, word: block.words.count)
      let notPlain = UInt32(SCAN_QUOTE | SCAN_RETURN)
      var leads: UInt64 = 0
      var position = start
      var stretch = Self.stretches.lowerBound
      while position < window.count {
        let blocks = min(stretch, (window.count - position + 63) / 64)
        let word = block.words.count
        let separators = block.addWords(blocks)
        scan_stretch(
          base + position, UInt64(blocks), delimiter, isThaiEightBit ? 1 : 0, &leads, separators, found)
        for index in 0..<blocks {
          var stops: UInt64 = 0
          if found[index].flags & notPlain != 0 {
            stops = readClosely(base + position + 64 * index, found + index, separators + index)
          }
          if endLines(
            base, position &+ 64 &* index, found[index], separators[index], stops: stops, word: word &+ index,
            &state, &block)
          {
            return state.record
          }
        }
        position += 64 * blocks
        stretch = min(2 * stretch, Self.stretches.upperBound)
      }
      return state.record
    }
  }

  /// Where the splitting stands.
  private struct State {
    /// The position of the record at hand.
    var record: Int
    let end: Int
    /// The word of its first bit, and that bit.
    var word: Int
    var bit = 0
    /// Separators before it, and before the bytes at hand, counted from where the splitting began.
    var separatorsBefore = 0
    var separators = 0
    var isDoubtful = false

    init(record: Int, end: Int, word: Int) {
      self.record = record
      self.end = end
      self.word = word
    }
  }

  /// Ends the records whose line feeds stand in sixty-four bytes; true when the splitting is over.
  ///
  /// - Parameter stops: bytes that no plain record has.
  @inline(__always)
  private func endLines(
    _ base: UnsafePointer<UInt8>, _ position: Int, _ found: scan_found, _ separators: UInt64, stops: UInt64,
    word: Int, _ state: inout State, _ block: inout RecordBlock
  ) -> Bool {
    let hasDoubt = found.flags & UInt32(SCAN_DOUBTFUL) != 0
    state.isDoubtful = state.isDoubtful || hasDoubt
    var feeds = found.line_feeds
    while feeds != 0 {
      let bit = feeds.trailingZeroBitCount
      guard stops & (1 &<< UInt64(bit) &- 1) == 0, position &+ bit &- state.record <= limit else {
        return true
      }
      end(base, position, bit, separators, word: word, &state, &block)
      state.isDoubtful = hasDoubt
      if state.record >= state.end || block.isFull { return true }
      feeds &= feeds &- 1
    }
    state.separators &+= Int(found.separators)
    return stops != 0
  }

  /// Ends the record at hand at a line feed, and begins the next.
  @inline(__always)
  private func end(
    _ base: UnsafePointer<UInt8>, _ position: Int, _ bit: Int, _ separators: UInt64, word: Int,
    _ state: inout State, _ block: inout RecordBlock
  ) {
    let feed = position &+ bit
    let upToFeed = state.separators &+ (separators & (2 &<< UInt64(bit) &- 1)).nonzeroBitCount
    let endsWithReturn = feed > state.record && base[feed &- 1] == 0x0D
    block.add(
      state.record..<(feed &+ 1), fields: upToFeed &- state.separatorsBefore &- (endsWithReturn ? 1 : 0),
      word: state.word, bit: state.bit, isDoubtful: state.isDoubtful, endsWithReturn: endsWithReturn)
    state.record = feed &+ 1
    state.word = word &+ (bit &+ 1) >> 6
    state.bit = (bit &+ 1) & 63
    state.separatorsBefore = upToFeed
  }

  /// Makes separators of the carriage returns before line feeds.
  ///
  /// - Returns: the quotes and all other carriage returns, as bits.
  @inline(never)
  private func readClosely(
    _ bytes: UnsafePointer<UInt8>, _ found: UnsafeMutablePointer<scan_found>,
    _ separators: UnsafeMutablePointer<UInt64>
  ) -> UInt64 {
    let returns = scan_find(bytes, 0x0D)
    let feedBehind: UInt64 = bytes[64] == 0x0A ? 1 << 63 : 0
    let ends = returns & (found.pointee.line_feeds >> 1 | feedBehind)
    separators.pointee |= ends
    found.pointee.separators &+= UInt32(ends.nonzeroBitCount)
    return scan_find(bytes, 0x22) | returns & ~ends
  }
}
