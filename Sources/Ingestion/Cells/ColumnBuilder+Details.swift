package import Tables

/// The facts behind a verdict.
extension ColumnBuilder {
  /// What the finding of a code must say besides, in the order of the code's comment.
  ///
  /// For the verdict on this very cell; not for cells that are fine.
  package func details(of code: FindingCode, cell: UnsafeBufferPointer<UInt8>) -> [String] {
    switch code {
    case .numberDecimals: [column.kind == .money ? "2" : "12"]
    case .numberRange: [column.minimum?.description ?? "", column.maximum?.description ?? ""]
    case .valueNotListed: [column.oneOf.map(\.text).joined(separator: ", ")]
    case .codeInvalid: [codeDigits.map(String.init) ?? "1-8"]
    case .dateEra: [writtenYear(cell)]
    default: []
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
