/// Windows-874 (CP874), the eight-bit encoding of Thai files: TIS-620 and a few typographic signs.
///
/// Every separator of a CSV file is ASCII in it, so that records can be split first and only cells be converted.
package enum ThaiEncoding {
  /// The name for findings and options.
  package static let name = "windows-874"

  /// Appends the UTF-8 of windows-874 bytes.
  ///
  /// A byte that the encoding does not define becomes U+FFFD.
  ///
  /// - Returns: the position of the first undefined byte, or nil when all are defined.
  package static func appendUTF8(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) -> Int? {
    let table = characters
    var firstUndefined: Int?
    var position = 0
    while position < bytes.count {
      let end = bytes.endOfASCII(from: position)
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[position..<end]))
      position = end
      // Thai runs are converted in blocks, so that the array grows once a block and not once a byte.
      let blockEnd = min(bytes.count, position + 256)
      guard position < blockEnd else { continue }
      output.append(addingCapacity: 3 * (blockEnd - position)) { span in
        while position < blockEnd, bytes[position] >= 0x80 {
          var character = table[Int(bytes[position] & 0x7F)]
          if character == 0 {
            firstUndefined = firstUndefined ?? position
            character = packed(0xFFFD)
          }
          while character != 0 {
            span.append(UInt8(truncatingIfNeeded: character))
            character >>= 8
          }
          position += 1
        }
      }
    }
    return firstUndefined
  }

  /// The UTF-8 of the bytes 80 to FF, first byte lowest; zero where the encoding defines nothing.
  private static let characters: [UInt32] = {
    var table = [UInt32](repeating: 0, count: 128)
    table[0x00] = packed(0x20AC)
    table[0x05] = packed(0x2026)
    for (index, scalar) in [0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014].enumerated() {
      table[0x11 + index] = packed(UInt32(scalar))
    }
    table[0x20] = packed(0xA0)
    for index in 0x21...0x7B where !(0x5B...0x5E).contains(index) {
      table[index] = packed(0x0E00 + UInt32(index - 0x20))
    }
    return table
  }()

  /// A character from U+0080 to U+FFFF as UTF-8 in one word, first byte lowest.
  private static func packed(_ scalar: UInt32) -> UInt32 {
    let last = 0x80 | scalar & 0x3F
    if scalar < 0x800 { return 0xC0 | scalar >> 6 | last << 8 }
    return 0xE0 | scalar >> 12 | (0x80 | scalar >> 6 & 0x3F) << 8 | last << 16
  }
}
