import Tables
import Testing

@testable import Reporting

@Suite struct NumberFormatTests {
  @Test(arguments: [
    ("0", 2, "0.00"), ("0.005", 2, "0.01"), ("-0.005", 2, "-0.01"), ("-0.004", 2, "0.00"), ("2.5", 0, "3"),
    ("-2.5", 0, "-3"), ("99.995", 2, "100.00"), ("18446744.073709551615", 2, "18446744.07"),
    ("1234567890123.455", 2, "1234567890123.46"), ("0.000000000001", 12, "0.000000000001"),
    ("1", 12, "1.000000000000"), ("7", -1, "7"), ("1.5", 99, "1.500000000000"),
  ]) func `Decimals are fixed, and rounded once, half away from zero`(
    _ text: String, _ decimals: Int, _ expected: String
  ) throws {
    let number = try #require(Number(text))
    #expect(NumberFormat(decimals: decimals).text(number) == expected)
  }

  @Test(arguments: [
    "0", "38000", "0.5", "-12.345", "0.000000000001", "170141183460469231731687303.5", "18446744.1",
  ])
  func `Without decimals the exact value is printed in its shortest form`(_ text: String) throws {
    #expect(NumberFormat(decimals: nil).text(try #require(Number(text))) == text)
  }

  @Test func `The fast digits are those of the model, over many magnitudes`() {
    var state: UInt64 = 42
    for step in 0..<4000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let wide = Int128(Int64(bitPattern: state)) * Int128(state >> 20 | 1)
      let number = Number(scaled: wide >> Int128(step % 110))
      for decimals in [nil, 0, 2, 4, 12] {
        #expect(
          NumberFormat(decimals: decimals, masks: false).text(number) == number.text(decimals: decimals))
      }
    }
  }

  @Test func `The largest numbers fit`() {
    let format = NumberFormat(decimals: 12)
    #expect(format.text(Number(scaled: .min)) == "-170141183460469231731687303.715884105728")
    #expect(format.text(Number(scaled: .max)).count == NumberFormat.longest - 1)
  }

  @Test(arguments: [
    ("0", "0.00"), ("999.994", "999.99"), ("999.995", "1,000.00"), ("-1234567.1", "-1,234,567.10"),
    ("123456", "123,456.00"), ("-123", "-123.00"),
  ]) func `People get commas between thousands`(_ text: String, _ expected: String) throws {
    #expect(NumberFormat(decimals: 2).grouped(try #require(Number(text))) == expected)
  }
}
