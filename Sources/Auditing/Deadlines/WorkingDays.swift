import Tables

/// Monday to Friday without holidays.
struct WorkingDays {
  /// Days off besides Saturday and Sunday.
  private let holidays: Set<Day>

  /// So many days off in a row are no calendar.
  private static let longestRest = 366

  init(without holidays: some Sequence<Day> = []) { self.holidays = Set(holidays) }

  func contains(_ day: Day) -> Bool {
    // 1970-01-01 was a Thursday.
    let weekday = (Int(day.number) % 7 + 10) % 7
    return weekday < 5 && !holidays.contains(day)
  }

  /// The working day so many working days after a day, or before it below zero; for zero the day itself, or the next
  /// one that is a working day.
  ///
  /// - Returns: nil outside the calendar, or where a year has no working day.
  func day(_ count: Int, after day: Day) -> Day? {
    if count == 0 { return contains(day) ? day : self.day(1, after: day) }
    var (reached, left, rest) = (day, abs(count), 0)
    while left > 0 {
      guard rest <= Self.longestRest, let next = reached.adding(days: count.signum()) else { return nil }
      reached = next
      (left, rest) = contains(next) ? (left - 1, 0) : (left, rest + 1)
    }
    return reached
  }

  /// The working day of a number among those of a month, or the last where there are fewer; nil where there is none.
  func day(_ number: Int, of month: ClosedRange<Day>) -> Day? {
    guard let before = month.lowerBound.adding(days: -1), let after = month.upperBound.adding(days: 1),
      let last = day(-1, after: after), month.contains(last)
    else { return nil }
    return day(number, after: before).map { min($0, last) }
  }
}
