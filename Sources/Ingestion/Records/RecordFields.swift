/// The fields of one record, whoever split it; good until the next record is split.
struct RecordFields {
  let bytes: UnsafePointer<UInt8>
  /// The positions before the first field and behind each.
  let marks: UnsafePointer<UInt32>
  let count: Int
  /// Whether libcsv has split the record: quotes are gone, and spaces that are left belong to the value.
  let isParsed: Bool

  /// A field without the spaces and tabs around it, or without its quotes.
  @inline(__always)
  subscript(field: Int) -> UnsafeBufferPointer<UInt8> {
    Self.cell(bytes, Int(marks[field] &+ 1), Int(marks[field + 1]), isParsed: isParsed)
  }

  /// A field, or an empty one behind the last.
  @inline(__always)
  func at(_ field: Int) -> UnsafeBufferPointer<UInt8> {
    field < count ? self[field] : UnsafeBufferPointer(start: bytes, count: 0)
  }

  /// All fields.
  var cells: [[UInt8]] { (0..<count).map { Array(self[$0]) } }

  /// The first field with something in it from `start` on.
  func firstFilled(from start: Int = 0) -> Int? {
    guard start < count else { return nil }
    return (start..<count).first { !self[$0].isEmpty }
  }

  /// The last field with something in it.
  func lastFilled() -> Int? { (0..<count).last { !self[$0].isEmpty } }

  /// The value between two positions.
  ///
  /// Quotes of a plain record enclose whole fields and nothing stands around them.
  @inline(__always)
  static func cell(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int, isParsed: Bool
  ) -> UnsafeBufferPointer<UInt8> {
    var start = start
    var end = end
    if !isParsed, start < end {
      if bytes[start] == UInt8(ascii: "\"") {
        start += 1
        end -= 1
      } else {
        while start < end, isSpace(bytes[start]) { start += 1 }
        while end > start, isSpace(bytes[end - 1]) { end -= 1 }
      }
    }
    return UnsafeBufferPointer(start: bytes + start, count: end - start)
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
