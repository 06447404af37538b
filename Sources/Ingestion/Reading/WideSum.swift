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
    for row in column.values.indices where column.presence[row] == .present {
      add(Number(scaled: column.values[row].scaled))
    }
  }
}
