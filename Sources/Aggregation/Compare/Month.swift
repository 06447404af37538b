package import Tables

/// A month of the Buddhist era, written as the code 2563-06.
package struct Month: Sendable, Hashable, Comparable, Strideable {
  /// Months since the beginning of the era.
  private let number: Int

  private init(number: Int) { self.number = number }

  /// Reads a code; nil when it is not four digits, a hyphen and a month from 01 to 12.
  package init?(_ code: Code) {
    let parts = code.description.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts.joined().utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), (1...12).contains(month)
    else { return nil }
    number = 12 * year + month - 1
  }

  /// A month as it is written, 2563-06.
  package init?(written text: String) {
    guard let month = Code(text).flatMap({ Month($0) }) else { return nil }
    self = month
  }

  package var code: Code {
    let year = String(10_000 + number / 12).dropFirst()
    let month = String(100 + number % 12 + 1).dropFirst()
    return Code("\(year)-\(month)") ?? .empty
  }

  package func distance(to other: Month) -> Int { other.number - number }

  package func advanced(by months: Int) -> Month { Month(number: number + months) }
}
