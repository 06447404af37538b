import Testing

@testable import Tables

@Suite("Products, quotients and roundings against long division, digit by digit")
struct NumberDivisionTests {
  @Test("Random numbers of every size", arguments: 1...8)
  func random(seed: UInt64) {
    var generator = Generator(state: seed)
    for _ in 0..<2_000 {
      let (left, right) = (generator.number(), generator.number())
      #expect(left.multiplied(by: right) == Slow.product(left, right), "\(left) * \(right)")
      #expect(left.divided(by: right) == Slow.quotient(left, right), "\(left) / \(right)")
      let decimals = Int(generator.next() % 13)
      #expect(left.rounded(decimals: decimals) == Slow.rounded(left, decimals), "\(left) to \(decimals)")
    }
  }

  @Test("Both sides of the places where another way of computing begins")
  func borders() {
    let borders: [Int128] = [63, 64, 86, 87, 88, 126].flatMap { bits -> [Int128] in
      let power = Int128(1) << bits
      return [power - 1, power, power + 1, -power, -power - 1]
    }
    let numbers = (borders + [0, 1, -1, .max, .min, .max - 1, .min + 1, 500_000_000_000, -500_000_000_000])
      .map(Number.init(scaled:))
    for left in numbers {
      for right in numbers {
        #expect(left.multiplied(by: right) == Slow.product(left, right))
        #expect(left.divided(by: right) == Slow.quotient(left, right))
      }
      for decimals in 0...12 { #expect(left.rounded(decimals: decimals) == Slow.rounded(left, decimals)) }
    }
  }

  /// Numbers from a few to 127 bits.
  private struct Generator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD ^ (state >> 29)
    }

    mutating func number() -> Number {
      let bits = UInt128(next()) << 64 | UInt128(next())
      let magnitude = Int128(truncatingIfNeeded: bits >> (1 + UInt128(next() % 127)))
      let number = next() % 3 == 0 ? magnitude / Number.one * Number.one : magnitude
      return Number(scaled: next() % 2 == 0 ? number : -number)
    }
  }

  /// The same operations bit by bit, on a dividend of 256 bits.
  private enum Slow {
    static func product(_ left: Number, _ right: Number) -> Number? {
      divided(
        left.scaled.magnitude.multipliedFullWidth(by: right.scaled.magnitude), Number.one.magnitude,
        negative: (left.scaled < 0) != (right.scaled < 0))
    }

    static func quotient(_ left: Number, _ right: Number) -> Number? {
      guard right.scaled != 0 else { return nil }
      return divided(
        left.scaled.magnitude.multipliedFullWidth(by: Number.one.magnitude), right.scaled.magnitude,
        negative: (left.scaled < 0) != (right.scaled < 0))
    }

    /// The number itself where the rounded one would leave the range.
    static func rounded(_ number: Number, _ decimals: Int) -> Number {
      guard decimals < 12 else { return number }
      let unit = (0..<12 - decimals).reduce(UInt128(1)) { unit, _ in unit * 10 }
      let magnitude = number.scaled.magnitude
      let below = magnitude / unit * unit
      let rounded = magnitude - below < unit - (magnitude - below) ? below : below + unit
      guard magnitude + unit / 2 <= Int128.max.magnitude else { return number }
      return Number(scaled: number.scaled < 0 ? -Int128(rounded) : Int128(rounded))
    }

    private static func divided(
      _ dividend: (high: UInt128, low: UInt128), _ divisor: UInt128, negative: Bool
    ) -> Number? {
      var (quotient, remainder): (UInt128, UInt128) = (0, 0)
      for bit in (0..<256).reversed() {
        let next = bit >= 128 ? dividend.high >> UInt128(bit - 128) & 1 : dividend.low >> UInt128(bit) & 1
        let carry = remainder >> 127
        remainder = remainder << 1 | next
        let goesIn = carry == 1 || remainder >= divisor
        if goesIn { remainder = remainder &- divisor }
        guard quotient >> 127 == 0 else { return nil }
        quotient = quotient << 1 | (goesIn ? 1 : 0)
      }
      if remainder >= divisor - remainder {
        guard quotient < .max else { return nil }
        quotient += 1
      }
      guard let magnitude = Int128(exactly: quotient) else { return nil }
      return Number(scaled: negative ? -magnitude : magnitude)
    }
  }
}
