/// Eight bytes at a time in one word: here several times faster than the SIMD types.
enum ByteWords {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  static let highs: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  static func repeating(_ byte: UInt8) -> UInt64 { ones &* UInt64(byte) }

  @inline(__always)
  static func load(_ pointer: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self))
  }

  /// The high bit of each byte that is zero.
  @inline(__always)
  static func zeros(_ word: UInt64) -> UInt64 { ~(((word & lows) &+ lows) | word) & highs }

  /// The high bit of each byte below `limit` (at most 80 hexadecimal).
  @inline(__always)
  static func less(_ word: UInt64, than limit: UInt8) -> UInt64 {
    ~((word & lows) &+ repeating(0x80 - limit)) & ~word & highs
  }

  /// How many bytes are `byte`.
  static func count(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    let pattern = repeating(byte)
    var total = 0
    var position = 0
    while position + 8 <= bytes.count {
      total += zeros(load(base + position) ^ pattern).nonzeroBitCount
      position += 8
    }
    while position < bytes.count {
      total += base[position] == byte ? 1 : 0
      position += 1
    }
    return total
  }
}
