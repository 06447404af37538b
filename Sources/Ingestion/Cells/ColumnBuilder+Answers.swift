import Tables

/// Answers, which are read record by record (`AnswerRun`).
extension ColumnBuilder {
  var isAnswer: Bool { column.kind == .answer || column.kind == .flag }

  /// What a blank says, or a word that was read before; nil when a closer look is needed.
  func usualAnswer(_ cell: UnsafeBufferPointer<UInt8>) -> Truth? {
    cell.isEmpty ? (isBlankFine ? .missing : nil) : answerWords.truth(of: cell)
  }

  /// Reads one answer and appends nothing.
  mutating func readAnswer(
    _ cell: UnsafeBufferPointer<UInt8>, isThaiEightBit: Bool
  ) -> (truth: Truth, verdict: CellVerdict) {
    let verdict = append(cell, isThaiEightBit: isThaiEightBit)
    return (truths.removeLast(), verdict)
  }

  /// What each single ASCII character says, as a raw value of `Truth`; the highest number where it needs a closer look.
  static func usualAnswers(of column: InputColumn) -> [UInt8] {
    var reader = ColumnBuilder(column, usualAnswers: [])
    guard reader.isAnswer else { return [] }
    return (0...UInt8.max).map { byte in
      guard byte > 0x20, byte < 0x7F else { return .max }
      let verdict = withUnsafePointer(to: byte) { reader.append(UnsafeBufferPointer(start: $0, count: 1)) }
      return verdict == .fine ? reader.truths.last?.rawValue ?? .max : .max
    }
  }
}
