package import Tables

/// What a report is due for again and again.
package enum Cycle: String, Sendable, Hashable, CaseIterable {
  case month
  case quarter
  case fiscalYear = "fiscal_year"

  /// The first and the last day of the cycle in which a day lies.
  func days(around day: Day) -> ClosedRange<Day>? {
    switch self {
    case .month: day.monthDays
    case .quarter: Day.fiscalQuarter(day.fiscalQuarter, of: day.fiscalYear)
    case .fiscalYear: Day.fiscalYear(day.fiscalYear)
    }
  }

  /// The name of the cycle in which a day lies: 2563-06, 2563-Q3 or 2563, quarters and years being fiscal ones.
  package func label(_ day: Day) -> Code {
    switch self {
    case .month: day.buddhistMonth
    case .quarter: Code("\(day.fiscalYear)-Q\(day.fiscalQuarter)") ?? .empty
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

  /// The last days of the cycles that end in a period, in ascending order.
  func ends(in period: ClosedRange<Day>) -> [Day] {
    var ends: [Day] = []
    var next = days(around: period.lowerBound)?.upperBound
    while let end = next, end <= period.upperBound {
      ends.append(end)
      next = end.adding(days: 1).flatMap { days(around: $0) }?.upperBound
    }
    return ends
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
    case .quarter:
      return text.count == 7 && Cycle.whole(text[..<4]) != nil && text[4...5].elementsEqual("-Q".utf8)
        && (UInt8(ascii: "1")...UInt8(ascii: "4")).contains(text[6])
    case .fiscalYear: return text.count == 4 && Cycle.whole(text[...]) != nil
    }
  }

  private static func whole(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.reduce(.some(0)) { sum, digit in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) ? sum.map { 10 * $0 + Int(digit) - 48 } : nil
    }
  }
}
