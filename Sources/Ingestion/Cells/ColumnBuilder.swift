import Tables

/// Reads the cells of one column, one after the other, into a typed column.
///
/// The usual spellings go straight from bytes to values; all others are folded first (`CellFolding`). No cell of plain
/// data allocates.
package struct ColumnBuilder: Sendable {
  let column: InputColumn
  /// The digits that a code must have; nil for any code and for columns of other kinds.
  let codeDigits: Int?
  let allowed: AllowedValues
  /// By character; see `usualAnswers(of:)`.
  let usualAnswers: [UInt8]
  /// Whether a blank is missing and no fault.
  let isBlankFine: Bool

  // Only the one of the column's type is ever filled.
  var numbers = NumberColumn(capacity: 0)
  var codes = CodeColumn(capacity: 0)
  var days = DayColumn(capacity: 0)
  var texts = TextColumn()
  var truths: [Truth] = []

  /// The cleanings of all cells read, those of records that were rejected later among them.
  package var cleanings = CleaningCounts()
  /// The sum of all numbers read, in rejected records too.
  var sum = WideSum()
  private(set) var answerWords = AnswerWords()
  /// The folded spelling of the cell at hand; kept for its capacity.
  private var folded: [UInt8] = []
  /// What was tidied in the cell that `append` has read last.
  private var tidied: Cleanings = []
  /// The cell at hand in UTF-8; kept for its capacity.
  private var converted: [UInt8] = []

  package init(_ column: InputColumn) { self.init(column, usualAnswers: Self.usualAnswers(of: column)) }

  init(_ column: InputColumn, usualAnswers: [UInt8]) {
    self.column = column
    self.usualAnswers = usualAnswers
    isBlankFine = column.need != .filled
    codeDigits =
      switch column.kind {
      case .area(let level): level.digits
      case .code(let digits): digits
      default: nil
      }
    allowed = AllowedValues(column)
  }

  /// The cells appended since the beginning or the last `finish`.
  package var count: Int {
    switch column.kind.valueType {
    case .number: numbers.count
    case .code: codes.count
    case .date: days.count
    case .text: texts.count
    case .answer, .flag: truths.count
    }
  }

  /// Reads one cell (UTF-8, already without quotes) and appends exactly one value, whatever the verdict.
  package mutating func append(_ cell: UnsafeBufferPointer<UInt8>) -> CellVerdict {
    tidied = []
    guard cell.count > 0 else { return putAbsent(.missing) }
    switch column.kind {
    case .answer, .flag:
      if cell.count == 1, cell[0] == UInt8(ascii: "-") { return put(.dash) }
      if let truth = AnswerReader.read(cell) { return put(truth) }
    case .number, .integer, .money:
      if let plain = NumberReader.plain(cell) { return put(plain.number) }
    case .area, .code:
      if let code = CodeReader.plain(cell, digits: codeDigits) { return put(code) }
    case .text:
      return appendText(cell)
    case .date:
      var reader = DateReader(cell)
      if case .value(let day) = reader.day(), !reader.hasTime { return put(day) }
    case .month:
      var reader = DateReader(cell)
      if case .value(let month) = reader.month(), !reader.hasTime { return put(month) }
    }
    return appendUnusual(cell)
  }

  /// Reads a cell that is no text by its folded spelling.
  private mutating func appendUnusual(_ cell: UnsafeBufferPointer<UInt8>) -> CellVerdict {
    var noted: Cleanings = []
    defer {
      if !noted.isEmpty { cleanings.add(noted) }
      tidied = noted
    }
    // Clean ASCII is its own folded spelling.
    if cell.endOfASCII(from: 0) == cell.count, TextCleaner.isSurelyClean(cell) {
      return appendFolded(cell, noting: &noted)
    }
    if let nothing = NothingWord(cell) { return put(nothing) }
    // Taken out and put back, so that the buffer is not copied while a reader looks at it.
    var buffer = folded
    folded = []
    CellFolding.fold(cell, into: &buffer, noting: &noted)
    let verdict = buffer.withUnsafeBufferPointer { appendFolded($0, noting: &noted) }
    folded = buffer
    return verdict
  }

  private mutating func appendFolded(
    _ cell: UnsafeBufferPointer<UInt8>, noting noted: inout Cleanings
  ) -> CellVerdict {
    if let nothing = NothingWord(cell) { return put(nothing) }
    switch column.kind {
    case .answer, .flag:
      guard let truth = AnswerReader.read(cell) else { return putUnreadable(.answerInvalid) }
      return put(truth)
    case .number, .integer, .money:
      return put(NumberReader.read(cell, isMoney: column.kind == .money, noting: &noted)) { $0.put($1) }
    case .area, .code:
      return appendCode(cell, noting: &noted)
    case .date:
      var reader = DateReader(cell)
      let reading = reader.day()
      if reader.hasTime { noted.insert(.timeOfDay) }
      return put(reading) { $0.put($1) }
    case .month:
      var reader = DateReader(cell)
      let reading = reader.month()
      if reader.hasTime { noted.insert(.timeOfDay) }
      return put(reading) { $0.put($1) }
    case .text:
      return appendText(cell)
    }
  }

  /// Reads a code; behind an apostrophe too "#REF!" and "-" are none.
  private mutating func appendCode(
    _ cell: UnsafeBufferPointer<UInt8>, noting noted: inout Cleanings
  ) -> CellVerdict {
    switch SpreadsheetKey.read(cell, noting: &noted) {
    case .asItStands: return put(code: cell)
    case .folded(let key):
      return key.withUnsafeBufferPointer { key in NothingWord(key).map { put($0) } ?? put(code: key) }
    case .digitsLost: return putUnreadable(.keyDigitsLost)
    }
  }

  private mutating func put(code cell: UnsafeBufferPointer<UInt8>) -> CellVerdict {
    put(CodeReader.read(cell, digits: codeDigits)) { $0.put($1) }
  }

  /// Reads a key that a spreadsheet may have taken for a number.
  private mutating func appendKey(_ cell: UnsafeBufferPointer<UInt8>) -> CellVerdict {
    var noted: Cleanings = []
    defer { if !noted.isEmpty { cleanings.add(noted) } }
    guard let key = SpreadsheetKey.folded(cell, noting: &noted) else { return putUnreadable(.keyDigitsLost) }
    return key.withUnsafeBufferPointer { put(text: $0) }
  }

  private func mayBeSpreadsheetKey(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard column.isIdentity, let start = cell.baseAddress else { return false }
    return SpreadsheetKey.mayBe(start, count: cell.count)
  }

  private mutating func appendText(_ cell: UnsafeBufferPointer<UInt8>) -> CellVerdict {
    if mayBeSpreadsheetKey(cell) { return appendKey(cell) }
    guard !TextCleaner.isSurelyClean(cell) else { return put(text: cell) }
    // Spaces at the ends are the commonest fault by far, and need no closer look.
    let trimmed = cell.trimmed
    var noted: Cleanings = trimmed.count < cell.count ? [.spaces] : []
    defer { if !noted.isEmpty { cleanings.add(noted) } }
    guard !TextCleaner.isSurelyClean(trimmed) else { return put(cleaned: trimmed) }
    // A text that is compared with listed ones is compared as one line.
    return TextCleaner.cleaned(trimmed, keepsLines: allowed.texts.isEmpty, noting: &noted)
      .withUnsafeBufferPointer { put(cleaned: $0) }
  }

  /// Puts a text from which something was taken away, so that only now it begins like a key of a spreadsheet.
  private mutating func put(cleaned text: UnsafeBufferPointer<UInt8>) -> CellVerdict {
    mayBeSpreadsheetKey(text) ? appendKey(text) : put(text: text)
  }

  /// Reads one cell in the encoding of its file.
  mutating func append(_ cell: UnsafeBufferPointer<UInt8>, isThaiEightBit: Bool) -> CellVerdict {
    let verdict: CellVerdict
    if isThaiEightBit, cell.endOfASCII(from: 0) < cell.count {
      // Taken out and put back, so that the buffer is not copied while the column reads it.
      var buffer = converted
      converted = []
      buffer.removeAll(keepingCapacity: true)
      _ = ThaiEncoding.appendUTF8(cell, to: &buffer)
      verdict = buffer.withUnsafeBufferPointer { append($0) }
      converted = buffer
    } else {
      verdict = append(cell)
    }
    if verdict == .fine, tidied.isEmpty, let truth = truths.last { answerWords.remember(truth, for: cell) }
    return verdict
  }
}
