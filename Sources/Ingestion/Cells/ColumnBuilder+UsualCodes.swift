import Tables

extension ColumnBuilder {
  /// Reads codes of ASCII digits, and blanks.
  mutating func appendUsualCodes(_ cells: FieldCells, from start: Int) -> Int {
    guard allowed.codes.isEmpty else { return start }
    var row = start
    let digits = codeDigits
    let isBlankFine = isBlankFine
    codes.append(atMost: cells.count - start) { values, presence in
      while row < cells.count {
        let (first, end) = cells.range(row)
        if let code = CodeReader.plain(
          UnsafeBufferPointer(start: cells.bytes + first, count: end - first), digits: digits)
        {
          values[row - start] = code
          presence[row - start] = .present
        } else {
          let cell = cells[row]
          if let code = CodeReader.plain(cell, digits: digits) {
            values[row - start] = code
            presence[row - start] = .present
          } else if cell.isEmpty, isBlankFine {
            values[row - start] = .empty
            presence[row - start] = .missing
          } else {
            break
          }
        }
        row += 1
      }
      return row - start
    }
    return row
  }
}
