import Tables

/// Hashes of the keys of a batch, the same on every machine and in every run.
///
/// Two keys may share a hash; they are then compared byte by byte before anything is said of them.
enum KeyHash {
  /// One hash a row.
  static func hashes(of table: Table, key: [Int]) -> [UInt64] {
    var hashes = [UInt64](repeating: 0x9E37_79B9_7F4A_7C15, count: table.rowCount)
    for column in key { mix(table.columns[column], into: &hashes) }
    return hashes
  }

  private static func mix(_ column: Column, into hashes: inout [UInt64]) {
    switch column {
    case .codes(let codes): for row in hashes.indices { mix(codes.values[row].packed, into: &hashes[row]) }
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
    case .texts(let texts):
      texts.bytes.withUnsafeBytes { bytes in
        for row in hashes.indices { mix(bytes, texts.range(row), into: &hashes[row]) }
      }
    }
  }

  private static func mix(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, into hash: inout UInt64) {
    var position = range.lowerBound
    while position + 8 <= range.upperBound {
      let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      mix(UInt64(littleEndian: word), into: &hash)
      position += 8
    }
    var rest = UInt64(range.count) << 56
    for (shift, index) in (position..<range.upperBound).enumerated() {
      rest ^= UInt64(bytes[index]) << UInt64(8 * shift)
    }
    mix(rest, into: &hash)
  }

  @inline(__always)
  private static func mix(_ word: UInt64, into hash: inout UInt64) {
    let product = (hash ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    hash = (product.high ^ product.low) &+ 0xE703_7ED1_A0B4_28DB
  }
}
