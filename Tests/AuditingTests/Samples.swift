import TableSamples
import Tables

extension Day {
  /// A day of the Buddhist era, year-month-day.
  init(_ text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, let day = Day(year: parts[0] - 543, month: parts[1], day: parts[2]) else {
      preconditionFailure("\(text) is no day of the Buddhist era")
    }
    self = day
  }
}

extension Cell {
  static func day(_ text: String) -> Cell { .date(Day(text)) }
}
