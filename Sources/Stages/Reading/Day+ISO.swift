package import Tables

extension Day {
  /// Reads "2563-09-30" (Buddhist era, years 2400 to 2700) or "2020-09-30" (Common Era, 1800 to 2200).
  package init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    switch year {
    case 2400...2700: self.init(year: year - 543, month: month, day: day)
    case 1800...2200: self.init(year: year, month: month, day: day)
    default: return nil
    }
  }
}
