import Tables

/// Hashes of the keys of a batch, the same in every run.
///
/// Two keys may share a hash; they are then compared byte by byte before anything is said of them.
enum KeyHash {
  /// One hash a row.
  static func hashes(of table: Table, key: [Int]) -> [UInt64] {
    [UInt64](unsafeUninitializedCapacity: table.rowCount) { hashes, count in
      hashes.initialize(repeating: 0x9E37_79B9_7F4A_7C15)
      for column in key { mix(table.columns[column], into: hashes) }
      count = table.rowCount
    }
  }

  private static func mix(_ column: Column, into hashes: UnsafeMutableBufferPointer<UInt64>) {
    switch column {
    case .codes(let codes):
      codes.values.withUnsafeBufferPointer { values in
        for row in hashes.indices { mix(values[row].packed, into: &hashes[row]) }
      }
    case .numbers(let numbers):
      for row in hashes.indices {
        let scaled = numbers.values[row].scaled
        mix(UInt64(truncatingIfNeeded: scaled), into: &hashes[row])
        mix(UInt64(truncatingIfNeeded: scaled >> 64), into: &hashes[row])
      }
    case .dates(let days):
      for row in hashes.indices {
        mix(UInt64(truncatingIfNeeded: days.values[row].number), into: &hashes[row])
      }
    case .truths(let truths):
      for row in hashes.indices { mix(UInt64(truths[row].rawValue), into: &hashes[row]) }
    case .texts(let texts): mix(texts, into: hashes)
    }
  }

  private static func mix(_ texts: TextColumn, into hashes: UnsafeMutableBufferPointer<UInt64>) {
    texts.bytes.withUnsafeBytes { bytes in
      texts.ends.withUnsafeBufferPointer { ends in
        var start = 0
        for row in hashes.indices {
          mix(UnsafeRawBufferPointer(rebasing: bytes[start..<ends[row]]), into: &hashes[row])
          start = ends[row]
        }
      }
    }
  }

  /// The words of a text; the last one goes back into the one before, where there is one.
  @inline(__always)
  private static func mix(_ text: UnsafeRawBufferPointer, into hash: inout UInt64) {
    var position = 0
    while position + 8 < text.count {
      mix(text.loadUnaligned(fromByteOffset: position, as: UInt64.self), into: &hash)
      position += 8
    }
    var rest: UInt64 = 0
    if text.count >= 8 {
      rest = text.loadUnaligned(fromByteOffset: text.count - 8, as: UInt64.self)
    } else {
      for byte in text { rest = rest << 8 | UInt64(byte) }
    }
    mix(rest ^ UInt64(text.count) << 56, into: &hash)
  }

  @inline(__always)
  private static func mix(_ word: UInt64, into hash: inout UInt64) {
    let product = (hash ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    hash = (product.high ^ product.low) &+ 0xE703_7ED1_A0B4_28DB
  }
}
