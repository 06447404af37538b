import Glibc

/// Turns the carriage returns that end the lines of a file into line feeds.
///
/// Old spreadsheet programs end lines so. Byte for byte: every record, line and offset keeps its number. A carriage
/// return before a line feed is part of that line end and stays.
struct ReturnLineRewriter: ByteRewriter {
  /// Whether the bytes so far end with a carriage return whose next byte is not known.
  private var endsWithReturn = false

  mutating func add(_ block: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    for byte in block {
      if endsWithReturn { output.append(byte == 0x0A ? 0x0D : 0x0A) }
      endsWithReturn = byte == 0x0D
      if !endsWithReturn { output.append(byte) }
    }
  }

  mutating func end(_ output: inout [UInt8]) {
    if endsWithReturn { output.append(0x0A) }
  }
}

extension ReturnLineRewriter {
  /// Bytes of a file that are looked at.
  static let sample = 1 << 18

  /// Whether the lines of a file end with carriage returns alone, by its first bytes: the first one, or more of them than
  /// end with line feeds.
  ///
  /// What stands inside quotes is text. Where quotes do not pair, one of them is wrong and nobody can tell which, so that
  /// all line ends are counted.
  static func isNeeded(for bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress, memchr(base, 0x0D, bytes.count) != nil else { return false }
    var outside = (returns: 0, feeds: 0)
    var inside = (returns: 0, feeds: 0)
    var isQuoted = false
    var previous: UInt8 = 0
    var isFirst = false
    for byte in bytes {
      // A line feed behind a carriage return takes it back, and counts itself.
      let isPair = byte == 0x0A && previous == 0x0D
      if previous == 0x0D, !isPair, outside == (1, 0) { isFirst = true }
      switch byte {
      case 0x22: isQuoted.toggle()
      case 0x0A, 0x0D:
        let change = (returns: byte == 0x0D ? 1 : isPair ? -1 : 0, feeds: byte == 0x0A ? 1 : 0)
        if isQuoted {
          inside = (inside.returns + change.returns, inside.feeds + change.feeds)
        } else {
          outside = (outside.returns + change.returns, outside.feeds + change.feeds)
        }
      default: break
      }
      previous = byte
    }
    if isFirst, outside.returns > 1 { return true }
    return isQuoted
      ? outside.returns + inside.returns > outside.feeds + inside.feeds : outside.returns > outside.feeds
  }
}
