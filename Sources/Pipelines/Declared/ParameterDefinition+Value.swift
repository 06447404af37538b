package import Tables

extension ParameterDefinition {
  /// A text that does not fit the parameter's type.
  package struct ValueError: Error, Sendable, Hashable {
    package var expected: String
  }

  /// Reads a value from a definition, a settings file or the command line.
  ///
  /// A list of indicators may come as several texts or as one with commas; ranges are written out.
  package func value(reading texts: [String]) throws(ValueError) -> ParameterValue {
    if type == .indicators { return .columns(try columns(texts)) }
    guard let text = texts.first, texts.count == 1 else { throw ValueError(expected: "one value") }
    switch type {
    case .number:
      guard let number = Number(text.filter { $0 != "," }) else { throw ValueError(expected: "a number") }
      return .cell(.number(number))
    case .text: return .cell(.text(text))
    case .choice:
      guard choices.contains(text) else {
        throw ValueError(expected: "one of \(choices.joined(separator: ", "))")
      }
      return .cell(.text(text))
    case .flag:
      guard ["true", "false"].contains(text) else { throw ValueError(expected: "true or false") }
      return .cell(.truth(text == "true"))
    case .date:
      guard let day = Day(iso: text) else { throw ValueError(expected: "a date such as 2563-06-30") }
      return .cell(.date(day))
    case .month:
      guard let month = Code(text), Day(iso: text + "-01")?.buddhistMonth == month else {
        throw ValueError(expected: "a month such as 2563-06")
      }
      return .cell(.code(month))
    case .indicators: return .columns([])
    }
  }

  private func columns(_ texts: [String]) throws(ValueError) -> [String] {
    var names: [String] = []
    for text in texts.flatMap({ $0.split(separator: ",") }) {
      let part = String(text.filter { $0 != " " })
      if !part.contains("..") {
        names.append(part)
      } else if let range = NumberedName.range(part) {
        names += range.map(\.text)
      } else {
        throw ValueError(expected: "indicators such as i01, i03..i05")
      }
    }
    return names
  }
}

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
