/// Turns a UTF-16 file into a UTF-8 one, block by block.
///
/// A surrogate without its partner is written as the three bytes of its number, which are no UTF-8, so that the record
/// it stands in is found and rejected later.
struct UTF16Transcoder {
  private let isBigEndian: Bool
  private var output: [UInt8] = []
  private var oddByte: UInt8?
  private var highSurrogate: UInt32?

  private init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  static func transcode(
    _ source: ByteSource, from start: Int, isBigEndian: Bool
  ) throws(FileFailure) -> ByteSource {
    var transcoder = UTF16Transcoder(isBigEndian: isBigEndian)
    var copy = try SpillFile()
    try source.forEachBlock(from: start) { (block) throws(FileFailure) in
      transcoder.add(block)
      try transcoder.flush(to: &copy)
      return true
    }
    transcoder.end()
    try transcoder.flush(to: &copy)
    return ByteSource(copy)
  }

  private mutating func add(_ block: UnsafeBufferPointer<UInt8>) {
    output.reserveCapacity(block.count * 3 / 2 + 8)
    for byte in block {
      guard let first = oddByte else {
        oddByte = byte
        continue
      }
      oddByte = nil
      add(unit: isBigEndian ? UInt32(first) << 8 | UInt32(byte) : UInt32(byte) << 8 | UInt32(first))
    }
  }

  private mutating func add(unit: UInt32) {
    switch (highSurrogate, unit) {
    case (let high?, 0xDC00...0xDFFF):
      highSurrogate = nil
      write(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00))
    case (let high?, _):
      highSurrogate = nil
      write(high)
      add(unit: unit)
    case (nil, 0xD800...0xDBFF): highSurrogate = unit
    case (nil, _): write(unit)
    }
  }

  /// Half a character at the end of the file is a wrong one.
  private mutating func end() {
    if let highSurrogate { write(highSurrogate) }
    if oddByte != nil { output.append(0xFF) }
  }

  private mutating func write(_ scalar: UInt32) {
    let low = { (shift: UInt32) in UInt8(truncatingIfNeeded: 0x80 | scalar >> shift & 0x3F) }
    switch scalar {
    case ..<0x80: output.append(UInt8(scalar))
    case ..<0x800: output += [UInt8(0xC0 | scalar >> 6), low(0)]
    case ..<0x10000: output += [UInt8(0xE0 | scalar >> 12), low(6), low(0)]
    default: output += [UInt8(0xF0 | scalar >> 18), low(12), low(6), low(0)]
    }
  }

  private mutating func flush(to copy: inout SpillFile) throws(FileFailure) {
    var failure: FileFailure?
    output.withUnsafeBytes { bytes in
      do throws(FileFailure) { try copy.append(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
    output.removeAll(keepingCapacity: true)
  }
}
