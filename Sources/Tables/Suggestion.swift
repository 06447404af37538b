/// The name that a mistyped one most likely means.
package enum Suggestion {
  /// The nearest candidate, at most one edit for every three letters away; nil when none is near.
  ///
  /// Of several equally near candidates the first in text order is taken, so that their order cannot matter.
  ///
  /// - Parameter sameNumbers: whether another number names another thing, as "indicator 12" beside "indicator 2"; codes
  ///   without letters are all number.
  package static func closest(
    to name: String, among candidates: some Sequence<String>, sameNumbers: Bool = false
  ) -> String? {
    let length = name.unicodeScalars.count
    guard length <= longest else { return nil }
    let limit = max(1, length / 3)
    return
      candidates
      // Of texts whose lengths are so far apart the distance need not be counted.
      .filter { abs($0.unicodeScalars.count - length) <= limit }
      .map { (distance: distance(name, $0), text: $0) }
      .filter { $0.distance <= limit && (!sameNumbers || haveSameNumbers(name, $0.text)) }
      .min { ($0.distance, $0.text) < ($1.distance, $1.text) }?
      .text
  }

  /// Characters of the longest name that is compared: longer texts are no mistyped names.
  private static let longest = 200

  private static func haveSameNumbers(_ name: String, _ other: String) -> Bool {
    !name.contains(where: \.isLetter) || numbers(name) == numbers(other)
  }

  /// The numbers of a name in order, without leading zeros.
  private static func numbers(_ name: String) -> [String] {
    let parts = name.split { $0.wholeNumberValue == nil }
    return parts.map { digits in
      String(digits.compactMap(\.wholeNumberValue).drop { $0 == 0 }.map(String.init).joined())
    }
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn one text into the other.
  ///
  /// Counted in Unicode scalars, so that a wrong Thai tone mark is one edit; no part is edited twice.
  private static func distance(_ left: String, _ right: String) -> Int {
    let source = Array(left.unicodeScalars)
    let target = Array(right.unicodeScalars)
    var twoBack: [Int] = []
    var previous = Array(0...target.count)
    for (row, letter) in source.enumerated() {
      var current = [row + 1]
      for (column, other) in target.enumerated() {
        var cost = min(
          previous[column + 1] + 1, current[column] + 1, previous[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == target[column - 1], source[row - 1] == other {
          cost = min(cost, twoBack[column - 1] + 1)
        }
        current.append(cost)
      }
      (twoBack, previous) = (previous, current)
    }
    return previous[target.count]
  }
}
