package import Tables

/// The facts behind a verdict.
extension ColumnBuilder {
  /// The finding of a fault.
  ///
  /// - Parameter cell: the bytes of the faulty cell in UTF-8; asked for only where they are needed.
  package func finding(of fault: CellFault, cell: () -> [UInt8]) -> any FindingKind {
    switch fault {
    case .valueMissing: CellFindings.Missing()
    case .valueNotListed: CellFindings.NotListed(allowed: column.oneOf.map(\.text).joined(separator: ", "))
    case .spreadsheetError: CellFindings.SpreadsheetError()
    case .numberInvalid: NumberFindings.NoNumber()
    case .numberNotWhole: NumberFindings.NotWhole()
    case .numberDecimals: NumberFindings.Decimals(most: column.kind == .money ? 2 : 12)
    case .numberRange: NumberFindings.OutOfRange(minimum: column.minimum, maximum: column.maximum)
    case .dateInvalid: CellFindings.NoDate()
    case .dateEra: CellFindings.EraUnclear(year: cell().withUnsafeBufferPointer(writtenYear))
    case .answerInvalid: CellFindings.NoAnswer()
    case .answerDash: CellFindings.AnswerDash()
    case .codeInvalid: CodeFindings.NoCode(digits: codeDigits.map(String.init) ?? "1-8")
    case .keyDigitsLost: CodeFindings.DigitsLost()
    }
  }

  private func writtenYear(_ cell: UnsafeBufferPointer<UInt8>) -> String {
    var folded: [UInt8] = []
    var cleanings: Cleanings = []
    CellFolding.fold(cell, into: &folded, noting: &cleanings)
    let year = folded.withUnsafeBufferPointer { bytes in
      var reader = DateReader(bytes)
      if column.kind == .month { _ = reader.month() } else { _ = reader.day() }
      return reader.writtenYear
    }
    return year.map(String.init) ?? ""
  }
}
