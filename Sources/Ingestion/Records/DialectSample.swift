import Glibc

/// The first lines of a file, to try dialects on.
struct DialectSample {
  static let size = 1 << 18

  private let bytes: [UInt8]

  init(_ source: ByteSource, from start: Int) throws(FileFailure) {
    var bytes: [UInt8] = []
    try source.forEachBlock(from: start, bytes: Self.size) { block in
      bytes = Array(block)
      return false
    }
    // The last line may be cut.
    let isWhole = start + bytes.count == source.size
    if !isWhole, let feed = bytes.lastIndex(of: 0x0A) { bytes.removeSubrange((feed + 1)...) }
    self.bytes = bytes
  }

  /// Whether a byte stands anywhere.
  func holds(_ byte: UInt8) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { memchr($0, Int32(byte), bytes.count) != nil } ?? false
    }
  }

  /// The lines in the usual dialect.
  func rewritten(from dialect: CellDialect) -> ByteSource {
    var output: [UInt8] = []
    var rewriter = DialectRewriter(dialect)
    bytes.withUnsafeBufferPointer { rewriter.add($0, to: &output) }
    rewriter.end(&output)
    return ByteSource(memory: output)
  }

  /// How well a dialect does for the lines behind the header, or some of them.
  func fit(_ dialect: CellDialect, in layout: FileLayout, first: Int = .max) -> Fit {
    var fit = Fit()
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      var line = 0
      while start < bytes.count, fit.lines < first {
        var end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
        if line >= layout.headLines, bytes[start..<end].contains(where: { $0 > 0x20 }),
          let record = LineCells.record(bytes, start..<end, dialect, width: layout.width, isLast: true)
        {
          fit.add(record.cells, width: layout.width)
          end = record.end
        }
        line += 1
        start = end
      }
    }
    return fit
  }

  /// The delimiter of records that have not the one of their header: that under which they have its width.
  func delimiterOfRecords(in layout: FileLayout) -> Delimiter? {
    let few = fit(layout.records, in: layout, first: 32)
    guard layout.width > 1, few.lines > 1, few.fitting == 0, fit(layout.records, in: layout).fitting == 0
    else {
      return nil
    }
    return Delimiter.allCases.first { delimiter in
      // Spaces stand in any text: where the header's delimiter stands too, the record has another fault.
      guard delimiter.byte != UInt8(ascii: " ") || few.split == 0 else { return false }
      var other = layout.records
      other.delimiter = delimiter
      let fit = fit(other, in: layout)
      return fit.fitting * 10 >= fit.lines * 9
    }
  }

  /// What a dialect makes of some lines.
  struct Fit {
    private(set) var lines = 0
    /// Lines with as many fields as the header.
    private(set) var fitting = 0
    /// Lines with more than one field.
    private(set) var split = 0
    private(set) var quotedLines = 0
    private(set) var quoted = 0
    private(set) var open = 0
    private(set) var strays = 0

    mutating func add(_ line: LineCells, width: Int) {
      lines += 1
      fitting += line.cells.count == width ? 1 : 0
      split += line.cells.count > 1 ? 1 : 0
      quotedLines += line.quoted > 0 ? 1 : 0
      quoted += line.quoted
      open += line.open
      strays += line.strays
    }

    /// Whether quotes that open fields close them, as a rule.
    var closesQuotes: Bool { open * 20 <= quoted }
  }
}
