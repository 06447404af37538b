import Tables

/// How many answers of each state stand among some rows.
struct AnswerCounts: Sendable, Equatable {
  private(set) var no: UInt32 = 0
  private(set) var yes: UInt32 = 0
  private(set) var notApplicable: UInt32 = 0
  private(set) var missing: UInt32 = 0

  /// The count of a state by its raw value.
  subscript(state: Int) -> UInt32 {
    switch state {
    case 0: no
    case 1: yes
    case 2: notApplicable
    default: missing
    }
  }

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
        var rest: UInt64 = 0
        for byte in bytes[position..<stop] { rest = rest << 8 | UInt64(byte) }
        lanes.add(rest)
        position = stop
      }
      yes += Self.sum(lanes.yes)
      notApplicable += Self.sum(lanes.notApplicable)
      missing += Self.sum(lanes.missing)
    }
    // Whatever fills up the last word looks like "no", which is not counted but left over.
    no = UInt32(answers.count) - yes - notApplicable - missing
  }

  /// Eight counters of each state in a word.
  private struct Lanes {
    var yes: UInt64 = 0
    var notApplicable: UInt64 = 0
    var missing: UInt64 = 0

    mutating func add(_ answers: UInt64) {
      let low = answers & 0x0101_0101_0101_0101
      let high = answers >> 1 & 0x0101_0101_0101_0101
      yes &+= low & ~high
      notApplicable &+= high & ~low
      missing &+= low & high
    }
  }

  /// The sum of the eight bytes of a word: first in pairs of 16 bits, which eight times 255 cannot overflow.
  private static func sum(_ lanes: UInt64) -> UInt32 {
    let pairs = (lanes & 0x00FF_00FF_00FF_00FF) &+ (lanes >> 8 & 0x00FF_00FF_00FF_00FF)
    return UInt32(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) >> 48)
  }
}
