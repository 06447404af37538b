/// Rows of a printed form that belong to the header: the numbers of the columns, or their units.
enum LabelRow {
  /// Whether a record is one, when each of its cells that is not empty is.
  ///
  /// - Parameter isSuspect: whether the record cannot be used, so that signs without brackets tell too.
  static func isOne(_ fields: RecordFields, _ encoding: TextEncoding, isSuspect: Bool) -> Bool {
    guard let first = fields.firstFilled(),
      fields[first].first == UInt8(ascii: "(") || isSuspect && mayBegin(fields[first], at: first, encoding)
    else { return false }
    let cells = (first..<fields.count).filter { !fields[$0].isEmpty }
    guard cells.count > 1 else { return false }
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

  /// Whether a cell without brackets may be the first of such a row, which spares most faulty records the closer look.
  private static func mayBegin(
    _ cell: UnsafeBufferPointer<UInt8>, at field: Int, _ encoding: TextEncoding
  ) -> Bool {
    guard cell.count <= longestUnit else { return false }
    let text = TextCleaner.cleaned(RawText.decoded(cell, encoding))
    return HeadingUnit.isUnit(text) || [1, field + 1].contains(Int(headerKey(text)))
  }

  /// Bytes of the longest unit, with room for what cleaning takes away.
  private static let longestUnit = 64

  private static func bracketed(_ text: String) -> String? {
    text.count > 2 && text.hasPrefix("(") && text.hasSuffix(")") ? String(text.dropFirst().dropLast()) : nil
  }
}
