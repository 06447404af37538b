/// The fields of a line in any dialect.
///
/// A quote opens a field only at its beginning and closes it only at its end, so that O'Brien is a name; where a field is
/// never closed, its quote is a letter, as in '4701 from a spreadsheet.
struct LineCells {
  private(set) var cells: [Cell] = []
  /// Fields in quotes.
  private(set) var quoted = 0
  /// Fields whose quote is never closed.
  private(set) var open = 0
  /// Quotes inside quoted fields that stand alone.
  private(set) var strays = 0

  private let line: UnsafeBufferPointer<UInt8>
  private let dialect: CellDialect

  struct Cell {
    /// Without the quotes.
    var range: Range<Int>
    var isQuoted: Bool
  }

  /// - Parameter line: one line or several, with the line end.
  init(_ line: UnsafeBufferPointer<UInt8>, _ dialect: CellDialect) {
    self.line = line
    self.dialect = dialect
    let end = Self.endOfText(line)
    var position = 0
    skipSpaces(&position, end)
    repeat { position = addCell(from: position, end) } while position <= end
    // Spaces behind the last field separate it from nothing.
    if dialect.delimiter == .spaces, cells.count > 1, let last = cells.last, last.range.isEmpty,
      !last.isQuoted
    {
      cells.removeLast()
    }
  }

  private static func endOfText(_ line: UnsafeBufferPointer<UInt8>) -> Int {
    guard line.last == 0x0A else { return line.count }
    return line.endsWithReturn ? line.count - 2 : line.count - 1
  }

  /// Adds a field; returns where the next one begins, or a place behind the end.
  private mutating func addCell(from start: Int, _ end: Int) -> Int {
    var position = start
    if start < end, line[start] == dialect.quote.byte {
      if let close = close(from: start + 1, end) {
        cells.append(Cell(range: start + 1..<close, isQuoted: true))
        quoted += 1
        position = close + 1
        return next(behind: position, end)
      }
      open += 1
    }
    while position < end, line[position] != dialect.delimiter.byte { position += 1 }
    cells.append(Cell(range: start..<position, isQuoted: false))
    return next(behind: position, end)
  }

  /// Behind the delimiter that stands at a position.
  private func next(behind position: Int, _ end: Int) -> Int {
    guard position < end else { return end + 1 }
    var next = position + 1
    skipSpaces(&next, end)
    return next
  }

  private func skipSpaces(_ position: inout Int, _ end: Int) {
    guard dialect.delimiter == .spaces else { return }
    while position < end, line[position] == 0x20 { position += 1 }
  }

  /// The quote that ends a field: one before a delimiter or the end.
  private mutating func close(from start: Int, _ end: Int) -> Int? {
    let before = strays
    var position = start
    while position < end {
      if dialect.hasEscapes, line[position] == UInt8(ascii: "\\") {
        position += 2
        continue
      }
      if line[position] == dialect.quote.byte {
        if position + 1 == end || line[position + 1] == dialect.delimiter.byte { return position }
        let isDoubled = line[position + 1] == dialect.quote.byte
        strays += isDoubled ? 0 : 1
        position += isDoubled ? 2 : 1
      } else {
        position += 1
      }
    }
    strays = before
    return nil
  }

  /// Appends the line with commas between the fields and double quotes where need be.
  func append(to output: inout [UInt8]) {
    let doubleQuote = QuoteSign.double.byte
    for (number, cell) in cells.enumerated() {
      if number > 0 { output.append(UInt8(ascii: ",")) }
      let bytes = line[cell.range]
      guard cell.isQuoted || bytes.contains(where: { $0 == UInt8(ascii: ",") || $0 == doubleQuote }) else {
        output += bytes
        continue
      }
      output.append(doubleQuote)
      for byte in cell.isQuoted ? unquoted(bytes) : Array(bytes) {
        if byte == doubleQuote { output.append(byte) }
        output.append(byte)
      }
      output.append(doubleQuote)
    }
    output += line[Self.endOfText(line)...]
  }

  /// The text between quotes, its doubled quotes and escapes as what they stand for.
  private func unquoted(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var text: [UInt8] = []
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let next = position + 1 < bytes.endIndex ? bytes[position + 1] : 0
      let isPair =
        bytes[position] == dialect.quote.byte && next == dialect.quote.byte
        || dialect.hasEscapes && bytes[position] == UInt8(ascii: "\\")
          && (next == dialect.quote.byte || next == UInt8(ascii: "\\"))
      position += isPair ? 1 : 0
      text.append(bytes[position])
      position += 1
    }
    return text
  }
}

extension LineCells {
  /// Lines of a text in quotes.
  private static let mostLines = 16
  /// Bytes in which its end is waited for.
  private static let longestRecord = 1 << 20

  /// The record that begins with a line; nil when more bytes are needed to tell its end.
  ///
  /// A text goes on over several lines only where that makes a record of the header's width.
  static func record(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ dialect: CellDialect, width: Int, isLast: Bool
  ) -> (cells: LineCells, end: Int, lines: Int)? {
    let first = LineCells(UnsafeBufferPointer(rebasing: bytes[line]), dialect)
    guard first.open > 0, first.cells.count != width else { return (first, line.upperBound, 1) }
    var end = line.upperBound
    for lines in 2...mostLines {
      guard
        let feed = bytes[end...].firstIndex(of: 0x0A) ?? (isLast && end < bytes.count ? bytes.count - 1 : nil)
      else {
        guard isLast || bytes.count - line.lowerBound > longestRecord else { return nil }
        break
      }
      end = feed + 1
      let record = LineCells(UnsafeBufferPointer(rebasing: bytes[line.lowerBound..<end]), dialect)
      if record.open == 0, record.strays == 0, record.cells.count == width { return (record, end, lines) }
    }
    return (first, line.upperBound, 1)
  }
}
