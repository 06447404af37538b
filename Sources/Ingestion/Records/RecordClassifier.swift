import Tables

/// Tells records of data from totals, repeated headers and notes.
struct RecordClassifier {
  private let schema: SchemaPlan
  private let file: FilePlan
  /// A record of fewer fields lacks a column that is needed.
  private let neededFields: Int
  /// Fields that may say "total" beside the first one that is filled.
  private let labelFields: [Int]
  private let areaKeys: [(field: Int, digits: Int)]
  private let areaFields: [Int]
  /// The fields in which a record may say what it is: texts, codes and areas.
  private let nameFields: [Int]
  /// Whether the first field is a key that may be zeros alone where the record is a total.
  private let mayBeginWithZeros: Bool
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
    neededFields =
      file.bindings.filter { schema.columns[$0.column].need != .optional }.map { $0.field + 1 }.max() ?? 0
    labelFields = file.bindings.filter { schema.labels.contains($0.column) }.map(\.field)
    areaKeys = file.bindings.filter { schema.areaKeys.contains($0.column) }.map {
      ($0.field, schema.columns[$0.column].kind.level?.digits ?? 0)
    }
    areaFields = file.bindings.filter { schema.areas.contains($0.column) }.map(\.field)
    nameFields = file.bindings.filter { schema.columns[$0.column].kind.mayLabelTotal }.map(\.field)
    mayBeginWithZeros = labelFields.contains(0)
    isThaiEightBit = file.encoding == .windows874
    let headings = file.headings
    // Where needed columns lack, no record is ordinary.
    let isWhole = file.lacking.isEmpty
    ordinaryStarts = ByteSet { byte in
      isWhole && byte > 0x20 && byte < 0x7F && byte != file.delimiter && byte != UInt8(ascii: "\"")
        && byte != UInt8(ascii: "(")
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
      && !(mayBeginWithZeros && TotalCode.mayBeNoName(first[row]))
      && !(looksFurther && isOdd(row, of: block, in: first.bytes))
  }

  /// Whether a cell behind the first field may make the record a total.
  private func isOdd(_ row: Int, of block: borrowing RecordBlock, in memory: UnsafePointer<UInt8>) -> Bool {
    func cell(_ field: Int) -> UnsafeBufferPointer<UInt8> {
      block.cells(of: block.plan.slots(of: field), in: memory, isThaiEightBit: isThaiEightBit)[row]
    }
    for field in labelFields where field != 0 {
      let cell = cell(field)
      if TotalCode.mayBeNoName(cell) || TotalLabel.mayBe(cell, isThaiEightBit: isThaiEightBit) { return true }
    }
    return areaKeys.contains { TotalCode.mayBeTotal(cell($0.field), digits: $0.digits) }
  }

  var encodingName: String { isThaiEightBit ? ThaiEncoding.name : TextEncoding.utf8.rawValue }

  /// Whether some records may be shorter than the file's width and be used all the same.
  var mayBeShort: Bool {
    file.takesShort && file.expectedFields == file.headerFields && neededFields < file.headerFields
  }

  /// The first byte of a record that its encoding does not define.
  func firstWrongByte(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    isThaiEightBit ? Windows874Bytes.firstUndefined(bytes) : UTF8Check.firstInvalid(bytes)
  }

  /// What a record is before its width is looked at and its cells are read.
  enum Nature {
    case blank
    /// It has a byte at this position that the encoding does not define.
    case undefinedByte(Int)
    case header(HeadingRows.Header)
    /// Numbers or units of the columns; see `LabelRow`.
    case labels
    /// It stands under a header that lacks needed columns.
    case unreadable
    case total(TotalLabel)
    case data
  }

  func nature(
    _ fields: RecordFields, _ bytes: UnsafeBufferPointer<UInt8>, isDoubtful: Bool
  ) -> Nature {
    guard let firstFilled = fields.firstFilled(), !isEndMark(fields) else { return .blank }
    if isDoubtful, let wrong = firstWrongByte(bytes) { return .undefinedByte(wrong) }
    let isSuspect = fields.count != file.expectedFields
    if let header = file.headings.header(fields, isSuspect: isSuspect) { return .header(header) }
    if isLabelRow(fields, isSuspect: isSuspect) { return .labels }
    guard file.lacking.isEmpty else { return .unreadable }
    if let label = totalLabel(fields, firstFilled: firstFilled) { return .total(label) }
    return .data
  }

  /// Whether the record is the sign by which old programs end a file, Control-Z.
  private func isEndMark(_ fields: RecordFields) -> Bool {
    fields.count == 1 && fields[0].elementsEqual([0x1A])
  }

  func isLabelRow(_ fields: RecordFields, isSuspect: Bool) -> Bool {
    LabelRow.isOne(fields, file.encoding, isSuspect: isSuspect)
  }

  func width(_ fields: RecordFields) -> RecordWidth {
    guard fields.firstFilled(from: file.namedFields) == nil else { return .wrong }
    switch fields.count {
    case file.headerFields: return .full
    case file.headerFields + 1: return .trailing
    case neededFields..<file.headerFields: return .short(fields.count)
    default: return .wrong
    }
  }

  /// The width of a record of data; nil for any other record and for notes.
  func dataWidth(
    _ fields: RecordFields, _ bytes: UnsafeBufferPointer<UInt8>, isDoubtful: Bool
  ) -> RecordWidth? {
    guard case .data = nature(fields, bytes, isDoubtful: isDoubtful) else { return nil }
    let width = width(fields)
    return width != .full && isFootnote(fields) ? nil : width
  }

  /// What makes the record a total row, or nil when it is none.
  @inline(__always)
  func totalLabel(_ fields: RecordFields, firstFilled: Int) -> TotalLabel? {
    if let label = label(fields[firstFilled]) ?? loneLabel(fields, firstFilled) { return label }
    for field in labelFields where field != firstFilled {
      if let label = label(fields.at(field)) { return label }
    }
    for key in areaKeys where TotalCode.isTotal(fields.at(key.field), digits: key.digits, file.encoding) {
      return .plain
    }
    return labelOfNameless(fields)
  }

  /// The label of a record whose keys are blank or zeros: another cell says "total", or only zeros stand for a name.
  private func labelOfNameless(_ fields: RecordFields) -> TotalLabel? {
    let isNameless = { (field: Int) in TotalCode.isNoName(fields.at(field), file.encoding) }
    guard !labelFields.isEmpty, labelFields.allSatisfy(isNameless) else { return nil }
    if let label = nameFields.lazy.compactMap({ label(fields.at($0)) }).first { return label }
    let hasZeros = (labelFields + areaFields).contains { !fields.at($0).isEmpty }
    return hasZeros && nameFields.allSatisfy(isNameless) ? .plain : nil
  }

  @inline(__always)
  private func label(_ cell: UnsafeBufferPointer<UInt8>) -> TotalLabel? {
    guard TotalLabel.mayBe(cell, isThaiEightBit: isThaiEightBit) else { return nil }
    return TotalLabel(text: RawText.decoded(cell, file.encoding))
  }

  private func loneLabel(_ fields: RecordFields, _ field: Int) -> TotalLabel? {
    guard file.expectedFields > 1, TotalLabel.mayBe(fields[field], isThaiEightBit: isThaiEightBit),
      fields.firstFilled(from: field + 1) == nil
    else { return nil }
    return TotalLabel(loneText: RawText.decoded(fields[field], file.encoding))
  }

  /// Whether all area codes of the record are blank or zeros.
  func namesNoArea(_ fields: RecordFields) -> Bool {
    areaFields.allSatisfy { TotalCode.isNoArea(fields.at($0), file.encoding) }
  }

  /// Whether a record that cannot be used is a note; see `Footnote`.
  func isFootnote(_ fields: RecordFields) -> Bool {
    guard file.expectedFields > 1, let field = fields.firstFilled() else { return false }
    let text = RawText.decoded(fields[field], file.encoding)
    guard fields.firstFilled(from: field + 1) == nil else { return Footnote.isOfForm(text) }
    guard text.contains(where: { $0.isLetter || $0 == "*" }) else { return false }
    if Footnote.beginsLikeNote(text) { return true }
    guard !Footnote.mayBeRecord(text, fields: file.namedFields) else { return false }
    guard let binding = file.bindings.first(where: { $0.field == field }) else { return true }
    if schema.columns[binding.column].kind == .text { return false }
    var probe = schema.builders[binding.column]
    return Array(text.utf8).withUnsafeBufferPointer { probe.append($0) } != .fine
  }
}
