/// One field of all records of a block.
struct FieldCells {
  let bytes: UnsafePointer<UInt8>
  /// The marks before and behind the field of the first record; those of the next are `width` further on.
  let before: UnsafePointer<UInt32>
  let behind: UnsafePointer<UInt32>
  let width: Int
  let records: UnsafePointer<SplitRecord>
  let count: Int
  /// Whether bytes above 7F are letters of windows-874, not parts of UTF-8.
  let isThaiEightBit: Bool

  /// Where a cell stands, with its spaces and quotes.
  @inline(__always)
  func range(_ row: Int) -> (start: Int, end: Int) {
    (Int(before[row &* width] &+ 1), Int(behind[row &* width]))
  }

  /// Where a cell stands, with its spaces but without quotes.
  @inline(__always)
  func unquotedRange(_ row: Int) -> (start: Int, end: Int) {
    let (start, end) = range(row)
    guard start < end, bytes[start] == UInt8(ascii: "\""), !records[row].isParsed else { return (start, end) }
    return (start + 1, end - 1)
  }

  /// Whether there are only separators between so many fields that stand side by side.
  @inline(__always)
  func areEmpty(_ row: Int, fields: Int) -> Bool {
    let (start, end) = range(row)
    return end &- start &+ 1 == fields
  }

  /// The bytes of all cells, with their spaces and quotes.
  var byteCount: Int {
    var total = 0
    for row in 0..<count {
      let (start, end) = range(row)
      total &+= end &- start
    }
    return total
  }

  /// A cell without the spaces around it, or without its quotes.
  @inline(__always)
  subscript(row: Int) -> UnsafeBufferPointer<UInt8> {
    let (start, end) = range(row)
    return RecordFields.cell(bytes, start, end, isParsed: records[row].isParsed)
  }
}
