extension String {
  /// The end of the first characters, so many of them; nil when there are no more.
  ///
  /// Where a character ends takes long to tell in general, but not in Thai and ASCII.
  package func end(ofFirst count: Int) -> Index? {
    guard utf8.count > count else { return nil }
    switch ThaiCharacters.end(ofFirst: count, in: utf8.span) {
    case .at(let offset): return utf8.index(startIndex, offsetBy: offset)
    case .noMore: return nil
    case .unknown:
      let end = index(startIndex, offsetBy: count, limitedBy: endIndex)
      return end == endIndex ? nil : end
    }
  }

  /// The text, or its beginning and its end when it has more characters than that.
  package func shortened(to count: Int) -> String {
    guard end(ofFirst: count) != nil, let head = end(ofFirst: count - count / 4) else { return self }
    return String(self[..<head]) + " … " + String(suffix(count / 4))
  }
}

/// The characters of a text in Thai and ASCII: a sign of the Thai block that stands above, below or behind a letter is
/// one character with it.
private enum ThaiCharacters {
  enum End {
    case at(Int)
    case noMore
    /// Other scripts and controls, which have rules of their own.
    case unknown
  }

  static func end(ofFirst count: Int, in bytes: Span<UInt8>) -> End {
    var characters = 0
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      let isASCII = byte >= 0x20 && byte < 0x7F
      guard isASCII || byte == 0xE0 && bytes[offset + 1] & 0xFE == 0xB8 else { return .unknown }
      if isASCII || offset == 0 || !isSign(bytes[offset + 1], bytes[offset + 2]) {
        if characters == count { return .at(offset) }
        characters += 1
      }
      offset += isASCII ? 1 : 3
    }
    return .noMore
  }

  /// Whether the letter U+0E00 + n, by its second and third byte, belongs to the one before: U+0E31, U+0E33 to U+0E3A,
  /// U+0E47 to U+0E4E.
  private static func isSign(_ second: UInt8, _ third: UInt8) -> Bool {
    let letter = (second & 1) << 6 | (third & 0x3F)
    return letter == 0x31 || (0x33...0x3A).contains(letter) || (0x47...0x4E).contains(letter)
  }
}
