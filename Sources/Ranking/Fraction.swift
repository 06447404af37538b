import Tables

/// An exact fraction from zero.
struct Fraction: Sendable, Comparable {
  private var numerator: WideInteger
  /// Above zero.
  private var denominator: WideInteger

  static let zero = Fraction(0, 1)
  static let one = Fraction(1, 1)

  /// - Parameter denominator: above zero.
  init(_ numerator: UInt128, _ denominator: UInt128) {
    let divisor = Fraction.greatestDivisor(numerator, denominator)
    self.init(WideInteger(numerator / divisor), WideInteger(denominator / divisor))
  }

  private init(_ numerator: WideInteger, _ denominator: WideInteger) {
    self.numerator = numerator
    self.denominator = denominator
  }

  static func == (left: Fraction, right: Fraction) -> Bool {
    left.numerator * right.denominator == right.numerator * left.denominator
  }

  static func < (left: Fraction, right: Fraction) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  static func + (left: Fraction, right: Fraction) -> Fraction {
    guard left.denominator != right.denominator else {
      return Fraction(left.numerator + right.numerator, left.denominator)
    }
    return Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// The value with twelve decimals, rounded half up; nil outside the range of numbers.
  var number: Number? {
    // Twice the value and one half, in units of the last decimal: its whole part is found bit by bit.
    let doubled = numerator * WideInteger(2 * Number.one.magnitude) + denominator
    let unit = denominator * WideInteger(2)
    let width = doubled.bitWidth - unit.bitWidth + 1
    guard width <= 128 else { return nil }
    var quotient: UInt128 = 0
    for bit in stride(from: width - 1, through: 0, by: -1) {
      let tried = quotient | 1 << UInt128(bit)
      if unit * WideInteger(tried) <= doubled { quotient = tried }
    }
    return Int128(exactly: quotient).map { Number(scaled: $0) }
  }

  private static func greatestDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}
