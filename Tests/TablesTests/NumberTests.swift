import Testing

@testable import Tables

struct NumberTests {
  @Test(
    "a plain decimal is read and written exactly",
    arguments: [
      ("0", "0"), ("-0", "0"), ("+7", "7"), ("007", "7"), ("38000", "38000"), ("0.5", "0.5"), (".5", "0.5"),
      ("5.", "5"),
      ("-12.345", "-12.345"), ("0.000000000001", "0.000000000001"), ("1.500", "1.5"),
      ("170141183460469231731687303.715884105727", "170141183460469231731687303.715884105727"),
    ])
  func readAndWritten(text: String, written: String) throws {
    #expect(try #require(Number(text)).description == written)
  }

  @Test(
    "anything else is no plain decimal",
    arguments: [
      "", "-", ".", "1,000", " 1", "1 ", "1.2.3", "--1", "1-", "1e3", "๑", "0.0000000000001",
      "170141183460469231731687303.715884105728", "9999999999999999999999999999999999999999",
    ])
  func refused(text: String) {
    #expect(Number(text) == nil)
  }

  @Test(
    "rounding is half away from zero on both sides",
    arguments: [
      ("0.125", 2, "0.13"), ("-0.125", 2, "-0.13"), ("0.124999999999", 2, "0.12"), ("2.5", 0, "3"),
      ("-2.5", 0, "-3"),
      ("-0.004", 2, "0.00"), ("99.995", 2, "100.00"), ("1", 2, "1.00"), ("1.5", 12, "1.500000000000"),
    ])
  func rounded(text: String, decimals: Int, written: String) throws {
    let number = try #require(Number(text))
    #expect(number.text(decimals: decimals) == written)
    #expect(number.rounded(decimals: decimals) == Number(written))
  }

  @Test(
    "products and quotients round once, half away from zero",
    arguments: [
      ("1", "3", "0.333333333333"), ("2", "3", "0.666666666667"), ("-2", "3", "-0.666666666667"),
      ("1", "-8", "-0.125"),
      ("0", "5", "0"), ("100000000000000000000000000", "1000000000000", "100000000000000"),
    ])
  func quotients(dividend: String, divisor: String, quotient: String) throws {
    let left = try #require(Number(dividend))
    let right = try #require(Number(divisor))
    #expect(left.divided(by: right) == Number(quotient))
  }

  @Test("a product is exact where twelve decimals hold it")
  func products() throws {
    let price = try #require(Number("-1234.56"))
    #expect(price.multiplied(by: Number(1000)) == Number("-1234560"))
    #expect(
      try #require(Number("0.000001")).multiplied(by: try #require(Number("0.0000005")))
        == Number("0.000000000001"))
  }

  @Test("what leaves the range is nil and never a trap")
  func overflow() throws {
    let largest = Number(scaled: .max)
    let smallest = Number(scaled: .min)
    #expect(largest.adding(Number(scaled: 1)) == nil)
    #expect(smallest.subtracting(Number(scaled: 1)) == nil)
    #expect(smallest.negated() == nil)
    #expect(largest.multiplied(by: largest) == nil)
    #expect(largest.divided(by: Number(scaled: 1)) == nil)
    #expect(Number(1).divided(by: .zero) == nil)
    #expect(largest.divided(by: Number(1)) == largest)
    #expect(smallest.text(decimals: 2) == "-170141183460469231731687303.71")
  }

  @Test("a quotient that rounds up past 128 bits is nil")
  func roundingOverflow() {
    // (2^127 - 1) * 10^12 / d is 2^128 - 1 and a half for no d; the neighbours of the edge must all be safe.
    for divisor in Int128(499_999_999_990)...500_000_000_010 {
      _ = Number(scaled: .max).divided(by: Number(scaled: divisor))
      _ = Number(scaled: .min).divided(by: Number(scaled: divisor))
    }
    #expect(Number(scaled: .min).divided(by: Number(scaled: 500_000_000_000)) == nil)
  }

  @Test("sums and differences undo each other")
  func inverse() throws {
    var state: UInt64 = 42
    for _ in 0..<1000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let left = Number(scaled: Int128(Int64(bitPattern: state)))
      let right = Number(scaled: Int128(Int64(bitPattern: state &* 31)))
      #expect(try #require(left.adding(right)).subtracting(right) == left)
      #expect(Number(left.description) == left)
      let product = try #require(left.multiplied(by: Number(1000)))
      #expect(product.divided(by: Number(1000)) == left)
    }
  }

  @Test("whole numbers are whole")
  func whole() {
    #expect(Number("3.000")?.whole == 3)
    #expect(Number("-3")?.whole == -3)
    #expect(Number("3.5")?.whole == nil)
    #expect(Number("99999999999999999999")?.whole == nil)
  }
}
