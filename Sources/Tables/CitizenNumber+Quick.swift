extension CitizenNumber {
  /// Whether a text has a row of digits that could be one: a quick look that spares most texts the thorough one.
  package static func mayStand(in text: Span<UInt8>) -> Bool {
    guard text.count >= 13 else { return false }
    var count = 0
    var before: UInt8 = 0
    for index in text.indices {
      let byte = text[index]
      switch byte {
      case 0x30...0x39: count += 1
      // Thai digits: E0 B9 90 to E0 B9 99.
      case 0x90...0x99 where before == 0xB9: count += 1
      // What may stand between the digits, and how a Thai digit begins.
      case UInt8(ascii: "-"), UInt8(ascii: " "), 0xE0, 0xB9: break
      default: count = 0
      }
      if count >= 13 { return true }
      before = byte
    }
    return false
  }
}
