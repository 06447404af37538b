import Testing

@testable import Tables

struct DayTests {
  @Test(
    "known days",
    arguments: [
      (1970, 1, 1, 0), (2000, 3, 1, 11_017), (2024, 2, 29, 19_782), (1969, 12, 31, -1), (1, 1, 1, -719_162),
    ])
  func known(year: Int, month: Int, day: Int, number: Int32) throws {
    #expect(try #require(Day(year: year, month: month, day: day)).number == number)
  }

  @Test("days follow each other without gap through four centuries")
  func consecutive() {
    var expected = (year: 1799, month: 12, day: 31)
    for number in Int32(-62_092)...Int32(84_007) {
      let parts = Day(number: number).parts
      #expect(parts == expected)
      #expect(Day(year: parts.year, month: parts.month, day: parts.day)?.number == number)
      expected.day += 1
      if expected.day > Day.length(ofMonth: expected.month, year: expected.year) {
        expected = (expected.year, expected.month + 1, 1)
      }
      if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
    }
  }

  @Test(
    "no such day",
    arguments: [
      (2023, 2, 29), (1900, 2, 29), (2100, 2, 29), (2020, 4, 31), (2020, 13, 1), (2020, 0, 1), (2020, 1, 0),
      (0, 1, 1), (10_000, 1, 1),
    ])
  func refused(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(
    "the fiscal year begins in October and bears the year it ends in",
    arguments: [
      (2019, 9, 30, 2562, 4), (2019, 10, 1, 2563, 1), (2019, 12, 31, 2563, 1), (2020, 1, 1, 2563, 2),
      (2020, 4, 1, 2563, 3), (2020, 9, 30, 2563, 4),
    ])
  func fiscal(year: Int, month: Int, day: Int, fiscalYear: Int, quarter: Int) throws {
    let day = try #require(Day(year: year, month: month, day: day))
    #expect(day.fiscalYear == fiscalYear)
    #expect(day.fiscalQuarter == quarter)
  }

  @Test(
    "a month is a code in the Buddhist era",
    arguments: [(2020, 6, "2563-06"), (2020, 12, "2563-12"), (1, 1, "544-01"), (9999, 10, "10542-10")])
  func months(year: Int, month: Int, code: String) throws {
    #expect(try #require(Day(year: year, month: month, day: 1)).buddhistMonth == Code(code))
  }

  @Test(
    "a day is read with all its digits, in either era",
    arguments: [
      ("2563-09-30", "2020-09-30"), ("2020-09-30", "2020-09-30"), ("2567-02-29", "2024-02-29"),
      ("2400-01-01", "1857-01-01"), ("2700-12-31", "2157-12-31"), ("1800-01-01", "1800-01-01"),
      ("2563-9-30", nil), ("2563-09-30 ", nil), ("2563-+9-30", nil), ("2563-02-30", nil), ("2300-01-01", nil),
      ("2563-09", nil), ("2563-09-30-01", nil), ("๒๕๖๓-09-30", nil), ("", nil),
    ] as [(String, String?)])
  func read(text: String, day: String?) {
    #expect(Day(iso: text)?.description == day)
  }

  @Test(
    "a month of the Buddhist era has a first day",
    arguments: [
      ("2563-06", "2020-06-01"), ("2400-12", "1857-12-01"), ("2563-13", nil), ("2563-00", nil),
      ("2020-06", nil),
      ("2563/06", nil), ("2563-6", nil), ("256a-06", nil), ("2563-061", nil),
    ] as [(String, String?)])
  func firstDays(month: String, day: String?) throws {
    #expect(Day(firstOf: try #require(Code(month)))?.description == day)
  }

  @Test("a day is written as ISO 8601", arguments: [(2020, 9, 30, "2020-09-30"), (7, 1, 2, "0007-01-02")])
  func written(year: Int, month: Int, day: Int, text: String) throws {
    #expect(try #require(Day(year: year, month: month, day: day)).description == text)
  }
}
