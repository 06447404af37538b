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

  /// One where a text is another, zero where it is this one; as many bytes as the longest text has must be there.
  ///
  /// Computed without a branch: nobody can foresee which text comes next.
  @inline(__always)
  fileprivate func difference(_ memory: UnsafeRawPointer, count other: Int) -> UInt8 {
    let start = UInt64(littleEndian: memory.loadUnaligned(as: UInt64.self))
    let end = UInt64(
      littleEndian: memory.loadUnaligned(fromByteOffset: max(0, count - 8), as: UInt64.self))
    let bits = (start ^ first) & mask | (end ^ last) & mask | UInt64(bitPattern: Int64(other ^ count))
    return UInt8(truncatingIfNeeded: (bits | (0 &- bits)) >> 63)
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
        // An answer is a byte, of which no is zero and yes is one.
        let answers = UnsafeMutableRawBufferPointer(truths)
        let wanted: UInt8 = isWanted ? 1 : 0
        for row in 0..<rows {
          let presence = cells.presence(row)
          answers[row] =
            presence == .present ? cells.difference(text, row) ^ wanted : Truth(absent: presence).rawValue
        }
        filled = rows
      }
    }
  }
}

extension TextCells {
  @inline(__always)
  fileprivate func difference(_ text: ShortText, _ row: Int) -> UInt8 {
    let cell = range(row)
    guard cell.lowerBound + ShortText.longest <= bytes.count, let start = bytes.baseAddress else {
      return cell.count == text.count && ShortText(bytes[cell]) == text ? 0 : 1
    }
    return text.difference(UnsafeRawPointer(start + cell.lowerBound), count: cell.count)
  }
}
