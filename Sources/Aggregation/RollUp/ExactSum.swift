import Tables

/// A sum of numbers that cannot overflow on the way, so that the order of the numbers never matters.
struct ExactSum: Sendable, Equatable {
  // The low 128 bits of the sum, scaled as `Number` is, in two words: so a sum takes 24 bytes and not 32.
  private var lowHalf: UInt64 = 0
  private var highHalf: UInt64 = 0
  /// How often the low bits ran over, up or down.
  private var carries: Int32 = 0
  /// How many numbers are in it.
  private(set) var present: UInt32 = 0

  init() {}

  /// The sum of the present values of some rows.
  init(_ values: UnsafeBufferPointer<Number>, _ presence: UnsafeBufferPointer<Presence>, rows: Range<Int>) {
    var sum: Int128 = 0
    for row in rows where presence[row] == .present {
      let (next, overflow) = sum.addingReportingOverflow(values[row].scaled)
      if overflow { carries += sum < 0 ? -1 : 1 }
      sum = next
      present += 1
    }
    low = sum
  }

  mutating func add(_ other: ExactSum) {
    let (sum, overflow) = low.addingReportingOverflow(other.low)
    if overflow { carries += low < 0 ? -1 : 1 }
    low = sum
    carries += other.carries
    present += other.present
  }

  /// The sum, or nil when it is outside the range of numbers.
  var number: Number? { carries == 0 ? Number(scaled: low) : nil }

  private var low: Int128 {
    get { Int128(truncatingIfNeeded: UInt128(highHalf) << 64 | UInt128(lowHalf)) }
    set {
      lowHalf = UInt64(truncatingIfNeeded: newValue)
      highHalf = UInt64(truncatingIfNeeded: newValue >> 64)
    }
  }
}
