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
    var firstUndefined: Int?
    var position = 0
    while position < bytes.count {
      let end = bytes.endOfASCII(from: position)
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[position..<end]))
      position = end
      while position < bytes.count, bytes[position] >= 0x80 {
        position = appendBlock(bytes, from: position, to: &output, firstUndefined: &firstUndefined)
      }
    }
    return firstUndefined
  }

  /// Appends a row of bytes that are not ASCII, at most 256, so that the array grows once a block; where it ends.
  private static func appendBlock(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to output: inout [UInt8],
    firstUndefined: inout Int?
  ) -> Int {
    var position = start
    let end = min(bytes.count, start + 256)
    output.append(addingCapacity: 3 * (end - start)) { span in
      while position < end, bytes[position] >= 0x80 {
        let scalar = scalar(bytes[position])
        if scalar == 0xFFFD, firstUndefined == nil { firstUndefined = position }
        if scalar < 0x800 {
          span.append(UInt8(0xC0 | scalar >> 6))
        } else {
          span.append(UInt8(0xE0 | scalar >> 12))
          span.append(UInt8(0x80 | scalar >> 6 & 0x3F))
        }
        span.append(UInt8(0x80 | scalar & 0x3F))
        position += 1
      }
    }
    return position
  }

  /// The character of a byte from 80 on; U+FFFD where the encoding defines none.
  @inline(__always)
  private static func scalar(_ byte: UInt8) -> UInt16 {
    switch byte {
    case 0xA1...0xDA, 0xDF...0xFB: 0x0D60 + UInt16(byte)
    case 0x80: 0x20AC
    case 0x85: 0x2026
    case 0x91: 0x2018
    case 0x92: 0x2019
    case 0x93: 0x201C
    case 0x94: 0x201D
    case 0x95: 0x2022
    case 0x96: 0x2013
    case 0x97: 0x2014
    case 0xA0: 0x00A0
    default: 0xFFFD
    }
  }
}
