import Tables

extension ColumnBuilder {
  /// Reads answers of one character, blanks, and words that were read before.
  mutating func appendUsualAnswers(_ cells: FieldCells, from start: Int) -> Int {
    var row = start
    let isBlankFine = isBlankFine
    let words = answerWords
    let usual = usualAnswers
    usual.withUnsafeBufferPointer { usual in
      truths.append(atMost: cells.count - start) { truths in
        while row < cells.count {
          let (first, end) = cells.range(row)
          if end - first == 1, let truth = Truth(rawValue: usual[Int(cells.bytes[first])]) {
            truths[row - start] = truth
          } else {
            let cell = cells[row]
            if cell.count == 1, let truth = Truth(rawValue: usual[Int(cell[0])]) {
              truths[row - start] = truth
            } else if cell.isEmpty, isBlankFine {
              truths[row - start] = .missing
            } else if let truth = words.truth(of: cell) {
              truths[row - start] = truth
            } else {
              break
            }
          }
          row += 1
        }
        return row - start
      }
    }
    return row
  }

  /// What each single ASCII character says; above 3 where it needs a closer look.
  static func usualAnswers(of column: InputColumn) -> [UInt8] {
    guard column.kind == .answer || column.kind == .flag else { return [] }
    let probe = ColumnBuilder(column, usualAnswers: [])
    return (0...UInt8.max).map { byte in
      guard byte > 0x20, byte < 0x7F else { return .max }
      var reader = probe
      let verdict = withUnsafePointer(to: byte) { reader.append(UnsafeBufferPointer(start: $0, count: 1)) }
      return verdict == .fine ? reader.truths.last?.rawValue ?? .max : .max
    }
  }
}
