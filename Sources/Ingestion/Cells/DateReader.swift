import Tables

/// Reads days and months in the spellings of Thai offices, from the folded spelling of a cell.
///
/// The order is day, month, year, or year, month, day; never month, day. A year whose era cannot be told is a fault
/// and not a guess: four digits 2400 to 2700 are Buddhist, 1800 to 2200 Common Era, two digits Buddhist.
struct DateReader {
  private var cursor: ByteCursor
  /// The year as written, once it has been read: the fact behind `date.era_unclear`.
  private(set) var writtenYear: Int?
  /// Whether a time of day stood behind the date; it was dropped.
  private(set) var hasTime = false
  /// Days to add to the date as written, where its time is that of another zone: the day is the one in Thailand.
  private var daysAhead = 0

  init(_ folded: UnsafeBufferPointer<UInt8>) { cursor = ByteCursor(folded) }

  /// Reads a day in numbers or with the name of its month.
  ///
  /// 30/09/2563, 30 กันยายน พ.ศ. 2563, 30 ก.ย. 63, 2020-09-30, 30 Sep 2020 and their like.
  mutating func day() -> CellReading<Day> {
    _ = cursor.take("วันที่")
    cursor.skipSpaces()
    guard let first = cursor.number() else { return .wrong(.dateInvalid) }
    if first.digits == 4 { return dayFromYear(first.value) }
    guard first.digits <= 2 else { return .wrong(.dateInvalid) }
    let separator = takeSeparator()
    if let separator, let month = cursor.shortNumber() {
      guard cursor.take(separator), let year = cursor.number() else { return .wrong(.dateInvalid) }
      return day(first.value, month, year, .thai)
    }
    cursor.skipSpaces()
    guard let month = MonthName.take(from: &cursor) else { return .wrong(.dateInvalid) }
    return namedYear(month).map { day(first.value, month.number, $0.year, $0.style) } ?? .wrong(.dateInvalid)
  }

  /// Reads a month, or any day as its month.
  ///
  /// 2563-06, 06/2563, มิถุนายน 2563, มิ.ย. 63 and their like.
  mutating func month() -> CellReading<Code> {
    let start = cursor
    if let reading = monthAlone(), cursor.isAtEnd { return reading }
    cursor = start
    return switch day() {
    case .value(let day): month(day.parts.month, ofCommonYear: day.parts.year)
    case .wrong(let code): .wrong(code)
    }
  }

  private mutating func monthAlone() -> CellReading<Code>? {
    if let first = cursor.number() {
      guard takeSeparator() != nil, let second = cursor.number() else { return nil }
      switch (first.digits, second.digits) {
      case (4, 1...2): return month(second.value, first, .thai)
      case (1...2, 4): return month(first.value, second, .thai)
      default: return nil
      }
    }
    _ = cursor.take("เดือน")
    cursor.skipSpaces()
    guard let name = MonthName.take(from: &cursor) else { return nil }
    return namedYear(name).map { month(name.number, $0.year, $0.style) }
  }

  /// The rest of a day that begins with a year of four digits.
  private mutating func dayFromYear(_ year: Int) -> CellReading<Day> {
    guard let separator = takeSeparator(), let month = cursor.shortNumber(), cursor.take(separator),
      let number = cursor.shortNumber()
    else { return .wrong(.dateInvalid) }
    return day(number, month, (year, 4), .thai)
  }

  /// What stands behind the name of a month: an era perhaps, and the year.
  private mutating func namedYear(
    _ month: MonthName
  ) -> (year: (value: Int, digits: Int), style: YearStyle)? {
    _ = takeSeparator()
    cursor.skipSpaces()
    var style: YearStyle = month.isThai ? .thai : .english
    if cursor.take("พ", "ศ") { style = .buddhist } else if cursor.take("ค", "ศ") { style = .common }
    cursor.skipSpaces()
    return cursor.number().map { ($0, style) }
  }

  private mutating func takeSeparator() -> StaticString? {
    if cursor.take("/") { return "/" }
    if cursor.take("-") { return "-" }
    return cursor.take(".") ? "." : nil
  }

  /// A day from its parts, when nothing but a time of day follows.
  private mutating func day(
    _ number: Int, _ month: Int, _ year: (value: Int, digits: Int), _ style: YearStyle
  ) -> CellReading<Day> {
    guard takeTime(), cursor.isAtEnd else { return .wrong(.dateInvalid) }
    return switch commonYear(year, style) {
    case .wrong(let code): .wrong(code)
    case .value(let year):
      Day(year: year, month: month, day: number).map { inThailand($0) } ?? .wrong(.dateInvalid)
    }
  }

  /// The day in Thailand; one that falls out of the years a reader takes would not be read again as it is written.
  private func inThailand(_ written: Day) -> CellReading<Day> {
    let day = Day(number: written.number + Int32(daysAhead))
    return daysAhead == 0 || Self.commonYears.contains(day.parts.year) ? .value(day) : .wrong(.dateEra)
  }

  private mutating func month(
    _ number: Int, _ year: (value: Int, digits: Int), _ style: YearStyle
  ) -> CellReading<Code> {
    switch commonYear(year, style) {
    case .wrong(let code): .wrong(code)
    case .value(let year): month(number, ofCommonYear: year)
    }
  }

  /// A month is written with its Buddhist year, so one whose year would not be read as Buddhist again is none.
  private func month(_ number: Int, ofCommonYear year: Int) -> CellReading<Code> {
    guard Self.buddhistYears.contains(year + 543) else { return .wrong(.dateEra) }
    guard (1...12).contains(number) else { return .wrong(.dateInvalid) }
    return .value(Day.month(buddhistYear: year + 543, month: number))
  }

  private static let buddhistYears = 2400...2700
  private static let commonYears = 1800...2200

  /// The year of the Common Era for a year as written.
  private mutating func commonYear(_ year: (value: Int, digits: Int), _ style: YearStyle) -> CellReading<Int>
  {
    writtenYear = year.value
    switch (year.digits, style) {
    case (4, .thai), (4, .english):
      if Self.buddhistYears.contains(year.value) { return .value(year.value - 543) }
      return Self.commonYears.contains(year.value) ? .value(year.value) : .wrong(.dateEra)
    case (4, .buddhist):
      return Self.buddhistYears.contains(year.value) ? .value(year.value - 543) : .wrong(.dateEra)
    case (4, .common): return Self.commonYears.contains(year.value) ? .value(year.value) : .wrong(.dateEra)
    case (2, .thai), (2, .buddhist): return .value(2500 + year.value - 543)
    case (2, .english), (2, .common): return .wrong(.dateEra)
    default: return .wrong(.dateInvalid)
    }
  }

  /// Takes a time of day such as " 08:15", "T00:00:00.000Z" or " 8:15 น."; false when it is none.
  private mutating func takeTime() -> Bool {
    guard !cursor.isAtEnd else { return true }
    guard cursor.take(" ") || cursor.take("t"), let hour = cursor.shortNumber(), hour < 24, cursor.take(":"),
      let minute = takeSixtieth()
    else { return false }
    if cursor.take(":") {
      guard takeSixtieth() != nil else { return false }
      if cursor.take(".") { guard cursor.number() != nil else { return false } }
    }
    cursor.skipSpaces()
    if !cursor.take("น."), !takeZone(from: 60 * hour + minute) { return false }
    hasTime = true
    return true
  }

  /// Takes a zone such as "Z", "+07:00" or "-0500", or nothing, and works out the day in Thailand; false when it is none.
  private mutating func takeZone(from minuteOfDay: Int) -> Bool {
    var minutesEast = 0
    if !cursor.take("z") {
      let isWest = cursor.next == UInt8(ascii: "-")
      guard cursor.take("+") || cursor.take("-") else { return true }
      guard let (value, digits) = cursor.number() else { return false }
      switch digits {
      case 2:
        minutesEast = 60 * value
        if cursor.take(":") {
          guard let minutes = takeSixtieth() else { return false }
          minutesEast += minutes
        }
      case 4 where value % 100 < 60: minutesEast = 60 * (value / 100) + value % 100
      default: return false
      }
      guard minutesEast <= 14 * 60 else { return false }
      if isWest { minutesEast = -minutesEast }
    }
    // The day before begins at -1440, and no zone is further off.
    let minuteInThailand = minuteOfDay - minutesEast + Self.thailandMinutesEast
    daysAhead = (minuteInThailand + Self.minutesOfDay) / Self.minutesOfDay - 1
    return true
  }

  private static let thailandMinutesEast = 7 * 60
  private static let minutesOfDay = 24 * 60

  /// Takes a number of two digits below sixty.
  private mutating func takeSixtieth() -> Int? {
    guard let (value, digits) = cursor.number(), digits == 2, value < 60 else { return nil }
    return value
  }

  /// How a year is written, which says what two digits mean.
  private enum YearStyle {
    /// As numbers or with a Thai month: two digits are Buddhist.
    case thai
    /// With an English month: two digits may be of either era.
    case english
    /// Behind พ.ศ.
    case buddhist
    /// Behind ค.ศ.
    case common
  }
}
