package import Tables

/// A sum of numbers that cannot leave its range, so that the order of adding never matters.
package struct WideSum: Sendable, Hashable {
  private var low: Int128 = 0
  /// Multiples of 2^128.
  private var high = 0

  package init() {}

  /// The sum, or nil when it is outside the range of numbers.
  package var number: Number? { high == 0 ? Number(scaled: low) : nil }

  package mutating func add(_ number: Number) {
    let (sum, overflow) = low.addingReportingOverflow(number.scaled)
    low = sum
    if overflow { high += number.scaled < 0 ? -1 : 1 }
  }

  package mutating func merge(_ other: WideSum) {
    add(Number(scaled: other.low))
    high += other.high
  }

  /// Adds the values of a column that are there.
  mutating func add(_ column: NumberColumn) {
    var sum: Int128 = 0
    var bits: Int128 = 0
    column.values.withUnsafeBufferPointer { values in
      column.presence.withUnsafeBufferPointer { presence in
        for row in values.indices {
          // All bits where the value is there, which nobody can guess: no jumps.
          let mask = Int128(truncatingIfNeeded: (Int64(presence[row].rawValue) &- 1) >> 63)
          let scaled = values[row].scaled & mask
          sum &+= scaled
          bits |= scaled ^ scaled >> 127
        }
      }
    }
    // No sum of so small numbers can overflow: 2^96 is over a billion times ten billion baht.
    if bits >> 96 == 0, column.count <= 1 << 31 {
      add(Number(scaled: sum))
    } else {
      for row in column.values.indices where column.presence[row] == .present { add(column.values[row]) }
    }
  }
}
