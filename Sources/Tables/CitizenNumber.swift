/// Thai citizen numbers: thirteen digits, the last a check digit.
///
/// They never leave in an output.
package enum CitizenNumber {
  /// The text with the first nine digits of every citizen number replaced by "x", and whether there was any.
  ///
  /// Finds thirteen ASCII or Thai digits in a row, also as 1-2345-67890-12-3 or with spaces at these places, where
  /// the first digit is 1 to 8 and the check digit holds. A part of a longer row of digits is something else, but
  /// a number that stands before it, behind a space or hyphen, hides nothing.
  package static func masked(_ text: String) -> (text: String, found: Bool) {
    guard mayStand(in: text.utf8.span) else { return (text, false) }
    var characters = Array(text.unicodeScalars)
    var found = false
    var start = 0
    while start < characters.count {
      let begins = digit(characters[start]) != nil && (start == 0 || digit(characters[start - 1]) == nil)
      guard begins, let positions = number(in: characters, from: start) else {
        start += 1
        continue
      }
      for position in positions.prefix(9) { characters[position] = "x" }
      found = true
      start = (positions.last ?? start) + 1
    }
    guard found else { return (text, false) }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: characters)
    return (String(view), true)
  }

  /// Whether the thirteenth digit is the check digit of the first twelve.
  package static func checkHolds(_ digits: [Int]) -> Bool {
    guard digits.count == 13 else { return false }
    let sum = zip(digits.prefix(12), stride(from: 13, through: 2, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
    return (11 - sum % 11) % 10 == digits[12]
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0x0E50...0x0E59: Int(scalar.value - 0x0E50)
    default: nil
    }
  }

  /// Where the thirteen digits of a citizen number that begins at a place stand; nil when none begins there.
  private static func number(in characters: [Unicode.Scalar], from start: Int) -> [Int]? {
    var values: [Int] = []
    var positions: [Int] = []
    var index = start
    while index < characters.count, values.count < 13 {
      if let value = digit(characters[index]) {
        values.append(value)
        positions.append(index)
      } else if !["-", " "].contains(characters[index]) || ![1, 5, 10, 12].contains(values.count)
        || ["-", " "].contains(characters[index - 1])
      {
        return nil
      }
      index += 1
    }
    let isLonger = index < characters.count && digit(characters[index]) != nil
    guard !isLonger, let first = values.first, (1...8).contains(first), checkHolds(values) else { return nil }
    return positions
  }
}
