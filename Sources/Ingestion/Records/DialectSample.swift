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
    var rewriter = DialectRewriter(dialect, width: 0)
    bytes.withUnsafeBufferPointer { rewriter.add($0, to: &output) }
    rewriter.end(&output)
    return ByteSource(memory: output)
  }

  /// How well a dialect does for the lines behind some first ones.
  func fit(_ dialect: CellDialect, width: Int, behind lines: Int) -> Fit {
    var fit = Fit()
    bytes.withUnsafeBufferPointer { bytes in
      for line in bytes.split(separator: 0x0A).dropFirst(lines) where line.contains(where: { $0 > 0x20 }) {
        // The return of a line end is left over.
        let text = line.last == 0x0D ? line.dropLast() : line
        fit.add(LineCells(UnsafeBufferPointer(rebasing: text), dialect), width: width)
      }
    }
    return fit
  }

  /// What a dialect makes of some lines.
  struct Fit {
    private(set) var lines = 0
    /// Lines with as many fields as the header.
    private(set) var fitting = 0
    private(set) var quotedLines = 0
    private(set) var quoted = 0
    private(set) var open = 0
    private(set) var strays = 0

    mutating func add(_ line: LineCells, width: Int) {
      lines += 1
      fitting += line.cells.count == width ? 1 : 0
      quotedLines += line.quoted > 0 ? 1 : 0
      quoted += line.quoted
      open += line.open
      strays += line.strays
    }

    /// Whether quotes that open fields close them, as a rule.
    var closesQuotes: Bool { open * 20 <= quoted }
  }
}
