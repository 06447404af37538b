package import Tables

/// What a report is due for again and again.
package enum Cycle: String, Sendable, Hashable, CaseIterable {
  case month
  case quarter
  case halfYear = "half_year"
  case fiscalYear = "fiscal_year"

  /// The first and the last day of the cycle in which a day lies.
  func days(around day: Day) -> ClosedRange<Day>? {
    switch self {
    case .month: day.monthDays
    case .quarter: Day.fiscalQuarter(day.fiscalQuarter, of: day.fiscalYear)
    case .halfYear: Day.fiscalHalf(Cycle.half(of: day), of: day.fiscalYear)
    case .fiscalYear: Day.fiscalYear(day.fiscalYear)
    }
  }

  /// The name of the cycle in which a day lies: 2563-06, 2563-Q3, 2563-H2 or 2563, all but months being fiscal ones.
  package func label(_ day: Day) -> Code {
    switch self {
    case .month: day.buddhistMonth
    case .quarter: Code("\(day.fiscalYear)-Q\(day.fiscalQuarter)") ?? .empty
    case .halfYear: Code("\(day.fiscalYear)-H\(Cycle.half(of: day))") ?? .empty
    case .fiscalYear: Code("\(day.fiscalYear)") ?? .empty
    }
  }

  /// The name of the cycle that a cell means: its own name, a month in it, or a day in it; nil when it is none.
  func label(_ cell: Cell) -> Code? {
    switch cell {
    case .date(let day): return label(day)
    case .code(let code):
      if let day = Cycle.firstDay(ofMonth: code) { return label(day) }
      return hasForm(of: code) ? code : nil
    case .text(let text): return Code(text).flatMap { label(.code($0)) }
    default: return nil
    }
  }

  /// The cycles that end in a period, in ascending order.
  func terms(in period: ClosedRange<Day>) -> [Term] {
    var terms: [Term] = []
    var next = days(around: period.lowerBound)
    while let days = next, days.upperBound <= period.upperBound {
      terms.append(Term(period: label(days.upperBound), days: days))
      next = days.upperBound.adding(days: 1).flatMap { self.days(around: $0) }
    }
    return terms
  }

  private static func firstDay(ofMonth code: Code) -> Day? {
    let text = code.bytes
    guard text.count == 7, text[4] == UInt8(ascii: "-"), let year = whole(text[..<4]),
      let month = whole(text[5...])
    else { return nil }
    return Day(year: year - 543, month: month, day: 1)
  }

  private func hasForm(of code: Code) -> Bool {
    let text = code.bytes
    switch self {
    case .month: return false
    case .quarter: return Cycle.names("-Q", upTo: UInt8(ascii: "4"), text)
    case .halfYear: return Cycle.names("-H", upTo: UInt8(ascii: "2"), text)
    case .fiscalYear: return text.count == 4 && Cycle.whole(text[...]) != nil
    }
  }

  /// Whether a text is a year with the number of a part of it behind a sign.
  private static func names(_ sign: String, upTo last: UInt8, _ text: [UInt8]) -> Bool {
    text.count == 7 && whole(text[..<4]) != nil && text[4...5].elementsEqual(sign.utf8)
      && (UInt8(ascii: "1")...last).contains(text[6])
  }

  /// The half of the fiscal year in which a day lies: 1 is October to March.
  private static func half(of day: Day) -> Int { (day.fiscalQuarter + 1) / 2 }

  private static func whole(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.reduce(.some(0)) { sum, digit in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) ? sum.map { 10 * $0 + Int(digit) - 48 } : nil
    }
  }
}
