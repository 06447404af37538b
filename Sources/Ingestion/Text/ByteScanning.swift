extension UnsafeBufferPointer<UInt8> {
  /// The position of the first byte from `start` on that is not ASCII, or the count.
  @inline(__always)
  func endOfASCII(from start: Int) -> Int {
    var position = start
    if let base = baseAddress {
      let raw = UnsafeRawPointer(base)
      while position + 8 <= count,
        raw.loadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        position += 8
      }
    }
    while position < count, self[position] < 0x80 { position += 1 }
    return position
  }

  /// Without the ASCII spaces and tabs at both ends.
  var trimmed: UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = count
    while start < end, self[start] == 0x20 || self[start] == 0x09 { start += 1 }
    while end > start, self[end - 1] == 0x20 || self[end - 1] == 0x09 { end -= 1 }
    return UnsafeBufferPointer(rebasing: self[start..<end])
  }

  /// Whether these are the bytes of `word`, which is given in small letters; ASCII capitals count as small.
  @inline(__always)
  func spells(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    for position in 0..<count {
      let byte = self[position]
      let small = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
      if small != word.utf8Start[position] { return false }
    }
    return true
  }
}
