import Tables

extension Day {
  /// A date written year-month-day, the year of four digits in the Buddhist era (2400 to 2700) or the Common Era
  /// (1800 to 2200).
  init?(written text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2] else { return nil }
    let numbers = parts.compactMap { part in
      part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(Substring(part)) : nil
    }
    guard numbers.count == 3 else { return nil }
    switch numbers[0] {
    case 2400...2700: self.init(year: numbers[0] - 543, month: numbers[1], day: numbers[2])
    case 1800...2200: self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    default: return nil
    }
  }
}
