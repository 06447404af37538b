/// Turns a UTF-16 file into a UTF-8 one.
///
/// A surrogate without its partner is written as the three bytes of its number, which are no UTF-8, so that the record
/// it stands in is found and rejected later.
struct UTF16Transcoder: ByteRewriter {
  private let isBigEndian: Bool
  private var oddByte: UInt8?
  private var highSurrogate: UInt32?

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  mutating func add(_ block: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    output.reserveCapacity(block.count * 3 / 2 + 8)
    for byte in block {
      guard let first = oddByte else {
        oddByte = byte
        continue
      }
      oddByte = nil
      add(
        unit: isBigEndian ? UInt32(first) << 8 | UInt32(byte) : UInt32(byte) << 8 | UInt32(first), to: &output
      )
    }
  }

  private mutating func add(unit: UInt32, to output: inout [UInt8]) {
    switch (highSurrogate, unit) {
    case (let high?, 0xDC00...0xDFFF):
      highSurrogate = nil
      write(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00), to: &output)
    case (let high?, _):
      highSurrogate = nil
      write(high, to: &output)
      add(unit: unit, to: &output)
    case (nil, 0xD800...0xDBFF): highSurrogate = unit
    case (nil, _): write(unit, to: &output)
    }
  }

  /// Half a character at the end of the file is a wrong one.
  mutating func end(_ output: inout [UInt8]) {
    if let highSurrogate { write(highSurrogate, to: &output) }
    if oddByte != nil { output.append(0xFF) }
  }

  private func write(_ scalar: UInt32, to output: inout [UInt8]) {
    let low = { (shift: UInt32) in UInt8(truncatingIfNeeded: 0x80 | scalar >> shift & 0x3F) }
    switch scalar {
    case ..<0x80: output.append(UInt8(scalar))
    case ..<0x800: output += [UInt8(0xC0 | scalar >> 6), low(0)]
    case ..<0x10000: output += [UInt8(0xE0 | scalar >> 12), low(6), low(0)]
    default: output += [UInt8(0xF0 | scalar >> 18), low(12), low(6), low(0)]
    }
  }
}
