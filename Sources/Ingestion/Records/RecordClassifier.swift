import Tables

/// Tells records of data from totals, repeated headers and notes.
struct RecordClassifier {
  private let schema: SchemaPlan
  private let file: FilePlan
  /// Fields that may say "total" beside the first one that is filled.
  private let labelFields: [Int]
  private let areaKeys: [(field: Int, digits: Int)]
  private let areaFields: [Int]
  private let isThaiEightBit: Bool
  /// By the first byte of the first field: whether the record is surely no header or total, and not blank.
  private let ordinaryStarts: ByteSet
  /// Whether it is ordinary all the same unless the first field may be a heading.
  private let headingStarts: ByteSet
  /// Whether cells behind the first field must be looked at.
  private let looksFurther: Bool

  init(schema: SchemaPlan, file: FilePlan) {
    self.schema = schema
    self.file = file
    labelFields = file.bindings.filter { schema.labels.contains($0.column) }.map(\.field)
    areaKeys = file.bindings.filter { schema.areaKeys.contains($0.column) }.map {
      ($0.field, schema.columns[$0.column].kind.level?.digits ?? 0)
    }
    areaFields = file.bindings.filter { schema.areas.contains($0.column) }.map(\.field)
    isThaiEightBit = file.encoding == .windows874
    let headings = file.headings
    // Where needed columns lack, no record is ordinary.
    let isWhole = file.lacking.isEmpty
    ordinaryStarts = ByteSet { byte in
      isWhole && byte > 0x20 && byte < 0x7F && byte != file.delimiter && byte != UInt8(ascii: "\"")
        && !TotalLabel.begins(with: byte) && !headings.begin(with: byte)
    }
    headingStarts = ByteSet { byte in
      isWhole && byte > 0x20 && byte < 0x7F && !TotalLabel.begins(with: byte) && headings.begin(with: byte)
    }
    looksFurther = labelFields.contains { $0 != 0 } || !areaKeys.isEmpty
  }

  /// The fields that `isOrdinary` looks at.
  var watchedFields: [Int] { [0] + labelFields + areaKeys.map(\.field) }

  /// Whether a record surely is a row of data, as nearly all are: not blank, no header, no total.
  ///
  /// - Parameter first: its first field.
  @inline(__always)
  func isOrdinary(_ row: Int, of block: borrowing RecordBlock, first: FieldCells) -> Bool {
    let (start, end) = first.unquotedRange(row)
    guard start < end else { return false }
    let byte = first.bytes[start]
    return
      (ordinaryStarts.contains(byte)
      || headingStarts.contains(byte) && !file.headings.mayBeHeading(first[row]))
      && !(looksFurther && isOdd(row, of: block, in: first.bytes))
  }

  /// Whether a cell behind the first field may make the record a total.
  private func isOdd(_ row: Int, of block: borrowing RecordBlock, in memory: UnsafePointer<UInt8>) -> Bool {
    func cell(_ field: Int) -> UnsafeBufferPointer<UInt8> {
      block.cells(of: block.plan.slots(of: field), in: memory, isThaiEightBit: isThaiEightBit)[row]
    }
    for field in labelFields where field != 0 {
      if TotalLabel.mayBe(cell(field), isThaiEightBit: isThaiEightBit) { return true }
    }
    return areaKeys.contains { TotalCode.mayBeTotal(cell($0.field), digits: $0.digits) }
  }

  var encodingName: String { isThaiEightBit ? ThaiEncoding.name : TextEncoding.utf8.rawValue }

  /// The first byte of a record that its encoding does not define.
  func firstWrongByte(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    isThaiEightBit ? Windows874Bytes.firstUndefined(bytes) : UTF8Check.firstInvalid(bytes)
  }

  /// The fields of a record, without empty ones behind those of the header.
  func countFields(_ fields: RecordFields) -> Int {
    var count = fields.count
    while count > file.expectedFields, fields[count - 1].isEmpty { count -= 1 }
    return count
  }

  /// What makes the record a total row, or nil when it is none.
  @inline(__always)
  func totalLabel(_ fields: RecordFields, firstFilled: Int) -> TotalLabel? {
    if let label = label(fields[firstFilled]) { return label }
    for field in labelFields where field != firstFilled {
      if let label = label(fields.at(field)) { return label }
    }
    for key in areaKeys where TotalCode.isTotal(fields.at(key.field), digits: key.digits, file.encoding) {
      return .plain
    }
    return nil
  }

  @inline(__always)
  private func label(_ cell: UnsafeBufferPointer<UInt8>) -> TotalLabel? {
    guard TotalLabel.mayBe(cell, isThaiEightBit: isThaiEightBit) else { return nil }
    return TotalLabel(text: RawText.decoded(cell, file.encoding))
  }

  /// Whether all area codes of the record are blank or zeros.
  func namesNoArea(_ fields: RecordFields) -> Bool {
    areaFields.allSatisfy { TotalCode.isNoArea(fields.at($0), file.encoding) }
  }

  /// Whether a record that cannot be used is a note; see `Footnote`.
  func isFootnote(_ fields: RecordFields) -> Bool {
    guard file.expectedFields > 1, let field = fields.firstFilled(),
      fields.firstFilled(from: field + 1) == nil
    else { return false }
    let text = RawText.decoded(fields[field], file.encoding)
    guard text.contains(where: { $0.isLetter || $0 == "*" }) else { return false }
    guard let binding = file.bindings.first(where: { $0.field == field }) else { return true }
    if schema.columns[binding.column].kind == .text { return Footnote.beginsLikeNote(text) }
    var probe = schema.builders[binding.column]
    return Array(text.utf8).withUnsafeBufferPointer { probe.append($0) } != .fine
  }
}
