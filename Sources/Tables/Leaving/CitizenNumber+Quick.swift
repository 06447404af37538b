extension CitizenNumber {
  /// Whether a text has so many digits between two letters: a quick look that spares most texts the thorough one.
  package static func mayStand(in text: Span<UInt8>) -> Bool { text.hasDigits(count) }
}

extension Span<UInt8> {
  /// Whether so many digits stand between two letters, with anything else between them.
  func hasDigits(_ least: Int) -> Bool {
    guard count >= least else { return false }
    var digits = 0
    var before: UInt8 = 0
    for index in indices {
      let byte = self[index]
      switch byte {
      case 0x30...0x39: digits += 1
      // Thai digits are E0 B9 90 to E0 B9 99, full-width ones EF BC 90 to EF BC 99.
      case 0x90...0x99 where before == 0xB9 || before == 0xBC: digits += 1
      // The letters of ASCII, and the first half of the Thai block.
      case 0x41...0x5A, 0x61...0x7A: digits = 0
      case 0xB8 where before == 0xE0: digits = 0
      default: break
      }
      if digits >= least { return true }
      before = byte
    }
    return false
  }
}
