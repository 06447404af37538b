/// The fields of a line read on its own: a quote that does not pair is a letter, and whatever stands behind it is split.
struct LineFields {
  /// Without the line end.
  private(set) var fields: [Range<Int>] = []
  /// The field in which a quote stays open at the end of the line.
  private(set) var open: Int?

  /// - Parameter width: of the header.
  init(_ line: UnsafeBufferPointer<UInt8>, delimiter: UInt8, width: Int) {
    fields.reserveCapacity(width + 1)
    var end = line.count
    if end > 0, line[end - 1] == 0x0A { end -= 1 }
    if end > 0, line[end - 1] == 0x0D { end -= 1 }
    let text = UnsafeBufferPointer(rebasing: line[..<end])
    let isClosed = split(text, from: 0, delimiter, readsQuotes: true)
    guard !isClosed, let last = fields.popLast() else { return }
    open = fields.count
    _ = split(text, from: last.lowerBound, delimiter, readsQuotes: false)
  }

  /// Splits the rest of a line; false when a quote is still open at its end.
  private mutating func split(
    _ line: UnsafeBufferPointer<UInt8>, from first: Int, _ delimiter: UInt8, readsQuotes: Bool
  ) -> Bool {
    var start = first
    var isQuoted = false
    var isBlank = true
    var position = first
    while position < line.endIndex {
      switch line[position] {
      case 0x22 where isQuoted:
        let isDoubled = position + 1 < line.endIndex && line[position + 1] == 0x22
        if isDoubled { position += 1 } else { isQuoted = false }
      case 0x22 where readsQuotes && isBlank:
        isQuoted = true
        isBlank = false
      case delimiter where !isQuoted:
        fields.append(start..<position)
        start = position + 1
        isBlank = true
      case 0x20, 0x09: break
      default: isBlank = false
      }
      position += 1
    }
    fields.append(start..<line.endIndex)
    return !isQuoted
  }
}
