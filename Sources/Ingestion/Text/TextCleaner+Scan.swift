extension TextCleaner {
  /// Whether cleaning would certainly change nothing: one pass over the bytes, no text made.
  ///
  /// False means "look closer": the text may still be clean.
  package static func isSurelyClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return true }
    guard first != 0x20, last != 0x20 else { return false }
    var position = 0
    // The Thai mark just before, as its distance from U+0E00; 0 when there is none.
    var mark: UInt8 = 0
    while position < bytes.count {
      let byte = bytes[position]
      let left = bytes.count - position
      if byte == 0xE0 {
        guard left >= 3, bytes[position + 1] & 0xFE == 0xB8 else { return false }
        let letter = (bytes[position + 1] & 1) << 6 | bytes[position + 2] & 0x3F
        if marks[letter] {
          guard follows(letter, mark) else { return false }
          mark = letter
        } else {
          mark = 0
        }
        position += 3
        continue
      }
      mark = 0
      if byte < 0x80 {
        if byte <= 0x20 {
          guard byte < 0x09 || byte > 0x0D, byte != 0x20 || bytes[position + 1] != 0x20 else { return false }
        }
        position += 1
      } else if left >= 2, byte >= 0xC2, byte <= 0xCB {
        guard byte != 0xC2 || bytes[position + 1] > 0xA0 else { return false }
        position += 2
      } else if left >= 3, byte == 0xE2, bytes[position + 1] == 0x80,
        bytes[position + 2] >= 0x90, bytes[position + 2] <= 0xA7
      {
        position += 3
      } else {
        return false
      }
    }
    return true
  }

  /// The letters of the Thai block that a rule looks at.
  private static let marks = ThaiLetters(
    [0x31, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39, 0x3A, 0x40]
      + Array(0x47...0x4E))

  /// Whether this mark may stand behind that one (or behind none, 0) without a closer look.
  private static func follows(_ mark: UInt8, _ previous: UInt8) -> Bool {
    switch mark {
    case 0x31, 0x34...0x39, 0x47: previous != mark && (previous < 0x48 || previous > 0x4E)
    case 0x48...0x4B: previous != mark && previous != 0x33
    case 0x33: true
    case 0x40, 0x4C, 0x4E: previous != mark
    default: false
    }
  }
}

/// A set of letters of the Thai block, by their distance from U+0E00, in two words.
private struct ThaiLetters {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ letters: [UInt8]) {
    for letter in letters {
      if letter < 64 { low |= 1 << UInt64(letter) } else { high |= 1 << UInt64(letter - 64) }
    }
  }

  @inline(__always)
  subscript(letter: UInt8) -> Bool { (letter < 64 ? low : high) >> UInt64(letter & 63) & 1 != 0 }
}
