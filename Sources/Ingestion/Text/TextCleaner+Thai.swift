extension TextCleaner {
  /// Puts Thai marks right in one pass and says whether anything changed.
  ///
  /// - Nikhahit and sara aa, with or without a tone mark between, are sara am.
  /// - A tone mark stands behind the vowel of its consonant, but before sara am.
  /// - A mark typed twice is one; two sara e are sara ae.
  static func tidyThai(_ scalars: inout [Unicode.Scalar], noting cleanings: inout Cleanings) -> Bool {
    var tidy: [Unicode.Scalar] = []
    tidy.reserveCapacity(scalars.count)
    for scalar in scalars {
      if let cleaning = append(scalar, to: &tidy) { cleanings.insert(cleaning) }
    }
    let changed = tidy != scalars
    scalars = tidy
    return changed
  }

  /// Appends one character in its right place; the cleaning when that is not simply the end.
  private static func append(_ scalar: Unicode.Scalar, to tidy: inout [Unicode.Scalar]) -> Cleaning? {
    switch scalar {
    case "\u{0E40}" where tidy.last == "\u{0E40}":
      tidy[tidy.count - 1] = "\u{0E41}"
      return .doubledSaraE
    case "\u{0E32}":
      let place = placeBeforeUpperMarks(tidy)
      guard place > 0, tidy[place - 1] == "\u{0E4D}" else { break }
      tidy.remove(at: place - 1)
      tidy.append("\u{0E33}")
      return .saraAm
    case _ where isTone(scalar) && tidy.last == "\u{0E33}":
      return insert(scalar, into: &tidy, at: tidy.count - 1)
    case _ where isUpperMark(scalar):
      return insert(scalar, into: &tidy, at: tidy.count)
    case _ where isVowelMark(scalar):
      return insert(scalar, into: &tidy, at: placeBeforeUpperMarks(tidy))
    default: break
    }
    tidy.append(scalar)
    return nil
  }

  /// Inserts a mark unless the same stands there already.
  private static func insert(
    _ mark: Unicode.Scalar, into tidy: inout [Unicode.Scalar], at place: Int
  ) -> Cleaning? {
    if place > 0, tidy[place - 1] == mark { return .doubledMark }
    let isEnd = place == tidy.count
    tidy.insert(mark, at: place)
    return isEnd ? nil : .markOrder
  }

  /// Where the row of upper marks at the end of a text begins.
  private static func placeBeforeUpperMarks(_ text: [Unicode.Scalar]) -> Int {
    (text.lastIndex { !isUpperMark($0) } ?? -1) + 1
  }

  private static func isTone(_ scalar: Unicode.Scalar) -> Bool { (0x0E48...0x0E4B).contains(scalar.value) }

  /// Tone marks and the signs that stand as high: thanthakhat and yamakkan.
  private static func isUpperMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x0E48...0x0E4C).contains(scalar.value) || scalar.value == 0x0E4E
  }

  /// Vowels above and below, maitaikhu, nikhahit and phinthu: they stand next to the consonant.
  private static func isVowelMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E31, 0x0E34...0x0E3A, 0x0E47, 0x0E4D: true
    default: false
    }
  }
}
