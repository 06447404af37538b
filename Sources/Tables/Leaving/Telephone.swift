/// Thai telephone numbers: nine digits of a fixed line, ten of a mobile one, or 66 in place of the first zero.
///
/// They leave as they are unless a run is asked to mask them.
enum Telephone {
  /// The fewest digits of a number.
  static let least = 9

  /// The most: 00 66 0 and nine more.
  private static let longest = 14

  /// The last digits, which stay.
  private static let shown = 4

  /// Digits that may follow a number as a range of lines: "02-141-6000-9".
  private static let mostOfRange = 2

  /// Whether digits are a number as it is dialled inside the country.
  static func isNational(_ digits: ArraySlice<Int>) -> Bool {
    guard digits.first == 0, let second = digits.dropFirst().first else { return false }
    switch digits.count {
    case 9: return [2, 3, 4, 5, 7].contains(second)
    case 10: return [6, 8, 9].contains(second)
    default: return false
    }
  }

  /// Whether digits are a number as it is dialled from abroad, perhaps with the national zero: 66 2 141 6000, 66 (0)81 ….
  private static func isInternational(_ digits: ArraySlice<Int>) -> Bool {
    let start = digits.starts(with: [0, 0]) ? 2 : 0
    guard digits.dropFirst(start).starts(with: [6, 6]) else { return false }
    let rest = digits.dropFirst(start + 2)
    return isNational(rest) || isNational([0] + rest)
  }

  /// The digits of a chain that are hidden, by their places in the text.
  static func places(in chain: DigitChain) -> [Int] {
    (0..<chain.count).flatMap { start in
      (least...longest).flatMap { count -> ArraySlice<Int> in
        guard let groups = chain.groups(from: start, having: count) else { return [] }
        let digits = chain.digits(of: groups)
        let isNumber = isNational(chain.digits[digits]) || isInternational(chain.digits[digits])
        guard isNumber, isOne(groups, of: chain) else { return [] }
        return chain.places[digits].dropLast(shown)
      }
    }
  }

  /// Whether groups are one number: told from what stands around them, no amount and no date beside something.
  private static func isOne(_ groups: Range<Int>, of chain: DigitChain) -> Bool {
    let inner = chain.inner(groups)
    guard !inner.contains(where: { $0.contains(",") }), !OtherNumbers(chain, groups).holdDate else {
      return false
    }
    var outer = chain.outer(groups)
    let isRange = groups.upperBound == chain.count - 1 && chain.group(groups.upperBound).count <= mostOfRange
    if isRange { outer.removeLast() }
    return outer.allSatisfy { !inner.contains($0) }
  }
}
