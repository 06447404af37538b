import Foundation

/// Makes equal what reads equal: the cleaning of text cells, header names and everything that is compared by name.
///
/// - Every kind of white space is a space, of several only one stays, none at the ends.
/// - Zero-width characters go.
/// - Thai marks stand in one order and once: see `tidyThai`.
/// - What is left is in Unicode's form NFC.
///
/// Nothing else changes, and cleaning twice is cleaning once.
package enum TextCleaner {
  /// The cleaned text.
  package static func cleaned(_ text: String) -> String {
    var cleanings: Cleanings = []
    return cleaned(text, noting: &cleanings)
  }

  /// The cleaned text of UTF-8 bytes; adds what was done to `cleanings`.
  ///
  /// For the few cells that `isSurelyClean` does not clear: it makes texts and arrays.
  package static func cleaned(
    _ bytes: UnsafeBufferPointer<UInt8>, noting cleanings: inout Cleanings
  ) -> [UInt8] {
    Array(cleaned(String(decoding: bytes, as: UTF8.self), noting: &cleanings).utf8)
  }

  private static func cleaned(_ text: String, noting cleanings: inout Cleanings) -> String {
    var scalars = tidySpaces(text.unicodeScalars, noting: &cleanings)
    // One step can make work for the other; each only moves marks forward or makes the text shorter.
    while true {
      while tidyThai(&scalars, noting: &cleanings) {}
      guard scalars.contains(where: isTouchedByComposition) else { break }
      let composed = Array(string(scalars).precomposedStringWithCanonicalMapping.unicodeScalars)
      if composed == scalars { break }
      cleanings.insert(.composition)
      scalars = composed
    }
    return string(scalars)
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Drops zero-width characters and makes single spaces of white space.
  private static func tidySpaces(
    _ text: String.UnicodeScalarView, noting cleanings: inout Cleanings
  ) -> [Unicode.Scalar] {
    var tidy: [Unicode.Scalar] = []
    for scalar in text {
      switch scalar.value {
      case 0x200B...0x200D, 0x2060, 0xFEFF: cleanings.insert(.zeroWidth)
      case _ where !scalar.properties.isWhitespace: tidy.append(scalar)
      case _ where tidy.isEmpty || tidy.last == " ": cleanings.insert(.spaces)
      default:
        if scalar != " " { cleanings.insert(.spaces) }
        tidy.append(" ")
      }
    }
    if tidy.last == " " {
      cleanings.insert(.spaces)
      tidy.removeLast()
    }
    return tidy
  }

  /// Whether the form NFC can differ for a text with this character.
  ///
  /// Never for characters below U+0300, for general punctuation, nor for Thai whose marks are in order, but for phinthu,
  /// which Unicode orders before other marks.
  private static func isTouchedByComposition(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x0E00...0x0E39, 0x0E3B...0x0E5B, 0x2010...0x2027: false
    default: true
    }
  }
}
