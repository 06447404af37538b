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
        if isWatched(letter) {
          guard follows(letter, mark) else { return false }
          mark = letter
        } else {
          mark = 0
        }
        position += 3
        continue
      }
      mark = 0
      if left >= 8, bytes.isPlain(at: position) {
        position += 8
      } else if byte < 0x80 {
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

  /// Whether a rule looks at this letter of the Thai block: U+0E31, 0E33 to 0E3A, 0E40, 0E47 to 0E4E.
  ///
  /// The letters are bits of two words: a table would have to be made, and asked for, first.
  @inline(__always)
  private static func isWatched(_ letter: UInt8) -> Bool {
    let letters: UInt64 = letter < 0x40 ? 0x07FA_0000_0000_0000 : 0x7F81
    return letters >> UInt64(letter & 0x3F) & 1 != 0
  }

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

extension UnsafeBufferPointer<UInt8> {
  /// Whether eight bytes from here on are all ASCII, and no spaces or control characters.
  @inline(__always)
  fileprivate func isPlain(at position: Int) -> Bool {
    guard let baseAddress else { return false }
    let word = UnsafeRawPointer(baseAddress).loadUnaligned(fromByteOffset: position, as: UInt64.self)
    // A byte below 21 borrows from its highest bit.
    return (word | word &- 0x2121_2121_2121_2121) & 0x8080_8080_8080_8080 == 0
  }
}
