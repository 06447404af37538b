import Tables

/// Reads codes: digits of a fixed length, or up to eight printable characters where no length is declared.
///
/// A code that lost digits, in scientific notation or without its leading zero, is never guessed.
enum CodeReader {
  /// A code of ASCII digits only: the fast way.
  @inline(__always)
  static func plain(_ cell: UnsafeBufferPointer<UInt8>, digits: Int?) -> Code? {
    guard cell.count > 0, cell.count <= 8, digits == nil || cell.count == digits else { return nil }
    if cell.count == 8, let base = cell.baseAddress {
      let word = UInt64(bigEndian: UnsafeRawPointer(base).loadUnaligned(as: UInt64.self))
      return areDigits(word) ? Code(packed: word) : nil
    }
    var word: UInt64 = 0
    for byte in cell {
      guard byte &- UInt8(ascii: "0") < 10 else { return nil }
      word = word << 8 | UInt64(byte)
    }
    return Code(packed: word << UInt64(8 * (8 - cell.count)))
  }

  /// Whether eight bytes are all ASCII digits: 3 stands in the upper half, and still does six further on.
  @inline(__always)
  private static func areDigits(_ word: UInt64) -> Bool {
    let upperHalf: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
    let threes: UInt64 = 0x3030_3030_3030_3030
    return word & upperHalf == threes && (word &+ 0x0606_0606_0606_0606) & upperHalf == threes
  }

  /// Reads the folded spelling of a code, without what a spreadsheet has added.
  static func read(_ folded: UnsafeBufferPointer<UInt8>, digits: Int?) -> CellReading<Code> {
    let code = digits == nil ? Code(ascii: folded) : plain(folded, digits: digits)
    return code.map(CellReading.value) ?? .wrong(.codeInvalid)
  }
}
