/// An exact decimal number with twelve decimals, from -1.7e26 to 1.7e26.
///
/// Sums, differences, comparisons and products of money and counts are exact. A quotient is rounded once, half
/// away from zero, to twelve decimals, which decides every comparison of a share of up to a billion with a
/// threshold of up to three decimals correctly. Operations that leave the range return nil.
@usableFromInline package struct Number: Sendable, Hashable, Comparable {
  /// The value times 10^12.
  @usableFromInline package var scaled: Int128

  /// 10^12.
  @inlinable package static var one: Int128 { 1_000_000_000_000 }

  @usableFromInline package static let zero = Number(scaled: 0)

  @inlinable package init(scaled: Int128) { self.scaled = scaled }

  @inlinable package init(_ whole: Int) { scaled = Int128(whole) &* Number.one }

  /// Written out because the compiler's own is called through a table from other modules, once a cell.
  @inlinable package static func == (left: Number, right: Number) -> Bool { left.scaled == right.scaled }

  @inlinable package static func < (left: Number, right: Number) -> Bool { left.scaled < right.scaled }

  @inlinable package func adding(_ other: Number) -> Number? {
    let (sum, overflow) = scaled.addingReportingOverflow(other.scaled)
    return overflow ? nil : Number(scaled: sum)
  }

  @inlinable package func subtracting(_ other: Number) -> Number? {
    let (difference, overflow) = scaled.subtractingReportingOverflow(other.scaled)
    return overflow ? nil : Number(scaled: difference)
  }

  @inlinable package func negated() -> Number? { Number.zero.subtracting(self) }

  /// The product, rounded half away from zero to twelve decimals.
  package func multiplied(by other: Number) -> Number? {
    let (high, low) = scaled.magnitude.multipliedFullWidth(by: other.scaled.magnitude)
    return Number.dividing(
      (high, low), by: Number.one.magnitude, negative: (scaled < 0) != (other.scaled < 0))
  }

  /// The quotient, rounded half away from zero to twelve decimals; nil when `other` is zero.
  package func divided(by other: Number) -> Number? {
    guard other.scaled != 0 else { return nil }
    let negative = (scaled < 0) != (other.scaled < 0)
    let wide = scaled.magnitude.multipliedFullWidth(by: Number.one.magnitude)
    return Number.dividing(wide, by: other.scaled.magnitude, negative: negative)
  }

  /// The number with `decimals` decimals (0 to 12), half away from zero, also below zero.
  package func rounded(decimals: Int) -> Number {
    guard decimals < 12 else { return self }
    var unit: Int128 = 1
    for _ in 0..<(12 - max(0, decimals)) { unit *= 10 }
    let half = scaled < 0 ? -(unit / 2) : unit / 2
    let (shifted, overflow) = scaled.addingReportingOverflow(half)
    return overflow ? self : Number(scaled: shifted / unit * unit)
  }

  /// The value as a whole number; nil when it has decimals or does not fit.
  package var whole: Int? {
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: Number.one)
    return remainder == 0 ? Int(exactly: quotient) : nil
  }

  private static func dividing(
    _ wide: (high: UInt128, low: UInt128), by divisor: UInt128, negative: Bool
  ) -> Number? {
    guard wide.high < divisor else { return nil }
    let (quotient, remainder) =
      wide.high == 0 ? wide.low.quotientAndRemainder(dividingBy: divisor) : divisor.dividingFullWidth(wide)
    let rounded = remainder >= divisor - remainder ? quotient + 1 : quotient
    guard let magnitude = Int128(exactly: rounded) else { return nil }
    return Number(scaled: negative ? -magnitude : magnitude)
  }
}
