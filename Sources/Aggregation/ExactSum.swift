import Tables

/// A sum of numbers that cannot overflow on the way, so that the order of the numbers never matters.
struct ExactSum: Sendable, Equatable {
  /// The low 128 bits of the sum, scaled as `Number` is.
  private var low: Int128 = 0
  /// How often the low bits ran over, up or down.
  private var carries: Int32 = 0
  /// How many numbers are in it.
  private(set) var present: UInt32 = 0

  init() {}

  mutating func add(_ number: Number) {
    addScaled(number.scaled)
    present += 1
  }

  mutating func add(_ other: ExactSum) {
    addScaled(other.low)
    carries += other.carries
    present += other.present
  }

  /// The sum, or nil when it is outside the range of numbers.
  var number: Number? { carries == 0 ? Number(scaled: low) : nil }

  private mutating func addScaled(_ scaled: Int128) {
    let (sum, overflow) = low.addingReportingOverflow(scaled)
    low = sum
    if overflow { carries += scaled < 0 ? -1 : 1 }
  }
}
