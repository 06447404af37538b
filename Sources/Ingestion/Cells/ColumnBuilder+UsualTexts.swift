import Tables

extension ColumnBuilder {
  /// Reads clean texts and blanks.
  mutating func appendUsualTexts(_ cells: FieldCells, from start: Int, bytesAtMost: Int) -> Int {
    guard allowed.texts.isEmpty else { return start }
    let reader = UsualTexts(
      isBlankFine: isBlankFine, isIdentity: column.isIdentity, before: texts.bytes.count)
    var read = (count: 0, bytes: 0)
    // Taken out and put back, since the three arrays cannot be written through one value.
    var bytes = texts.bytes
    var ends = texts.ends
    texts.bytes = []
    texts.ends = []
    bytes.append(atMost: bytesAtMost + TextCleaner.atOnce) { bytes in
      ends.append(atMost: cells.count - start) { ends in
        texts.presence.append(atMost: cells.count - start) { presence in
          read = reader.read(cells, from: start, bytes, ends, presence)
          return read.count
        }
        return read.count
      }
      return read.bytes
    }
    texts.bytes = bytes
    texts.ends = ends
    return start + read.count
  }
}

/// The tight loop of text columns.
private struct UsualTexts {
  let isBlankFine: Bool
  let isIdentity: Bool
  /// Bytes of the cells before.
  let before: Int

  /// Writes the texts of usual cells from a row on; how many these are, and their bytes.
  func read(
    _ cells: FieldCells, from start: Int, _ bytes: RawRoom<UInt8>, _ ends: RawRoom<Int>,
    _ presence: RawRoom<Presence>
  ) -> (count: Int, bytes: Int) {
    var row = start
    var written = 0
    while row < cells.count {
      let (first, end) = cells.unquotedRange(row)
      let count = end &- first
      if count == 0, isBlankFine {
        presence[row &- start] = .missing
      } else if TextCleaner.isValue(cells.bytes + first, count: count, cells.isThaiEightBit),
        !isIdentity || !SpreadsheetKey.mayBe(cells.bytes + first, count: count)
      {
        if count <= TextCleaner.atOnce {
          bytes.copySixteen(cells.bytes + first, to: written)
        } else {
          bytes.copy(cells.bytes + first, count: count, to: written)
        }
        written &+= count
        presence[row &- start] = .present
      } else {
        break
      }
      ends[row &- start] = before &+ written
      row &+= 1
    }
    return (row - start, written)
  }
}

extension TextCleaner {
  /// Bytes that are looked at and copied at once; so many must be readable.
  fileprivate static let atOnce = 16

  /// Whether a text, as it stands in the file, is its value: clean, and no word for "nothing".
  @inline(__always)
  fileprivate static func isValue(
    _ bytes: UnsafePointer<UInt8>, count: Int, _ isThaiEightBit: Bool
  ) -> Bool {
    guard count > 0, bytes[0] != UInt8(ascii: "-"), bytes[0] != UInt8(ascii: "#"), bytes[0] != 0xE2 else {
      return false
    }
    if count <= atOnce, isPlain(bytes, count: count) { return true }
    let cell = UnsafeBufferPointer(start: bytes, count: count)
    return !(isThaiEightBit && cell.endOfASCII(from: 0) < count) && isSurelyClean(cell)
  }

  /// Whether up to sixteen bytes are all ASCII, and no spaces or control characters.
  @inline(__always)
  private static func isPlain(_ bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
    let bits = UInt64(truncatingIfNeeded: 8 &* count)
    let low = ByteWords.load(bytes)
    let high = ByteWords.load(bytes + 8)
    // A byte below 21 borrows from its highest bit, and from nothing before it.
    let lowBad = (low | low &- 0x2121_2121_2121_2121) & ByteWords.highs
    let highBad = (high | high &- 0x2121_2121_2121_2121) & ByteWords.highs
    return count < 8
      ? lowBad &<< (64 &- bits) == 0 : lowBad == 0 && (count == 8 || highBad &<< (128 &- bits) == 0)
  }
}
