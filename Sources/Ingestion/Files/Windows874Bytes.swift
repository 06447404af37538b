/// Which bytes above 7F windows-874 defines.
enum Windows874Bytes {
  /// Thai letters, vowels, tone marks, digits and signs.
  @inline(__always)
  static func isThai(_ byte: UInt8) -> Bool { byte >= 0xA1 && byte <= 0xDA || byte >= 0xDF && byte <= 0xFB }

  /// Dashes, quotes, the bullet, the ellipsis, the euro, the no-break space: the same in the Latin encodings.
  @inline(__always)
  static func isTypographic(_ byte: UInt8) -> Bool {
    byte == 0x80 || byte == 0x85 || byte >= 0x91 && byte <= 0x97 || byte == 0xA0
  }

  @inline(__always)
  static func isDefined(_ byte: UInt8) -> Bool { byte < 0x80 || isThai(byte) || isTypographic(byte) }

  /// The position of the first byte that is not defined, or nil.
  static func firstUndefined(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    bytes.indices.first { !isDefined(bytes[$0]) }
  }
}
