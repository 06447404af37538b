import Tables

/// A text of up to sixteen bytes as its first and its last eight, by which a column is compared without a loop a row.
struct ShortText: Equatable {
  fileprivate let count: Int
  private let first: UInt64
  private let last: UInt64
  /// The bits of a word that belong to a text of less than eight bytes.
  private let mask: UInt64

  /// The longest text.
  static let longest = 16

  fileprivate init(_ text: some BidirectionalCollection<UInt8>) {
    count = text.count
    let word = { (bytes: [UInt8]) in bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) } }
    first = word(Array(text.prefix(8)))
    last = word(Array(text.suffix(8)))
    mask = count < 8 ? (1 << UInt64(8 * count)) - 1 : .max
  }

  /// Whether a text is this one; as many bytes as the longest text has must be there.
  ///
  /// Without a branch: nobody can foresee which text comes next.
  @inline(__always)
  fileprivate func isEqual(_ memory: UnsafeRawPointer, count other: Int) -> Bool {
    let start = UInt64(littleEndian: memory.loadUnaligned(as: UInt64.self))
    let end = UInt64(
      littleEndian: memory.loadUnaligned(fromByteOffset: max(0, count - 8), as: UInt64.self))
    return (start ^ first) & mask | (end ^ last) & mask | UInt64(bitPattern: Int64(other ^ count)) == 0
  }
}

extension Operand<TextColumn> {
  /// The text, if one that is short stands for all rows.
  var shortText: ShortText? {
    guard mask == 0, values.presence.first == .present, values.range(0).count <= ShortText.longest else {
      return nil
    }
    return ShortText(values.bytes[values.range(0)])
  }

  /// Whether each row has a text.
  func equality(with text: ShortText, _ rows: Int, isWanted: Bool) -> [Truth] {
    withCells { cells in
      [Truth](unsafeUninitializedCapacity: rows) { truths, filled in
        for row in 0..<rows {
          let presence = cells.presence(row)
          truths[row] =
            presence == .present ? Truth(cells.isEqual(text, row) == isWanted) : Truth(absent: presence)
        }
        filled = rows
      }
    }
  }
}

extension TextCells {
  @inline(__always)
  fileprivate func isEqual(_ text: ShortText, _ row: Int) -> Bool {
    let cell = range(row)
    guard cell.lowerBound + ShortText.longest <= bytes.count, let start = bytes.baseAddress else {
      return ShortText(bytes[cell]) == text
    }
    return text.isEqual(UnsafeRawPointer(start + cell.lowerBound), count: cell.count)
  }
}
