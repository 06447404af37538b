/// Thai citizen numbers: thirteen digits, the last a check digit.
///
/// They never leave in an output. All ten first digits count: 1 to 8 are those of persons in the register, 0 and 9 are
/// issued as well. One in ten rows of thirteen digits passes the check by chance and is masked for nothing; what is
/// clearly a list, a date, a telephone number or an amount is not taken for one spelling of a number.
package enum CitizenNumber {
  /// Digits of a number.
  static let count = 13

  /// The first digits, which are hidden.
  private static let hidden = 9

  /// The printed form: 1-2345-67890-12-1.
  private static let printed = [1, 4, 5, 2, 1]

  /// Groups that commas may keep apart in one number: 1,234,567,890,121; more are a list.
  private static let mostWithCommas = 5

  /// Whether the thirteenth digit is the check digit of the first twelve.
  package static func checkHolds(_ digits: [Int]) -> Bool { checkHolds(digits[...]) }

  private static func checkHolds(_ digits: ArraySlice<Int>) -> Bool {
    guard digits.count == count, let last = digits.last else { return false }
    let sum = zip(digits, stride(from: count, through: 2, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
    return (11 - sum % 11) % 10 == last
  }

  /// The digits of a text that is a citizen number and nothing else, however it is spelled; nil for any other text.
  package static func digits(of text: String) -> [Int]? {
    let scalars = Array(text.unicodeScalars)
    guard mayStand(in: text.utf8.span), !scalars.contains(where: { $0.isLetter && $0.digit == nil }),
      let chain = DigitChain.all(in: scalars, atLeast: count, isPage: false).first, checkHolds(chain.digits)
    else { return nil }
    return chain.digits
  }

  /// The digits of a chain that are hidden, by their places in the text.
  static func places(in chain: DigitChain) -> [Int] {
    (0..<chain.count).flatMap { start -> ArraySlice<Int> in
      guard let groups = chain.groups(from: start, having: count) else { return [] }
      let digits = chain.digits(of: groups)
      guard checkHolds(chain.digits[digits]), isOne(groups, of: chain) else { return [] }
      return chain.places[digits].prefix(hidden)
    }
  }

  /// Whether groups are one number: undivided, in the printed form, or else held together by what stands between them.
  private static func isOne(_ groups: Range<Int>, of chain: DigitChain) -> Bool {
    let sizes = groups.map { chain.group($0).count }
    if sizes.count == 1 || sizes == printed { return true }
    let inner = chain.inner(groups)
    let commas = inner.count { $0 == [","] }
    guard !inner.contains(where: isOfList), commas == 0 || sizes.count <= mostWithCommas else { return false }
    return stand(apart: inner, from: chain.outer(groups)) && !OtherNumbers(chain, groups).explain
  }

  /// Whether a number is told from its neighbours: what stands around it is of another kind than what stands inside, and
  /// wider where that is not always the same.
  private static func stand(
    apart inner: ArraySlice<[Unicode.Scalar]>, from outer: [[Unicode.Scalar]]
  ) -> Bool {
    let isEven = inner.allSatisfy { $0 == inner.first }
    let widest = inner.map(\.count).max() ?? 0
    return outer.allSatisfy { !inner.contains($0) && (isEven || $0.count > widest) }
  }

  /// Whether a gap is one between the members of a list: a comma, semicolon or bar, and something beside it.
  private static func isOfList(_ gap: [Unicode.Scalar]) -> Bool {
    gap.count > 1 && gap.contains { [",", ";", "|", "、", "，"].contains($0) }
  }
}
