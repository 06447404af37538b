import Tables

extension ColumnBuilder {
  /// Reads codes of ASCII digits, and blanks.
  mutating func appendUsualCodes(_ cells: FieldCells, from start: Int) -> Int {
    guard allowed.codes.isEmpty else { return start }
    let (digits, isBlankFine) = (codeDigits, isBlankFine)
    var count = 0
    codes.append(atMost: cells.count - start) { values, presence in
      var row = start
      while row < cells.count {
        let (first, end) = cells.range(row)
        let whole = UnsafeBufferPointer(start: cells.bytes + first, count: end &- first)
        if let code = CodeReader.plain(whole, digits: digits) ?? CodeReader.plain(cells[row], digits: digits)
        {
          values[row &- start] = code
          presence[row &- start] = .present
        } else if isBlankFine, cells[row].isEmpty {
          values[row &- start] = .empty
          presence[row &- start] = .missing
        } else {
          break
        }
        row &+= 1
      }
      count = row - start
      return count
    }
    return start + count
  }
}
