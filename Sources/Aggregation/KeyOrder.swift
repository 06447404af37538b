import Tables

extension RowKeys {
  /// Whether each key comes before the next: then none stands twice.
  var areAscending: Bool {
    bytes.withUnsafeBytes { bytes in
      (1..<max(1, count)).allSatisfy { bytes.isAscending(self[$0 - 1], self[$0]) }
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether the bytes of one range come before those of another, compared eight at a time.
  func isAscending(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let common = Swift.min(left.count, right.count)
    var offset = 0
    while offset + 8 <= common {
      let first = loadUnaligned(fromByteOffset: left.lowerBound + offset, as: UInt64.self)
      let second = loadUnaligned(fromByteOffset: right.lowerBound + offset, as: UInt64.self)
      if first != second { return UInt64(bigEndian: first) < UInt64(bigEndian: second) }
      offset += 8
    }
    while offset < common {
      let (first, second) = (self[left.lowerBound + offset], self[right.lowerBound + offset])
      if first != second { return first < second }
      offset += 1
    }
    return left.count < right.count
  }
}
