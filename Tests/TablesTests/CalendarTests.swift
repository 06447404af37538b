import Testing

@testable import Tables

@Suite struct CalendarTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> Day {
    try #require(Day(year: year, month: month, day: day))
  }

  @Test(arguments: [
    ((2020, 1, 31), 1, (2020, 2, 29)), ((2021, 1, 31), 1, (2021, 2, 28)), ((2020, 12, 15), 1, (2021, 1, 15)),
    ((2020, 3, 31), -1, (2020, 2, 29)), ((2020, 2, 29), 12, (2021, 2, 28)),
    ((2020, 1, 1), -13, (2018, 12, 1)),
    ((2020, 5, 31), 0, (2020, 5, 31)),
  ])
  func `A month later is the same day or the last of the month`(
    from: (Int, Int, Int), months: Int, to: (Int, Int, Int)
  ) throws {
    #expect(try day(from.0, from.1, from.2).adding(months: months) == day(to.0, to.1, to.2))
  }

  @Test func `Days beyond the calendar are no days`() throws {
    #expect(try day(9999, 12, 31).adding(days: 1) == nil)
    #expect(try day(9999, 12, 1).adding(months: 1) == nil)
    #expect(try day(1, 1, 1).adding(days: -1) == nil)
    #expect(try day(1, 1, 1).adding(months: -1) == nil)
    #expect(try day(9999, 12, 30).adding(days: 1) == day(9999, 12, 31))
    #expect(try day(2020, 1, 1).adding(days: .max) == nil)
  }

  @Test func `The fiscal year 2563 runs from October 2562 to September 2563`() throws {
    #expect(try Day.fiscalYear(2563) == day(2019, 10, 1)...day(2020, 9, 30))
    #expect(try Day.fiscalQuarter(1, of: 2563) == day(2019, 10, 1)...day(2019, 12, 31))
    #expect(try Day.fiscalQuarter(2, of: 2563) == day(2020, 1, 1)...day(2020, 3, 31))
    #expect(try Day.fiscalQuarter(4, of: 2563) == day(2020, 7, 1)...day(2020, 9, 30))
    #expect(Day.fiscalQuarter(5, of: 2563) == nil)
    #expect(try Day.fiscalHalf(1, of: 2563) == day(2019, 10, 1)...day(2020, 3, 31))
    #expect(try Day.fiscalHalf(2, of: 2563) == day(2020, 4, 1)...day(2020, 9, 30))
    #expect(Day.fiscalHalf(3, of: 2563) == nil)
    #expect(Day.fiscalYear(0) == nil)
  }

  @Test func `Every day lies in its month, quarter and fiscal year, which follow each other`() {
    var last: Day?
    for number in Int32(17_000)...Int32(20_000) {
      let day = Day(number: number)
      #expect(day.monthDays.contains(day))
      #expect(Day.fiscalYear(day.fiscalYear)?.contains(day) == true)
      #expect(Day.fiscalQuarter(day.fiscalQuarter, of: day.fiscalYear)?.contains(day) == true)
      if let last, !last.monthDays.contains(day) { #expect(last.monthDays.upperBound == last) }
      last = day
    }
  }
}
