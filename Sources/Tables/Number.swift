/// An exact decimal number with twelve decimals, from -1.7e26 to 1.7e26.
///
/// Sums, differences, comparisons and products of money and counts are exact. A quotient is rounded once, half
/// away from zero, to twelve decimals, which decides every comparison of a share of up to a billion with a
/// threshold of up to three decimals correctly. Operations that leave the range return nil.
public struct Number: Sendable, Hashable, Comparable {
  /// The value times 10^12.
  public var scaled: Int128

  /// 10^12.
  @inlinable public static var one: Int128 { 1_000_000_000_000 }

  /// Nothing of anything, which is a value.
  @inlinable public static var zero: Number { Number(scaled: 0) }

  /// The number of a value times 10^12.
  @inlinable public init(scaled: Int128) { self.scaled = scaled }

  /// A whole number.
  @inlinable public init(_ whole: Int) { scaled = Int128(whole) &* Number.one }

  /// Written out because the compiler's own is called through a table from other modules, once a cell.
  @inlinable public static func == (left: Number, right: Number) -> Bool { left.scaled == right.scaled }

  /// The order of the values.
  @inlinable public static func < (left: Number, right: Number) -> Bool { left.scaled < right.scaled }

  /// The sum; nil when it leaves the range.
  @inlinable public func adding(_ other: Number) -> Number? {
    let (sum, overflow) = scaled.addingReportingOverflow(other.scaled)
    return overflow ? nil : Number(scaled: sum)
  }

  /// The difference; nil when it leaves the range.
  @inlinable public func subtracting(_ other: Number) -> Number? {
    let (difference, overflow) = scaled.subtractingReportingOverflow(other.scaled)
    return overflow ? nil : Number(scaled: difference)
  }

  /// The number with the other sign; nil when it leaves the range.
  @inlinable public func negated() -> Number? { Number.zero.subtracting(self) }

  /// The product, rounded half away from zero to twelve decimals.
  ///
  /// A whole number, such as a rate or a count, multiplies without a division of 128 bits.
  @inlinable public func multiplied(by other: Number) -> Number? {
    let isOrdinary = scaled.magnitude | other.scaled.magnitude < 1 << 63
    guard isOrdinary, let whole = Number.whole(UInt64(truncatingIfNeeded: scaled.magnitude)) else {
      return multipliedInFull(by: other)
    }
    let product = Int128(truncatingIfNeeded: whole) &* other.scaled
    return Number(scaled: scaled < 0 ? 0 &- product : product)
  }

  /// The product by way of 126 or 256 bits.
  @usableFromInline func multipliedInFull(by other: Number) -> Number? {
    let (left, right) = (scaled.magnitude, other.scaled.magnitude)
    let negative = (scaled < 0) != (other.scaled < 0)
    if left | right < 1 << 63 {
      if let whole = Number.whole(UInt64(truncatingIfNeeded: right)) {
        return Number(magnitude: left &* UInt128(whole), negative: negative)
      }
      return Number.quotient(left &* right, by: Number.one.magnitude, negative: negative)
    }
    return Number.dividing(left.multipliedFullWidth(by: right), by: Number.one.magnitude, negative: negative)
  }

  /// The quotient, rounded half away from zero to twelve decimals; nil when `other` is zero.
  ///
  /// By a whole number, such as a count, it is one division of 64 bits as long as the dividend is below 18 million.
  @inlinable public func divided(by other: Number) -> Number? {
    let (left, right) = (scaled.magnitude, other.scaled.magnitude)
    guard left | right < 1 << 63, let divisor = Number.whole(UInt64(truncatingIfNeeded: right)), divisor != 0
    else { return dividedInFull(by: other) }
    let (quotient, remainder) = UInt64(truncatingIfNeeded: left).quotientAndRemainder(dividingBy: divisor)
    let rounded = remainder >= divisor &- remainder ? quotient &+ 1 : quotient
    return Number(magnitude: UInt128(rounded), negative: (scaled < 0) != (other.scaled < 0))
  }

  /// So many times the number over a whole, such as a share in percent; nil when the whole is zero.
  @inlinable public func ratio(to whole: Number, times scale: UInt64) -> Number? {
    let (part, base) = (scaled.magnitude, whole.scaled.magnitude)
    let isOrdinary = part | base < 1 << 56 && scale < 128
    guard isOrdinary, let divisor = Number.whole(UInt64(truncatingIfNeeded: base)), divisor != 0 else {
      return multiplied(by: Number(Int(scale)))?.divided(by: whole)
    }
    let dividend = UInt64(truncatingIfNeeded: part) &* scale
    let quotient = dividend / divisor
    let remainder = dividend &- quotient &* divisor
    return Number(
      magnitude: UInt128(remainder >= divisor &- remainder ? quotient &+ 1 : quotient),
      negative: (scaled < 0) != (whole.scaled < 0))
  }

  /// In percent of another number; nil when that is zero, and out of range.
  package func percent(of other: Number) -> Number? { multiplied(by: Number(100))?.divided(by: other) }

  /// The quotient by way of 128 or 256 bits.
  @usableFromInline func dividedInFull(by other: Number) -> Number? {
    guard other.scaled != 0 else { return nil }
    let negative = (scaled < 0) != (other.scaled < 0)
    // 2^87 times 10^12 is less than 2^127.
    if scaled.magnitude < 1 << 87 {
      return Number.quotient(
        scaled.magnitude &* Number.one.magnitude, by: other.scaled.magnitude, negative: negative)
    }
    let wide = scaled.magnitude.multipliedFullWidth(by: Number.one.magnitude)
    return Number.dividing(wide, by: other.scaled.magnitude, negative: negative)
  }

  /// The whole number of units that a scaled magnitude stands for; nil when it has decimals.
  @inlinable static func whole(_ scaled: UInt64) -> UInt64? {
    let whole = scaled / 1_000_000_000_000
    return whole &* 1_000_000_000_000 == scaled ? whole : nil
  }

  /// The number of a scaled magnitude below 2^127.
  @inlinable init(magnitude: UInt128, negative: Bool) {
    let positive = Int128(truncatingIfNeeded: magnitude)
    scaled = negative ? 0 &- positive : positive
  }

  /// The number with `decimals` decimals (0 to 12), half away from zero, also below zero.
  package func rounded(decimals: Int) -> Number {
    guard decimals < 12 else { return self }
    var unit: UInt64 = 1
    for _ in 0..<(12 - max(0, decimals)) { unit *= 10 }
    let shifted = scaled.magnitude + UInt128(unit / 2)
    guard shifted <= Int128.max.magnitude else { return self }
    // Most amounts fit 64 bits, where a division costs a tenth.
    let rounded =
      UInt64(exactly: shifted).map { UInt128($0 / unit * unit) } ?? shifted / UInt128(unit) * UInt128(unit)
    return Number(scaled: scaled < 0 ? -Int128(rounded) : Int128(rounded))
  }

  /// The value as a whole number; nil when it has decimals or does not fit.
  package var whole: Int? {
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: Number.one)
    return remainder == 0 ? Int(exactly: quotient) : nil
  }

  /// The quotient of a dividend below 2^127, rounded half away from zero; it always fits.
  private static func quotient(_ dividend: UInt128, by divisor: UInt128, negative: Bool) -> Number {
    let quotient = dividend / divisor
    let remainder = dividend &- quotient &* divisor
    let magnitude = Int128(truncatingIfNeeded: remainder >= divisor &- remainder ? quotient &+ 1 : quotient)
    return Number(scaled: negative ? -magnitude : magnitude)
  }

  private static func dividing(
    _ wide: (high: UInt128, low: UInt128), by divisor: UInt128, negative: Bool
  ) -> Number? {
    guard wide.high < divisor else { return nil }
    let (quotient, remainder) =
      wide.high == 0 ? wide.low.quotientAndRemainder(dividingBy: divisor) : divisor.dividingFullWidth(wide)
    let (rounded, overflow) = quotient.addingReportingOverflow(remainder >= divisor - remainder ? 1 : 0)
    guard !overflow, let magnitude = Int128(exactly: rounded) else { return nil }
    return Number(scaled: negative ? -magnitude : magnitude)
  }
}
