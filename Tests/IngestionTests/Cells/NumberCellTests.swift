import Tables
import Testing

@testable import Ingestion

struct NumberCellTests {
  @Test(
    "a number is read whatever the office wrote around it",
    arguments: [
      ("0", "0"), ("7", "7"), ("007", "7"), ("-5", "-5"), ("+5", "5"), ("38000", "38000"), ("0.5", "0.5"),
      (".5", "0.5"), ("5.", "5"), ("-0.25", "-0.25"), ("1.000000000001", "1.000000000001"),
      ("1,234", "1234"), ("12,345,678.9", "12345678.9"), ("123,456", "123456"), (" 42 ", "42"),
      ("\u{A0}42", "42"),
      ("\u{2212}5", "-5"), ("–5", "-5"), ("(1,234.50)", "-1234.5"), ("(5)", "-5"), ("45%", "45"),
      ("12.5 %", "12.5"),
      ("-3%", "-3"), ("฿500", "500"), ("500฿", "500"), ("500 บาท", "500"), ("๓๘,๐๐๐ บาท", "38000"),
      ("฿ 1,000.25", "1000.25"),
      ("-฿5", "-5"), ("฿-5", "-5"), ("(฿1,250)", "-1250"), ("1 234.50", "1234.5"),
      ("1\u{202F}234\u{202F}567", "1234567"), ("1\u{A0}234", "1234"), ("1234.00-", "-1234"),
      ("'1200", "1200"), ("'-5", "-5"), ("1,500.-", "1500"), ("500.- บาท", "500"),
      ("๓๘๐๐๐", "38000"), ("๑,๒๓๔.๕๐", "1234.5"), ("3.80E+04", "38000"), ("1e3", "1000"),
      ("-2.5E-3", "-0.0025"),
      ("1.50E+00", "1.5"), ("0E+999", "0"), ("9999999999999999999", "9999999999999999999"),
      ("99999999999999999999999999", "99999999999999999999999999"),
      ("-12345678901234567890.5", "-12345678901234567890.5"),
      ("2.5000000000000000", "2.5"),
    ])
  func numbers(text: String, value: String) throws {
    let number = try #require(Number(value))
    let reading = column(.number, .filled).reading(text)
    #expect(reading.verdict == .fine)
    #expect(reading.cell == .number(number))
  }

  @Test(
    "what is not a number is never made one",
    arguments: [
      "12,34", "1,2345", "1,234,56", ",123", "1,,234", "1234,567", "0,123", "1,234,", "1,234.5,6", "1.2.3",
      "0314460263766", "0314460263766.00", "1 23", "12 34", "1 234,567", "0 123", "1234.0-", "1234.5-",
      "-1234.50-", "'", "'x", "--5",
      "5-", "- 5", "(5", "5)", "()", "(-5)", "abc", "5 คน", "5.5.", "E5", "1E", "1E+1234", "1,000E3", "1E+40",
      "%", "฿", "บาท",
      "5%%", "฿5%", "0x10", "∞", "1/2", "12:30", ".", "+", "๑,๒๓", "1e5.5", "๕ ๕",
      "999999999999999999999999999", "1000000000000000000000000000000000000000000",
    ])
  func invalid(text: String) {
    let reading = column(.number).reading(text)
    #expect(reading.verdict == .bad(.numberInvalid))
    #expect(reading.cell == .absent(.missing))
  }

  @Test("a percent sign has no business behind baht")
  func percentOfMoney() {
    #expect(column(.money).reading("5%").verdict == .bad(.numberInvalid))
  }

  @Test(
    "more than twelve decimals are rounded, half away from zero, and that is counted",
    arguments: [
      ("0.1234567890123", "0.123456789012"), ("0.30000000000000004", "0.3"), ("1E-13", "0"),
      ("5E-13", "0.000000000001"), ("-5E-13", "-0.000000000001"), ("1E-60", "0"),
      ("0.33333333333333333333333333333333333333333333", "0.333333333333"),
      ("0.99999999999999999999999999999999999999999999", "1"), ("1.3690282219387", "1.369028221939"),
    ])
  func tooManyDecimals(text: String, rounded: String) throws {
    let reading = column(.number).reading(text)
    #expect(reading.verdict == .fine)
    #expect(reading.cell == .number(try #require(Number(rounded))))
    #expect(reading.cleanings[.rounded] == 1)
  }

  @Test(
    "money has at most two decimals, by value and not by spelling",
    arguments: [
      ("10", true), ("10.5", true), ("10.55", true), ("10.550", true), ("1,010.5500", true),
      ("10.555", false),
      ("-0.001", false), ("๑๐.๕๕๕", false), ("1.0555E+01", false),
    ])
  func money(text: String, isFine: Bool) {
    let verdict = column(.money).reading(text).verdict
    #expect(verdict == (isFine ? .fine : .bad(.numberDecimals)))
    #expect(ColumnBuilder(column(.money)).facts(of: .numberDecimals, text) == "most 2")
  }

  @Test(
    "a whole number may be written with a point, not with a part",
    arguments: [
      ("3", true), ("3.0", true), ("3.000", true), ("-3.0", true), ("3.5", false), ("๓.๕", false),
      ("0.1", false),
    ])
  func integers(text: String, isFine: Bool) {
    #expect(column(.integer).reading(text).verdict == (isFine ? .fine : .bad(.numberNotWhole)))
  }

  @Test("a range takes its ends in and names them when it is left", arguments: ["0", "100", "0.0", "๑๐๐"])
  func rangeHolds(text: String) {
    #expect(percentage(.column).reading(text).verdict == .fine)
  }

  @Test("a range is left", arguments: ["-1", "100.01", "-0.000000000001", "๑๐๑"])
  func rangeLeft(text: String) {
    #expect(percentage(.column).reading(text).verdict == .bad(.numberRange))
    #expect(percentage(.optional).reading(text).verdict == .odd(.numberRange))
    #expect(ColumnBuilder(percentage(.column)).facts(of: .numberRange, text) == "minimum 0, maximum 100")
  }

  private func percentage(_ need: InputColumn.Need) -> InputColumn {
    InputColumn(name: "p", kind: .number, need: need, minimum: .zero, maximum: Number(100))
  }

  @Test("only listed numbers pass, in any spelling")
  func listed() {
    let round = InputColumn(name: "round", kind: .integer, oneOf: [.number(Number(1)), .number(Number(2))])
    #expect(round.reading("1").verdict == .fine)
    #expect(round.reading("2.0").verdict == .fine)
    #expect(round.reading("๒").verdict == .fine)
    #expect(round.reading("3").verdict == .bad(.valueNotListed))
    #expect(ColumnBuilder(round).facts(of: .valueNotListed, "3") == "allowed 1, 2")
  }

  @Test(
    "every cleaning of a number is counted once a cell",
    arguments: [
      ("๑,๒๓๔", [Cleaning.thaiDigits, .thousandsCommas]), ("1,234,567", [.thousandsCommas]),
      ("฿5", [.currencySign]),
      ("5%", [.percentSign]), ("(5)", [.parentheses]), ("1E3", [.scientificNotation]),
      ("\u{2212}5", [.longDash]),
      ("5", []), ("5.5", []), ("-5", []), ("–", []),
    ])
  func counted(text: String, cleanings: [Cleaning]) {
    let counts = column(.number).reading(text).cleanings
    #expect(Cleaning.allCases.filter { counts[$0] == 1 } == Cleaning.allCases.filter(cleanings.contains))
  }

  @Test("the Thai-digit form of any number equals its ASCII form")
  func thaiForm() {
    var choices = SplitMix64(seed: 7)
    for _ in 0..<2000 {
      let whole = Int.random(in: -99_999_999...99_999_999, using: &choices)
      let decimals = Int.random(in: 0...12, using: &choices)
      let text = Number(scaled: Int128(whole) * 1_000_003).rounded(decimals: decimals).description
      let ascii = column(.number).reading(text)
      #expect(ascii.cell == .number(Number(text) ?? .zero))
      #expect(ascii.cell == column(.number).reading(thaiDigits(text)).cell)
    }
  }

  @Test(
    "the fast way and the careful way read the same number",
    arguments: ["0", "12.50", "-7", "-0.5", "9999999999999999999"])
  func twoWays(text: String) {
    #expect(column(.number).reading(text).cell == column(.number).reading(" \(text) ").cell)
  }
}
