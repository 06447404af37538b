import Tables

/// How many answers of each state stand among some rows.
struct AnswerCounts: Sendable, Equatable {
  private(set) var no: UInt32 = 0
  private(set) var yes: UInt32 = 0
  private(set) var notApplicable: UInt32 = 0
  private(set) var missing: UInt32 = 0

  /// Counts eight answers at a time: each is one byte of value 0 to 3, so that two masks tell the states apart and
  /// every byte of a word is a counter of its own.
  init(_ answers: UnsafeBufferPointer<Truth>) {
    let bytes = UnsafeRawBufferPointer(answers)
    var position = 0
    while position < bytes.count {
      var lanes = Lanes()
      // A byte counts to 255 before it runs over into the next.
      let stop = min(bytes.count, position + 8 * 254)
      while position + 8 <= stop {
        lanes.add(bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        position += 8
      }
      if position < stop {
        lanes.add(Self.word(of: bytes, from: position, to: stop))
        position = stop
      }
      let both = Self.sum(lanes.both)
      missing += both
      yes += Self.sum(lanes.low) - both
      notApplicable += Self.sum(lanes.high) - both
    }
    // Whatever fills up the last word looks like "no", which is not counted but left over.
    no = UInt32(answers.count) - yes - notApplicable - missing
  }

  /// Fewer than eight answers in a word filled up with zeros.
  private static func word(of bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> UInt64 {
    guard end < 8 else {
      // The last eight, without those that were counted.
      let word = bytes.loadUnaligned(fromByteOffset: end - 8, as: UInt64.self)
      return UInt64(littleEndian: word) >> UInt64(8 * (8 - (end - start)))
    }
    return bytes[start..<end].reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Eight counters in a word: of answers whose low bit is set, whose high bit is, and with both.
  private struct Lanes {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var both: UInt64 = 0

    mutating func add(_ answers: UInt64) {
      let low = answers & 0x0101_0101_0101_0101
      let high = answers >> 1 & 0x0101_0101_0101_0101
      self.low &+= low
      self.high &+= high
      both &+= low & high
    }
  }

  /// The sum of the eight bytes of a word: first in pairs of 16 bits, which eight times 255 cannot overflow.
  private static func sum(_ lanes: UInt64) -> UInt32 {
    let pairs = (lanes & 0x00FF_00FF_00FF_00FF) &+ (lanes >> 8 & 0x00FF_00FF_00FF_00FF)
    return UInt32(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) >> 48)
  }
}
