import Tables

/// Reads codes: digits of a fixed length, or up to eight printable characters where no length is declared.
///
/// A code that a spreadsheet has made a number of, 34010101.0 or without its leading zero, is never guessed.
enum CodeReader {
  /// A code of ASCII digits only: the fast way.
  @inline(__always)
  static func plain(_ cell: UnsafeBufferPointer<UInt8>, digits: Int?) -> Code? {
    guard cell.count > 0, cell.count <= 8, digits == nil || cell.count == digits else { return nil }
    var word: UInt64 = 0
    for byte in cell {
      guard byte &- UInt8(ascii: "0") < 10 else { return nil }
      word = word << 8 | UInt64(byte)
    }
    return Code(packed: word << UInt64(8 * (8 - cell.count)))
  }

  /// Reads the folded spelling of a code; an apostrophe before it, by which spreadsheets keep text, is dropped.
  static func read(
    _ folded: UnsafeBufferPointer<UInt8>, digits: Int?, noting cleanings: inout Cleanings
  ) -> CellReading<Code> {
    var body = folded
    if body.first == UInt8(ascii: "'") {
      body = UnsafeBufferPointer(rebasing: body.dropFirst())
      cleanings.insert(.apostrophe)
    }
    let code = digits == nil ? Code(ascii: body) : plain(body, digits: digits)
    return code.map(CellReading.value) ?? .wrong(.codeInvalid)
  }
}
