/// A record of a block.
struct SplitRecord {
  // Its bytes with the line end, as offsets in the window.
  private let start: UInt32
  private let end: UInt32
  let fields: UInt32
  /// Its place in the chunk, counted from 1.
  let record: UInt32
  let line: UInt32
  /// Where the block has all its marks: the word of its first bit, or, when libcsv has split it, the first mark.
  var place: UInt32
  /// Its first bit in that word.
  let bit: UInt8
  /// Whether libcsv has split it: quotes are gone, and spaces that are left belong to the value.
  var isParsed: Bool
  /// Whether a byte may be in it that the encoding does not define.
  let isDoubtful: Bool

  @inline(__always)
  init(
    bytes: Range<Int>, fields: Int, after tally: RecordTally, place: Int, bit: Int, isParsed: Bool,
    isDoubtful: Bool
  ) {
    start = UInt32(truncatingIfNeeded: bytes.lowerBound)
    end = UInt32(truncatingIfNeeded: bytes.upperBound)
    self.fields = UInt32(truncatingIfNeeded: fields)
    record = UInt32(truncatingIfNeeded: tally.records &+ 1)
    line = UInt32(truncatingIfNeeded: tally.lines &+ 1)
    self.place = UInt32(truncatingIfNeeded: place)
    self.bit = UInt8(truncatingIfNeeded: bit)
    self.isParsed = isParsed
    self.isDoubtful = isDoubtful
  }

  var bytes: Range<Int> { Int(start)..<Int(end) }

  func bytes(in memory: UnsafePointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: memory + Int(start), count: Int(end - start))
  }
}

/// Records and lines of a chunk, as they are split.
struct RecordTally {
  private(set) var records = 0
  private(set) var lines = 0
  private(set) var lineEnds = LineEnds()

  @inline(__always)
  mutating func count(lines: Int, hasLineFeed: Bool, endsWithReturn: Bool) {
    records &+= 1
    self.lines &+= lines
    guard hasLineFeed else { return }
    if endsWithReturn { lineEnds.returnAndLineFeed &+= 1 } else { lineEnds.lineFeed &+= 1 }
  }
}
