/// Where one field stands in the bytes of its record's fields.
struct FieldRange {
  var start: Int32
  var end: Int32
}

/// The fields of one record, whoever split it; good until the next record is split.
struct RecordFields {
  let bytes: UnsafePointer<UInt8>
  let ranges: UnsafePointer<FieldRange>
  let count: Int
  /// Whether the spaces around unquoted fields are gone already, and those left belong to the value.
  let isTrimmed: Bool

  /// A field without the spaces and tabs around it.
  @inline(__always)
  subscript(field: Int) -> UnsafeBufferPointer<UInt8> {
    let range = ranges[field]
    var start = Int(range.start)
    var end = Int(range.end)
    if !isTrimmed {
      while start < end, isSpace(bytes[start]) { start += 1 }
      while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    }
    return UnsafeBufferPointer(start: bytes + start, count: end - start)
  }

  /// A field, or an empty one behind the last.
  @inline(__always)
  func at(_ field: Int) -> UnsafeBufferPointer<UInt8> {
    field < count ? self[field] : UnsafeBufferPointer(start: bytes, count: 0)
  }

  /// The first field with something in it from `start` on.
  func firstFilled(from start: Int = 0) -> Int? {
    guard start < count else { return nil }
    return (start..<count).first { !self[$0].isEmpty }
  }

  @inline(__always)
  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

/// A list of field ranges that grows by hand, since a callback of C fills it.
struct FieldRangeList {
  private(set) var ranges: UnsafeMutablePointer<FieldRange>
  private(set) var capacity: Int

  init() {
    capacity = 256
    ranges = .allocate(capacity: capacity)
  }

  /// Makes room behind `count` ranges.
  mutating func grow(keeping count: Int) {
    let larger = UnsafeMutablePointer<FieldRange>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: ranges, count: count)
    ranges.deallocate()
    ranges = larger
    capacity *= 2
  }

  func deallocate() { ranges.deallocate() }
}
