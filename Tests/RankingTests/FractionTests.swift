import TableSamples
import Tables
import Testing

@testable import Ranking

@Suite struct FractionTests {
  @Test(
    arguments: [
      (1, 3, "0.333333333333"), (2, 3, "0.666666666667"), (0, 7, "0"), (6, 3, "2"),
      (1, 2_000_000_000_000, "0.000000000001"), (1, 2_000_000_000_001, "0"),
    ] as [(UInt128, UInt128, String)])
  func `A fraction has twelve decimals, rounded half up`(over: UInt128, under: UInt128, text: String) {
    #expect(Fraction(over, under).number?.description == text)
  }

  @Test func `Three thirds are one, and more than the sum of their decimals`() {
    let third = Fraction(1, 3)
    #expect(third + third + third == .one)
    #expect(third + Fraction(1, 6) + Fraction(1, 2) == .one)
    #expect(Fraction(1, 3) < Fraction(333_333_333_334, 1_000_000_000_000))
    #expect(Fraction(333_333_333_333, 1_000_000_000_000) < third)
  }

  @Test func `What is beyond all numbers has none`() {
    #expect(Fraction(.max, 1).number == nil)
    #expect((Fraction(.max, 1) * Fraction(1, .max)).number == Number(1))
    #expect(Fraction(.max, 1) * Fraction(.max, 1) > Fraction(.max, 1))
  }

  /// Plain arithmetic, where it fits.
  @Test(arguments: 0..<5)
  func `Sums, products and comparisons of small fractions`(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    for _ in 0..<200 {
      let (a, b, c, d) = (
        UInt128.random(in: 0...9_999_999, using: &dice), UInt128.random(in: 1...9_999_999, using: &dice),
        UInt128.random(in: 0...9_999_999, using: &dice), UInt128.random(in: 1...9_999_999, using: &dice)
      )
      #expect((Fraction(a, b) < Fraction(c, d)) == (a * d < c * b))
      #expect(Fraction(a, b) + Fraction(c, d) == Fraction(a * d + c * b, b * d))
      #expect(Fraction(a, b) * Fraction(c, d) == Fraction(a * c, b * d))
    }
  }

  /// Words carry into the next one.
  @Test func `Products of all ones`() {
    let ones = WideInteger(.max)
    let square = ones * ones
    // (2^128 - 1)^2 + 2 (2^128 - 1) + 1 = 2^256
    let power = square + ones + ones + WideInteger(1)
    #expect(power == WideInteger(1 << 127) * WideInteger(1 << 127) * WideInteger(4))
    #expect(square < power)
    #expect(WideInteger(0) * ones == WideInteger(0))
  }
}
