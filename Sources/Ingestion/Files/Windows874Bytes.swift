/// Which bytes above 7F windows-874 defines.
enum Windows874Bytes {
  /// Thai letters, vowels, tone marks, digits and signs.
  @inline(__always)
  static func isThai(_ byte: UInt8) -> Bool { byte >= 0xA1 && byte <= 0xDA || byte >= 0xDF && byte <= 0xFB }

  @inline(__always)
  static func isDefined(_ byte: UInt8) -> Bool {
    isThai(byte) || byte < 0x80 || byte == 0x80 || byte == 0x85 || byte >= 0x91 && byte <= 0x97
      || byte == 0xA0
  }

  /// The position of the first byte that is not defined, or nil.
  static func firstUndefined(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    bytes.indices.first { !isDefined(bytes[$0]) }
  }
}
