/// How the characters of a sample file become bytes.
package enum SampleEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "utf-8"
  case windows874 = "windows-874"
  case utf16LittleEndian = "utf-16le"

  /// The bytes of a text; a character that the encoding lacks becomes "?".
  package func bytes(_ text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .windows874: text.unicodeScalars.map(Self.windows874)
    case .utf16LittleEndian:
      text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }
  }

  /// The mark that opens a file of this encoding when it has one.
  package var byteOrderMark: [UInt8] { self == .windows874 ? [] : bytes("\u{FEFF}") }

  private static func windows874(_ scalar: Unicode.Scalar) -> UInt8 {
    switch scalar.value {
    case 0..<0x80: UInt8(scalar.value)
    case 0x0E01...0x0E3A, 0x0E3F...0x0E5B: UInt8(scalar.value - 0x0E00 + 0xA0)
    case 0xA0: 0xA0
    default: UInt8(ascii: "?")
    }
  }
}
