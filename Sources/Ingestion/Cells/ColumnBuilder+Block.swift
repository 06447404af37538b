import Tables

/// Reading one field of many records at once.
///
/// The usual spellings of a type run through one tight loop; at a cell that is none the loop stops, `append` reads that
/// cell, and the loop goes on behind it.
extension ColumnBuilder {
  /// What is wrong or odd in the cell of a row of the block.
  struct RowVerdict {
    var row: Int
    var verdict: CellVerdict
  }

  /// Reads the cells of all records, and appends exactly one value for each.
  mutating func append(_ cells: FieldCells, noting verdicts: inout [RowVerdict]) {
    let textBytes = column.kind == .text ? cells.byteCount : 0
    var row = appendUsual(cells, from: 0, textBytes)
    while row < cells.count {
      let verdict = append(cells[row], isThaiEightBit: cells.isThaiEightBit)
      if verdict != .fine { verdicts.append(RowVerdict(row: row, verdict: verdict)) }
      row = appendUsual(cells, from: row + 1, textBytes)
    }
  }

  /// Reads usual cells from a row on, and returns the first row whose cell is not.
  private mutating func appendUsual(_ cells: FieldCells, from start: Int, _ textBytes: Int) -> Int {
    guard start < cells.count else { return start }
    return switch column.kind {
    case .number, .integer, .money: appendUsualNumbers(cells, from: start)
    case .area, .code: appendUsualCodes(cells, from: start)
    case .text: appendUsualTexts(cells, from: start, bytesAtMost: textBytes)
    case .date, .month, .answer, .flag: start
    }
  }
}

extension Array {
  /// Adds as many elements as `write` says it has written, at most `most`.
  @inline(__always)
  mutating func append(atMost most: Int, _ write: (RawRoom<Element>) -> Int) {
    if capacity - count < most { reserveCapacity(Swift.max(count + most, capacity * 2)) }
    append(addingCapacity: most) { span in
      span.withUnsafeMutableBufferPointer { room, written in
        precondition(room.count - written >= most)
        if let place = room.baseAddress { written += write(RawRoom(place + written, count: most)) }
      }
    }
  }
}

extension ValueColumn {
  /// Adds as many cells as `write` says it has written, at most `most`.
  @inline(__always)
  mutating func append(
    atMost most: Int, _ write: (RawRoom<Value>, RawRoom<Presence>) -> Int
  ) {
    // Taken out and put back, since both arrays cannot be written through one value.
    var values = values
    self.values = []
    var written = 0
    values.append(atMost: most) { values in
      presence.append(atMost: most) { presence in
        written = write(values, presence)
        return written
      }
      return written
    }
    self.values = values
  }
}
