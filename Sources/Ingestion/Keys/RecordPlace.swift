/// A record of an input in one word: its file, then its number; in the order of the input.
struct RecordPlace: Sendable, Hashable, Comparable {
  let packed: UInt64

  init(packed: UInt64) { self.packed = packed }

  init(file: Int, record: Int) { packed = UInt64(file) << 40 | UInt64(record) }

  var file: Int { Int(packed >> 40) }
  var record: Int { Int(packed & 0xFF_FFFF_FFFF) }

  static func < (left: RecordPlace, right: RecordPlace) -> Bool { left.packed < right.packed }
}
