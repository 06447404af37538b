/// The keys of some rows of a table as bytes that compare as the keys do.
///
/// Each cell is one byte for its presence and, where it is present, its value: numbers, dates and codes from the
/// highest byte down, texts with an end mark. Keys of the same columns are equal when their bytes are equal, and
/// `memcmp` puts them in ascending order, cells without a value last.
public struct RowKeys: Sendable {
  /// The bytes of all keys, one after the other.
  package private(set) var bytes: [UInt8]
  /// Where each key ends in `bytes`; it begins where the one before ends.
  public private(set) var ends: [Int]

  /// The keys of the given rows, in that order, made of the cells of the given columns.
  package init(of columns: [Column], rows: [Int]) {
    var cursors = [Int](repeating: 0, count: rows.count)
    for column in columns { column.addKeyWidths(of: rows, to: &cursors) }
    var end = 0
    for index in cursors.indices {
      let width = cursors[index]
      cursors[index] = end
      end += width
    }
    bytes = [UInt8](repeating: 0, count: end)
    for column in columns { column.writeKeys(of: rows, at: &cursors, in: &bytes) }
    // Each cursor has moved to the end of its key.
    ends = cursors
  }

  package var count: Int { ends.count }

  /// Where the bytes of a key stand.
  @inlinable public subscript(index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }
}

extension Column {
  /// Adds the bytes that each row's cell takes in a key.
  fileprivate func addKeyWidths(of rows: [Int], to widths: inout [Int]) {
    switch self {
    case .numbers(let column): column.addKeyWidths(16, of: rows, to: &widths)
    case .codes(let column): column.addKeyWidths(8, of: rows, to: &widths)
    case .dates(let column): column.addKeyWidths(4, of: rows, to: &widths)
    case .texts(let column): column.addKeyWidths(of: rows, to: &widths)
    case .truths(let column):
      for (index, row) in rows.enumerated() { widths[index] += column[row].presence == .present ? 2 : 1 }
    }
  }

  /// Writes each row's cell and moves its cursor behind it.
  fileprivate func writeKeys(of rows: [Int], at cursors: inout [Int], in bytes: inout [UInt8]) {
    switch self {
    case .numbers(let column):
      column.writeKeys(of: rows, at: &cursors, in: &bytes) { UInt128(bitPattern: $0.scaled) ^ 1 << 127 }
    case .codes(let column): column.writeKeys(of: rows, at: &cursors, in: &bytes) { $0.packed }
    case .dates(let column):
      column.writeKeys(of: rows, at: &cursors, in: &bytes) { UInt32(bitPattern: $0.number) ^ 1 << 31 }
    case .texts(let column): column.writeKeys(of: rows, at: &cursors, in: &bytes)
    case .truths(let column):
      for (index, row) in rows.enumerated() {
        bytes[cursors[index]] = column[row].presence.rawValue
        cursors[index] += 1
        guard column[row].presence == .present else { continue }
        bytes[cursors[index]] = column[row].rawValue
        cursors[index] += 1
      }
    }
  }
}

extension ValueColumn {
  fileprivate func addKeyWidths(_ width: Int, of rows: [Int], to widths: inout [Int]) {
    for (index, row) in rows.enumerated() { widths[index] += presence[row] == .present ? 1 + width : 1 }
  }

  /// Writes presence and value, the value as an unsigned word whose order is the order of the values.
  fileprivate func writeKeys<Word: FixedWidthInteger>(
    of rows: [Int], at cursors: inout [Int], in bytes: inout [UInt8], word: (Value) -> Word
  ) {
    for (index, row) in rows.enumerated() {
      bytes[cursors[index]] = presence[row].rawValue
      cursors[index] += 1
      guard presence[row] == .present else { continue }
      let value = word(values[row])
      for place in 0..<Word.bitWidth / 8 {
        bytes[cursors[index] + place] = UInt8(
          truncatingIfNeeded: value >> Word(Word.bitWidth - 8 - 8 * place))
      }
      cursors[index] += Word.bitWidth / 8
    }
  }
}

// A text ends with two zero bytes; a zero byte inside it is followed by 255, so that no text is the beginning of
// another and the order of the bytes stays.
extension TextColumn {
  fileprivate func addKeyWidths(of rows: [Int], to widths: inout [Int]) {
    for (index, row) in rows.enumerated() {
      widths[index] += 1
      guard presence[row] == .present else { continue }
      let cell = bytes[range(row)]
      widths[index] += cell.count + cell.count { $0 == 0 } + 2
    }
  }

  fileprivate func writeKeys(of rows: [Int], at cursors: inout [Int], in key: inout [UInt8]) {
    for (index, row) in rows.enumerated() {
      var cursor = cursors[index]
      key[cursor] = presence[row].rawValue
      cursor += 1
      if presence[row] == .present {
        for byte in bytes[range(row)] {
          key[cursor] = byte
          cursor += 1
          guard byte == 0 else { continue }
          key[cursor] = 0xFF
          cursor += 1
        }
        cursor += 2
      }
      cursors[index] = cursor
    }
  }
}
