/// A name out of a range such as i01..i31.
package struct NumberedName: Equatable {
  package var text: String
  /// Its number, nil for a name that stands alone.
  package var number: Int?

  package init(text: String, number: Int?) {
    self.text = text
    self.number = number
  }

  /// The names of "i01..i31"; nil unless both ends have the same letters and width, ascend and are not too far apart.
  package static func range(_ text: String) -> [NumberedName]? {
    let ends = text.split(separator: ".", omittingEmptySubsequences: true)
    guard ends.count == 2, text.contains(".."), !text.contains("...") else { return nil }
    let first = split(ends[0])
    let last = split(ends[1])
    guard first.letters == last.letters, first.digits.count == last.digits.count, !first.letters.isEmpty,
      let from = Int(first.digits), let to = Int(last.digits), from <= to,
      to - from < DefinitionLimits.columns
    else { return nil }
    return (from...to).map { number in
      let digits = String(number)
      let padding = String(repeating: "0", count: max(0, first.digits.count - digits.count))
      return NumberedName(text: first.letters + padding + digits, number: number)
    }
  }

  /// Whether a name is the one after another, as i08 after i07.
  package static func follows(_ name: String, _ other: String) -> Bool {
    range("\(other)..\(name)")?.count == 2
  }

  /// A header pattern filled in: "{n}" is the number as it is, "{nn}" its two digits, "{n.n}" the digits with points.
  package func fill(_ pattern: String) -> String {
    guard let number else { return pattern }
    let padded = number < 10 ? "0\(number)" : "\(number)"
    return pattern.replacing("{nn}", with: padded).replacing("{n}", with: "\(number)")
      .replacing("{n.n}", with: padded.map(String.init).joined(separator: "."))
  }

  private static func split(_ text: Substring) -> (letters: String, digits: String) {
    let trimmed = text.filter { $0 != " " }
    let digits = String(trimmed.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    return (String(trimmed.dropLast(digits.count)), digits)
  }
}
