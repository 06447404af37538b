/// Signs that show nothing themselves but change what is seen, or drive a terminal: controls, escape, marks of writing
/// direction, joiners, soft hyphens, tags.
///
/// They are shown by their number in brackets, "[U+202E]", wherever a text leaves the program. Thai needs none of them.
package enum UnseenSign {
  /// How a sign is shown.
  package static func shown(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "[U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
  }

  /// The signs of a text, each once and in order.
  package static func all(in text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.reduce(into: []) { found, scalar in
      if scalar.isUnseen, !found.contains(scalar) { found.append(scalar) }
    }
  }

  /// Whether a text has a byte that could begin such a sign: a quick look that spares most texts the thorough one.
  ///
  /// Thai and the printed part of ASCII have none.
  package static func mayStand(in text: Span<UInt8>) -> Bool {
    for index in text.indices {
      let byte = text[index]
      if byte < 0x20 || byte == 0x7F || byte >= 0xC0 && byte != 0xE0 { return true }
    }
    return false
  }
}

extension Unicode.Scalar {
  /// Whether the character cannot be seen; a tab and line breaks are such characters too.
  package var isUnseen: Bool {
    // Printed ASCII and Thai, asked for most.
    if (0x20...0x7E).contains(value) || (0x0E00...0x0E7F).contains(value) { return false }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    // Whether a sign is drawn as text or picture, as in "✔︎".
    default:
      return value != 0xFE0E && value != 0xFE0F
        && (properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint)
    }
  }

  /// Whether a line ends with the character.
  package var isLineBreak: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
