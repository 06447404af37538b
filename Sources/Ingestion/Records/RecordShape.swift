import Tables

/// What a record of a file looks like: the header's width, and cells that the columns can hold, as far as these are needed
/// and cannot hold any text.
///
/// Asked only where quotes stand over several lines or wrong: which of the lines are records, and which are text?
struct RecordShape: Sendable {
  let delimiter: UInt8
  /// Fields of the header, or 0 while that is being looked for.
  let width: Int
  let isThaiEightBit: Bool
  private let columns: [Column]
  /// Columns that are looked at: so many are enough, and some files have a hundred.
  private static let most = 8
  /// By field: whether not any text will do.
  private let isTyped: [Bool]

  private struct Column {
    var field: Int
    /// Empty; copied for each cell.
    var reader: ColumnBuilder
  }

  /// - Parameter readers: the bound fields, each with an empty builder of its column.
  init(
    delimiter: UInt8, width: Int, readers: [(field: Int, reader: ColumnBuilder)] = [],
    isThaiEightBit: Bool = false
  ) {
    self.delimiter = delimiter
    self.width = width
    self.isThaiEightBit = isThaiEightBit
    let typed = Set(readers.filter { $0.reader.column.isTelling }.map(\.field))
    let needs: [InputColumn.Need] = [.filled, .column]
    let needed = needs.flatMap { need in
      readers.filter { $0.reader.column.isTelling && $0.reader.column.need == need }
    }
    let watched = needed.isEmpty ? readers.filter { $0.reader.column.isTelling } : needed
    columns = watched.prefix(Self.most).map { Column(field: $0.field, reader: $0.reader) }
    isTyped = (0..<width).map(typed.contains)
  }

  /// Whether texts can hardly look like a record by chance, as far as the fields up to one go: one of them must be filled
  /// and cannot be any text.
  func isTelling(upTo field: Int = .max) -> Bool {
    columns.contains { $0.field <= field && !$0.reader.isBlankFine }
  }

  /// Whether it can be told of a line that it is a record: a text alone may be anything.
  var tellsRecords: Bool { width > 1 || width == 1 && isTelling() }

  /// How a line looks if the quotes in it that do not pair are letters.
  func look(at line: UnsafeBufferPointer<UInt8>) -> Look {
    let found = LineFields(line, delimiter: delimiter, width: width)
    let isWide =
      tellsRecords && found.fields.count >= width
      && found.fields[width...].allSatisfy { line[$0].allSatisfy(isSpace) }
    let isRow = isWide && !separatesThousands(line, found.fields)
    let misfits = isRow ? columns.count { !fits($0, line, found.fields) } : 0
    return Look(
      fields: found.fields.count, open: found.open, isWide: isWide, isWhole: isRow && misfits == 0,
      isLikeWhole: isRow && (misfits == 0 || 2 * misfits < columns.count))
  }

  /// What a line read on its own looks like.
  struct Look {
    var fields: Int
    /// The field in which a quote stays open.
    var open: Int?
    /// Whether it has as many fields as the header, but for empty ones at its end.
    var isWide: Bool
    /// Whether it is a whole record without a fault.
    var isWhole: Bool
    /// Whether it is a whole record, though perhaps with a fault: most of its cells are of their columns.
    var isLikeWhole: Bool
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// A cell with a quote in it is not looked at: whoever has set the quote has spoiled it.
  ///
  /// Of the only cell of a line quotes around it are taken away.
  private func fits(
    _ column: Column, _ line: UnsafeBufferPointer<UInt8>, _ fields: [Range<Int>]
  ) -> Bool {
    guard column.field < fields.count else { return true }
    var cell = UnsafeBufferPointer(rebasing: line[fields[column.field]]).trimmed
    if width == 1 { cell = cell.withoutQuotesAround.trimmed }
    if column.reader.isSurelyReadable(cell) || width > 1 && cell.contains(0x22) { return true }
    var reader = column.reader
    return reader.append(cell, isThaiEightBit: isThaiEightBit) == .fine
  }

  /// Whether a comma between two cells that may hold any text stands in a number: "1,000 baht" is one cell.
  private func separatesThousands(_ line: UnsafeBufferPointer<UInt8>, _ fields: [Range<Int>]) -> Bool {
    guard delimiter == UInt8(ascii: ",") else { return false }
    return (1..<width).contains { field in
      guard !isTyped[field - 1], !isTyped[field], let before = line[fields[field - 1]].last else {
        return false
      }
      return isDigit(before) && line[fields[field]].prefix { isDigit($0) }.count == 3
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var withoutQuotesAround: UnsafeBufferPointer<UInt8> {
    let quote = UInt8(ascii: "\"")
    let start = firstIndex { $0 != quote } ?? count
    let end = lastIndex { $0 != quote }.map { $0 + 1 } ?? start
    return UnsafeBufferPointer(rebasing: self[start..<end])
  }
}

extension ColumnBuilder {
  /// Whether a cell can be read, as far as can be told without reading it.
  fileprivate func isSurelyReadable(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    switch column.kind {
    case .area, .code: allowed.codes.isEmpty && CodeReader.plain(cell, digits: codeDigits) != nil
    case .answer, .flag: cell.count == 1 && usualAnswers[Int(cell[0])] != .max
    default: false
    }
  }
}

extension InputColumn {
  /// Whether not any text will do.
  fileprivate var isTelling: Bool { kind != .text || !oneOf.isEmpty }
}
