extension ByteSource {
  /// The line on which a byte stands, from 1, whatever ends the lines; 0 when the file cannot be read that far any more.
  func line(at offset: Int) -> Int {
    var line = 1
    var rest = offset
    var previous: UInt8 = 0
    do throws(FileFailure) {
      try forEachBlock { block in
        for byte in block.prefix(rest) {
          line += byte == 0x0D || byte == 0x0A && previous != 0x0D ? 1 : 0
          previous = byte
        }
        rest -= min(rest, block.count)
        return rest > 0
      }
      return line
    } catch { return 0 }
  }
}
