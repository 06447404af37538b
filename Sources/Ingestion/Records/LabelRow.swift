/// Rows of a printed form that belong to the header: the numbers of the columns, or their units.
enum LabelRow {
  /// Whether a record is one, when each of its cells that is not empty is.
  ///
  /// - Parameter isSuspect: whether the record cannot be used, so that signs without brackets tell too.
  static func isOne(_ fields: RecordFields, _ encoding: TextEncoding, isSuspect: Bool) -> Bool {
    let cells = (0..<fields.count).filter { !fields[$0].isEmpty }
    guard cells.count > 1, isSuspect || fields[cells[0]].first == UInt8(ascii: "(") else { return false }
    let texts = cells.map { TextCleaner.cleaned(RawText.decoded(fields[$0], encoding)) }
    let inside = texts.map { bracketed($0) }
    let areBracketed = inside.allSatisfy { $0 != nil }
    guard areBracketed || isSuspect else { return false }
    let labels = zip(texts, inside).map { $1 ?? $0 }
    let numbers = labels.map { Int(headerKey($0)) }
    if numbers == cells.map({ $0 + 1 }) || numbers == Array(1...cells.count) {
      return areBracketed || cells.count > 2
    }
    return areBracketed
      ? labels.allSatisfy { $0.contains(where: \.isLetter) || $0 == "%" }
      : labels.allSatisfy(HeadingUnit.isUnit)
  }

  private static func bracketed(_ text: String) -> String? {
    text.count > 2 && text.hasPrefix("(") && text.hasSuffix(")") ? String(text.dropFirst().dropLast()) : nil
  }
}
