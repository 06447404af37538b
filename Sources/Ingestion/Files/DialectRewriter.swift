/// Writes a file anew with commas between its fields and double quotes around those that hold one.
///
/// Line for line, so that records and lines keep their numbers.
struct DialectRewriter: ByteRewriter {
  private let layout: FileLayout
  private var lines = 0
  /// What is not written yet.
  private var held: [UInt8] = []
  /// Whether a line over the limit is passed on as it is.
  private var isInLongLine = false

  private static let longestLine = 1 << 20

  init(_ layout: FileLayout) { self.layout = layout }

  /// - Parameter width: fields of a record, or 0 while that is not known.
  init(_ dialect: CellDialect, width: Int = 0) { self.init(FileLayout(dialect, width: width)) }

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
        let dialect = lines < layout.headLines ? layout.head : layout.records
        if isInLongLine || end == nil && bytes.count - position > Self.longestLine {
          output += bytes[position..<(end ?? bytes.count)]
          isInLongLine = end == nil
          lines += isInLongLine ? 0 : 1
          position = end ?? bytes.count
          continue
        }
        guard end != nil || isLast,
          let record = LineCells.record(
            bytes, position..<(end ?? bytes.count), dialect, width: layout.width, isLast: isLast)
        else { break }
        record.cells.append(to: &output)
        position = record.end
        lines += record.lines
      }
      return position
    }
    held.removeFirst(written)
  }
}
