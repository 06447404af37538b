/// "Did you mean": the nearest known name to a mistyped one.
package enum Suggestion {
  /// The candidate that a mistyped name most likely means, or nil when none is near.
  ///
  /// Near is at most one edit for every three letters of the longer text. Of several equally near candidates the first
  /// in text order is taken, so that the order of `candidates` cannot matter.
  package static func closest(to name: String, among candidates: some Sequence<String>) -> String? {
    var best: (distance: Int, text: String)?
    for candidate in candidates {
      let longer = max(name.unicodeScalars.count, candidate.unicodeScalars.count)
      let distance = Suggestion.distance(name, candidate)
      guard distance * 3 <= longer else { continue }
      if let best, (best.distance, best.text) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.text
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn one text into the other.
  ///
  /// Counted in Unicode scalars, so that a wrong Thai tone mark is one edit. No part of a text is edited twice
  /// (optimal string alignment).
  package static func distance(_ left: String, _ right: String) -> Int {
    let source = Array(left.unicodeScalars)
    let target = Array(right.unicodeScalars)
    var twoBack: [Int] = []
    var previous = Array(0...target.count)
    for (row, letter) in source.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(target.count + 1)
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
