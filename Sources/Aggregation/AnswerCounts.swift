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
    var rest = UnsafeRawBufferPointer(answers)
    while let start = rest.baseAddress, rest.count > 0 {
      var lanes = Lanes()
      // A byte counts to 255 before it runs over into the next.
      let count = min(rest.count, 8 * 254)
      let words = count / 8
      for word in 0..<words { lanes.add(start.loadUnaligned(fromByteOffset: 8 * word, as: UInt64.self)) }
      if count % 8 > 0 { lanes.add(Self.lastWord(of: start, count: count)) }
      let both = Self.sum(lanes.both)
      missing &+= both
      yes &+= Self.sum(lanes.low) &- both
      notApplicable &+= Self.sum(lanes.high) &- both
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    // Whatever fills up the last word looks like "no", which is not counted but left over.
    no = UInt32(truncatingIfNeeded: answers.count) &- yes &- notApplicable &- missing
  }

  /// The answers behind the last full word, filled up with zeros.
  private static func lastWord(of start: UnsafeRawPointer, count: Int) -> UInt64 {
    let left = count % 8
    guard count >= 8 else {
      return UnsafeRawBufferPointer(start: start, count: left).reduce(0) { $0 << 8 | UInt64($1) }
    }
    // The last eight answers, without those that were counted.
    let word = start.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    return UInt64(littleEndian: word) >> UInt64(8 * (8 - left))
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
