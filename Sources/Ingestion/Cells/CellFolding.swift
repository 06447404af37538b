/// The plain spelling of a cell that is not text: cleaned, ASCII digits for Thai ones, "-" for every dash.
enum CellFolding {
  /// Replaces what is in `folded` by the plain spelling of a cell.
  static func fold(
    _ cell: UnsafeBufferPointer<UInt8>, into folded: inout [UInt8], noting cleanings: inout Cleanings
  ) {
    folded.removeAll(keepingCapacity: true)
    let trimmed = cell.trimmed
    if TextCleaner.isSurelyClean(trimmed) {
      appendFolded(trimmed, to: &folded, noting: &cleanings)
    } else {
      TextCleaner.cleaned(trimmed, noting: &cleanings).withUnsafeBufferPointer {
        appendFolded($0, to: &folded, noting: &cleanings)
      }
    }
  }

  private static func appendFolded(
    _ cell: UnsafeBufferPointer<UInt8>, to folded: inout [UInt8], noting cleanings: inout Cleanings
  ) {
    var position = 0
    while position < cell.count {
      if position + 2 < cell.count {
        if let digit = thaiDigit(cell[position], cell[position + 1], cell[position + 2]) {
          folded.append(digit)
          cleanings.insert(.thaiDigits)
          position += 3
          continue
        }
        if isDash(cell[position], cell[position + 1], cell[position + 2]) {
          folded.append(UInt8(ascii: "-"))
          cleanings.insert(.longDash)
          position += 3
          continue
        }
      }
      folded.append(cell[position])
      position += 1
    }
  }

  /// The ASCII digit for U+0E50 to U+0E59.
  @inline(__always)
  private static func thaiDigit(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8? {
    first == 0xE0 && second == 0xB9 && third >= 0x90 && third <= 0x99 ? third - 0x90 + UInt8(ascii: "0") : nil
  }

  /// Hyphens, dashes and bars U+2010 to U+2015 and the minus sign U+2212.
  @inline(__always)
  static func isDash(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    first == 0xE2
      && (second == 0x80 && third >= 0x90 && third <= 0x95 || second == 0x88 && third == 0x92)
  }
}
