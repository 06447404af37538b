// Reckoning with days, months, quarters and fiscal years. Nil is a day outside the years 1 to 9999.
extension Day {
  /// The day so many days later, or earlier below zero.
  package func adding(days: Int) -> Day? {
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    guard !overflow, let number = Int32(exactly: sum), Day.known.contains(Day(number: number)) else {
      return nil
    }
    return Day(number: number)
  }

  /// The same day so many months later, or the last day of that month where it is shorter.
  package func adding(months: Int) -> Day? {
    let (year, month, day) = parts
    let (total, overflow) = (12 * year + month - 1).addingReportingOverflow(months)
    guard !overflow, total >= 12 else { return nil }
    return Day(year: total / 12, month: total % 12 + 1, upToDay: day)
  }

  /// The day of a month of the Common Era, or the last of the month where it is shorter.
  package init?(year: Int, month: Int, upToDay day: Int) {
    guard (1...12).contains(month) else { return nil }
    self.init(year: year, month: month, day: min(day, Day.length(ofMonth: month, year: year)))
  }

  /// Days from this day to another, below zero when the other is earlier.
  package func days(to other: Day) -> Int { Int(other.number) - Int(number) }

  /// The first and the last day of a fiscal year of the Buddhist era.
  package static func fiscalYear(_ year: Int) -> ClosedRange<Day>? {
    guard (545...10_542).contains(year), let first = Day(year: year - 544, month: 10, day: 1),
      let last = Day(year: year - 543, month: 9, day: 30)
    else { return nil }
    return first...last
  }

  /// The first and the last day of a quarter (1 to 4) of a fiscal year of the Buddhist era.
  package static func fiscalQuarter(_ quarter: Int, of year: Int) -> ClosedRange<Day>? {
    guard (1...4).contains(quarter),
      let first = fiscalYear(year)?.lowerBound.adding(months: 3 * (quarter - 1))
    else { return nil }
    return first.adding(months: 3)?.adding(days: -1).map { first...$0 }
  }

  /// The first and the last day of a half (1 or 2) of a fiscal year of the Buddhist era.
  package static func fiscalHalf(_ half: Int, of year: Int) -> ClosedRange<Day>? {
    guard (1...2).contains(half), let first = fiscalQuarter(2 * half - 1, of: year)?.lowerBound,
      let last = fiscalQuarter(2 * half, of: year)?.upperBound
    else { return nil }
    return first...last
  }

  /// The first and the last day of the month in which the day lies.
  package var monthDays: ClosedRange<Day> {
    let (year, month, day) = parts
    let first = Int(number) - day + 1
    let last = first + Day.length(ofMonth: month, year: year) - 1
    return Day(number: Int32(first))...Day(number: Int32(last))
  }

  /// The first of January of year 1 to the last of December of year 9999.
  private static let known = Day(number: -719_162)...Day(number: 2_932_896)
}
