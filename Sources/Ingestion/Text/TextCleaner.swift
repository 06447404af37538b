import Foundation

/// Makes equal what reads equal: the cleaning of text cells, header names and everything that is compared by name.
///
/// - Every kind of white space is a space, of several only one stays, none at the ends; in cells line breaks inside stay.
/// - Zero-width characters go.
/// - Thai marks stand in one order and once: see `tidyThai`.
/// - What is left is in Unicode's form NFC.
///
/// Nothing else changes, and cleaning twice is cleaning once.
package enum TextCleaner {
  /// The cleaned text.
  package static func cleaned(_ text: String) -> String {
    if text.utf8.withContiguousStorageIfAvailable(isSurelyClean) ?? false { return text }
    var cleanings: Cleanings = []
    return string(cleaned(Array(text.unicodeScalars), noting: &cleanings))
  }

  /// The cleaned text of UTF-8 bytes; adds what was done to `cleanings`.
  ///
  /// For the few cells that `isSurelyClean` does not clear: it makes arrays.
  ///
  /// - Parameter keepsLines: whether line breaks inside the text belong to it.
  package static func cleaned(
    _ bytes: UnsafeBufferPointer<UInt8>, keepsLines: Bool = false, noting cleanings: inout Cleanings
  ) -> [UInt8] {
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    for scalar in cleaned(scalars, keepsLines: keepsLines, noting: &cleanings) {
      if let encoded = UTF8.encode(scalar) { output.append(contentsOf: encoded) }
    }
    return output
  }

  private static func cleaned(
    _ text: [Unicode.Scalar], keepsLines: Bool = false, noting cleanings: inout Cleanings
  ) -> [Unicode.Scalar] {
    var scalars = tidySpaces(text, keepsLines: keepsLines, noting: &cleanings)
    // One step can make work for the other; each only moves marks forward or makes the text shorter.
    while true {
      while tidyThai(&scalars, noting: &cleanings) {}
      guard scalars.contains(where: isTouchedByComposition) else { return scalars }
      let composed = Array(string(scalars).precomposedStringWithCanonicalMapping.unicodeScalars)
      if composed == scalars { return scalars }
      cleanings.insert(.composition)
      scalars = composed
    }
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Drops zero-width characters and makes single spaces of white space.
  private static func tidySpaces(
    _ text: [Unicode.Scalar], keepsLines: Bool, noting cleanings: inout Cleanings
  ) -> [Unicode.Scalar] {
    var tidy: [Unicode.Scalar] = []
    tidy.reserveCapacity(text.count)
    for scalar in text {
      switch scalar.value {
      case 0x200B...0x200D, 0x2060, 0xFEFF: cleanings.insert(.zeroWidth)
      case _ where !isWhiteSpace(scalar): tidy.append(scalar)
      case _ where keepsLines && !tidy.isEmpty && (scalar == "\n" || scalar == "\r"): tidy.append(scalar)
      case _ where tidy.isEmpty || tidy.last == " ": cleanings.insert(.spaces)
      default:
        if scalar != " " { cleanings.insert(.spaces) }
        tidy.append(" ")
      }
    }
    while let last = tidy.last, isWhiteSpace(last) {
      cleanings.insert(.spaces)
      tidy.removeLast()
    }
    return tidy
  }

  /// Unicode's white space, written out: asking Unicode's tables would cost more than all the rest.
  private static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
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
