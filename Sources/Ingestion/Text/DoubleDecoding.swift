/// Thai text that was read in a wrong encoding on its way here and written again: "à¸ªà¸§à¸¢", "เธชเธงเธข", "ÊÇÂ".
enum DoubleDecoding {
  /// What the text was before, or nil when it is not surely such a text.
  ///
  /// Letters that were lost are U+FFFD.
  static func repaired(_ text: String) -> String? {
    if let latin = bytes(of: text, byte: latinByte) {
      return decodedUTF8(latin, atLeast: 2) ?? decodedThai(latin)
    }
    return bytes(of: text, byte: thaiByte).flatMap { decodedUTF8($0, atLeast: 3) }
  }

  /// One byte of the encoding in which the text was read.
  private enum Byte: Hashable {
    case known(UInt8)
    /// It was replaced by a sign that says so.
    case lost
  }

  /// Nil when a character is none of that encoding.
  private static func bytes(of text: String, byte: (Unicode.Scalar) -> Byte?) -> [Byte]? {
    var bytes: [Byte] = []
    for scalar in text.unicodeScalars {
      guard let byte = scalar.isASCII ? .known(UInt8(scalar.value)) : byte(scalar) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  /// The byte of Latin-1 or windows-1252; the control signs stand for bytes that are in neither.
  private static func latinByte(_ scalar: Unicode.Scalar) -> Byte? {
    if scalar.value < 0x100 { return .known(UInt8(scalar.value)) }
    return windows1252.firstIndex(of: scalar.value).map { .known(UInt8(0x80 + $0)) }
  }

  private static func thaiByte(_ scalar: Unicode.Scalar) -> Byte? {
    switch scalar.value {
    case 0x0E01...0x0E3A, 0x0E3F...0x0E5B: .known(UInt8(scalar.value - 0x0D60))
    case 0x80...0xA0: .known(UInt8(scalar.value))
    case 0xFFFD: .lost
    default:
      // Its signs are where those of windows-1252 are.
      windows1252.firstIndex(of: scalar.value).map { .known(UInt8(0x80 + $0)) }
    }
  }

  /// The characters of windows-1252 from 80 on; its five gaps are zero.
  private static let windows1252: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D,
    0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
    0x017E, 0x0178,
  ]

  /// The text of bytes that are ASCII and Thai in UTF-8, with so many Thai letters at least.
  private static func decodedUTF8(_ bytes: [Byte], atLeast letters: Int) -> String? {
    var text = String.UnicodeScalarView()
    var rest = bytes[...]
    var found = 0
    while let first = rest.popFirst() {
      guard case .known(let byte) = first else { return nil }
      if byte < 0x80 {
        text.append(Unicode.Scalar(byte))
        continue
      }
      guard byte == 0xE0, case .known(let page)? = rest.popFirst(), page == 0xB8 || page == 0xB9,
        let last = rest.popFirst()
      else { return nil }
      switch last {
      case .lost: text.append("\u{FFFD}")
      case .known(let low):
        let value = 0x0E00 | UInt32(page & 1) << 6 | UInt32(low & 0x3F)
        guard low & 0xC0 == 0x80, let scalar = Unicode.Scalar(value), isThai(value) else { return nil }
        text.append(scalar)
        found += 1
      }
    }
    return found >= letters ? String(text) : nil
  }

  private static func isThai(_ value: UInt32) -> Bool {
    0x0E01...0x0E3A ~= value || 0x0E3F...0x0E5B ~= value
  }

  /// The text of bytes whose high ones are Thai words of windows-874, with a vowel among four letters at least.
  private static func decodedThai(_ bytes: [Byte]) -> String? {
    let known = bytes.compactMap { if case .known(let byte) = $0 { byte } else { nil } }
    var converted: [UInt8] = []
    let isThai = known.withUnsafeBufferPointer { known in
      let letters = HighByteSigns(known, isWhole: true).thai
      let hasVowel = known.contains { 0xD0...0xDA ~= $0 || 0xE0...0xEE ~= $0 }
      let isDefined = ThaiEncoding.appendUTF8(known, to: &converted) == nil
      return isDefined && hasVowel && letters.inWords > 3 && letters.misplaced == 0
    }
    return isThai ? String(decoding: converted, as: UTF8.self) : nil
  }

  /// Whether UTF-8 bytes may hold such a text: two Latin accents side by side, or the beginning of a Thai letter as
  /// windows-874 shows it, twice.
  ///
  /// Hardly any other text does, so that most files are looked at no further.
  static func mayBe(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = bytes.endOfASCII(from: 0)
    while position + 4 < bytes.count {
      switch bytes[position] {
      case 0xC2, 0xC3:
        if bytes[position + 2] == 0xC2 || bytes[position + 2] == 0xC3 { return true }
        position += 2
      case 0xE0:
        if beginsThaiLetter(bytes, position) {
          let next = position + 6
          let length = next < bytes.count && bytes[next] < 0xE0 ? 2 : 3
          if beginsThaiLetter(bytes, next + length) { return true }
        }
        position += 3
      default: position += 1
      }
      if position < bytes.count, bytes[position] < 0x80 { position = bytes.endOfASCII(from: position) }
    }
    return false
  }

  /// Whether "เธ" or "เน" stands at a position.
  private static func beginsThaiLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    position + 6 <= bytes.count && bytes[position] == 0xE0 && bytes[position + 1] == 0xB9
      && bytes[position + 2] == 0x80 && bytes[position + 3] == 0xE0 && bytes[position + 4] == 0xB8
      && (bytes[position + 5] == 0x98 || bytes[position + 5] == 0x99)
  }
}
