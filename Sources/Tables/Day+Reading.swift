extension Day {
  /// A date of a definition or an option: "2563-09-30" in the Buddhist era (years 2400 to 2700) or "2020-09-30" in
  /// the Common Era (1800 to 2200), with all its digits.
  package init?(iso text: String) {
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

  /// The first day of a month of the Buddhist era, "2563-06".
  ///
  /// Nil when the code is no month of the years 2400 to 2700. Makes no `String`.
  package init?(firstOf month: Code) {
    guard month.length == 7, month.byte(4) == UInt8(ascii: "-") else { return nil }
    var digits = 0
    for place in [0, 1, 2, 3, 5, 6] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(month.byte(place)) else { return nil }
      digits = digits * 10 + Int(month.byte(place) - UInt8(ascii: "0"))
    }
    guard (2400...2700).contains(digits / 100) else { return nil }
    self.init(year: digits / 100 - 543, month: digits % 100, day: 1)
  }
}

extension Code {
  fileprivate func byte(_ place: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> UInt64(56 - 8 * place)) }
}
