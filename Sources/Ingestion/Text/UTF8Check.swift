/// The check that bytes are UTF-8, made once where they enter.
package enum UTF8Check {
  /// The position of the first byte that begins no well-formed character, or nil when all bytes are UTF-8.
  ///
  /// Overlong forms, surrogates, values over U+10FFFF and cut-off characters are not well-formed.
  package static func firstInvalid(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var position = bytes.endOfASCII(from: 0)
    while position < bytes.count {
      let length = lengthOfCharacter(bytes, at: position)
      if length == 0 { return position }
      position += length
      if position < bytes.count, bytes[position] < 0x80 { position = bytes.endOfASCII(from: position) }
    }
    return nil
  }

  /// Bytes of the character of more than one byte that begins here, or 0 when none does.
  @inline(__always)
  private static func lengthOfCharacter(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    let left = bytes.count - position
    guard left >= 2 else { return 0 }
    let first = bytes[position]
    let second = bytes[position + 1]
    if first == 0xE0 {
      return left >= 3 && second & 0xE0 == 0xA0 && continues(bytes[position + 2]) ? 3 : 0
    }
    guard continues(second) else { return 0 }
    switch first {
    case 0xC2...0xDF: return 2
    case 0xE1...0xEF:
      guard left >= 3, continues(bytes[position + 2]), first != 0xED || second < 0xA0 else { return 0 }
      return 3
    case 0xF0...0xF4:
      guard left >= 4, continues(bytes[position + 2]), continues(bytes[position + 3]),
        first != 0xF0 || second >= 0x90, first != 0xF4 || second < 0x90
      else { return 0 }
      return 4
    default: return 0
    }
  }

  @inline(__always)
  private static func continues(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
