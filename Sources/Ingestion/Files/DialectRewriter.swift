/// Writes a file anew with commas between its fields and double quotes around those that hold one.
///
/// Line for line, so that records and lines keep their numbers.
struct DialectRewriter: ByteRewriter {
  private let dialect: CellDialect
  /// Fields of the header: how many a text over several lines must make a record of, to be one.
  private let width: Int
  /// What is not written yet.
  private var held: [UInt8] = []
  /// Whether a line over the limit is passed on as it is.
  private var isInLongLine = false

  /// Lines of a record, and bytes of a line that are looked at.
  private static let mostLines = 16
  private static let longestLine = 1 << 20

  init(_ dialect: CellDialect, width: Int) {
    self.dialect = dialect
    self.width = width
  }

  mutating func add(_ block: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    held += block
    write(to: &output, isLast: false)
  }

  mutating func end(_ output: inout [UInt8]) { write(to: &output, isLast: true) }

  private mutating func write(to output: inout [UInt8], isLast: Bool) {
    let written = held.withUnsafeBufferPointer { bytes in
      var position = 0
      while position < bytes.count {
        let end = bytes[position...].firstIndex(of: 0x0A).map { $0 + 1 }
        if isInLongLine || end == nil && bytes.count - position > Self.longestLine {
          output += bytes[position..<(end ?? bytes.count)]
          isInLongLine = end == nil
          position = end ?? bytes.count
          continue
        }
        guard end != nil || isLast,
          let next = append(bytes, position..<(end ?? bytes.count), to: &output, isLast: isLast)
        else { break }
        position = next
      }
      return position
    }
    held.removeFirst(written)
  }

  /// Appends the record that begins with a line; returns where it ends, or nil when more bytes are needed.
  private func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, to output: inout [UInt8], isLast: Bool
  ) -> Int? {
    let first = LineCells(UnsafeBufferPointer(rebasing: bytes[line]), dialect)
    var end = line.upperBound
    var lines = 1
    while first.open > 0, first.cells.count != width, lines < Self.mostLines {
      guard
        let feed = bytes[end...].firstIndex(of: 0x0A) ?? (isLast && end < bytes.count ? bytes.count - 1 : nil)
      else {
        if isLast || bytes.count - line.lowerBound > Self.longestLine { break }
        return nil
      }
      end = feed + 1
      lines += 1
      let record = LineCells(UnsafeBufferPointer(rebasing: bytes[line.lowerBound..<end]), dialect)
      if record.open == 0, record.strays == 0, record.cells.count == width {
        record.append(to: &output)
        return end
      }
    }
    first.append(to: &output)
    return line.upperBound
  }
}
