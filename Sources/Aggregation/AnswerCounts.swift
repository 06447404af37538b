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
    let words = bytes.count / 8
    var word = 0
    while word < words {
      var lanes = (yes: UInt64(0), notApplicable: UInt64(0), missing: UInt64(0))
      // A byte counts to 255 before it runs over into the next.
      let stop = min(words, word + 255)
      while word < stop {
        let value = bytes.loadUnaligned(fromByteOffset: 8 * word, as: UInt64.self)
        let low = value & 0x0101_0101_0101_0101
        let high = value >> 1 & 0x0101_0101_0101_0101
        lanes.yes &+= low & ~high
        lanes.notApplicable &+= high & ~low
        lanes.missing &+= low & high
        word += 1
      }
      yes += Self.sum(lanes.yes)
      notApplicable += Self.sum(lanes.notApplicable)
      missing += Self.sum(lanes.missing)
    }
    for answer in answers[(8 * words)...] {
      switch answer {
      case .no: break
      case .yes: yes += 1
      case .notApplicable: notApplicable += 1
      case .missing: missing += 1
      }
    }
    no = UInt32(answers.count) - yes - notApplicable - missing
  }

  /// The sum of the eight bytes of a word: first in pairs of 16 bits, which eight times 255 cannot overflow.
  private static func sum(_ lanes: UInt64) -> UInt32 {
    let pairs = (lanes & 0x00FF_00FF_00FF_00FF) &+ (lanes >> 8 & 0x00FF_00FF_00FF_00FF)
    return UInt32(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) >> 48)
  }
}
