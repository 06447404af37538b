import Tables

/// Writes the rows of a household file as bytes, with no `String` a field.
struct HouseholdRowWriter: Sendable {
  private let source: HouseholdSource
  private let texts: HouseholdTexts
  private let options: HouseholdFile.Options
  /// Villages whose name holds a comma, and notes in quotes where it does not, per ten thousand.
  private let quotedNames: Int
  private let quotedNotes: Int

  init(_ options: HouseholdFile.Options) {
    source = HouseholdSource(seed: options.seed)
    texts = HouseholdTexts(options.encoding)
    self.options = options
    quotedNames = options.quotedPercent * 10_000 / 300
    quotedNotes = (options.quotedPercent * 100 - quotedNames) * 10_000 / (10_000 - quotedNames)
  }

  /// The 41 columns of the household needs data and four that only large files have.
  static let header =
    SheetColumn.householdNeeds.map(\.name) + ["land_rai", "debt_baht", "savings_baht", "note"]

  /// No record is longer, in bytes.
  static let longestRecord = 1_024

  func appendHeader(to bytes: inout OutputSpan<UInt8>) {
    let record = RecordBytes(quotesEveryField: options.quotesEveryField)
    for (index, name) in Self.header.enumerated() {
      if index > 0 { record.separate(&bytes) } else { record.open(&bytes) }
      bytes.append(text: name.utf8)
    }
    record.close(&bytes)
  }

  /// Adds the record of household `number` of the file, the `inVillage`th of its village.
  func append(
    _ number: Int, village: Int, inVillage: Int, of villages: Int, to bytes: inout OutputSpan<UInt8>
  ) {
    var (household, generator) = source.household(number)
    let fault = generator.below(100) < options.rejectPercent ? RowFault.of(number) : nil
    let code = VillageNumbering(villages: villages).code(village)
    let record = RecordBytes(quotesEveryField: options.quotesEveryField)
    record.open(&bytes)
    bytes.append(decimal: code * 1_000 + inVillage)
    record.separate(&bytes)
    bytes.append(decimal: fault == .shortCode ? code / 10 : code)
    record.separate(&bytes)
    let quotesName = appendName(village, record, to: &bytes)
    record.separate(&bytes)
    appendMembers(household.members, fault, to: &bytes)
    appendIncome(household.income, fault, record, to: &bytes)
    for indicator in 1...31 {
      record.separate(&bytes)
      let wrong = fault == .unknownAnswer && indicator == 5
      bytes.append(wrong ? UInt8(ascii: "X") : Self.letter(household.answers[indicator]))
      if fault == .shortRecord, indicator == 10 { return record.close(&bytes) }
    }
    record.separate(&bytes)
    bytes.append(household.holdsWelfareCard ? UInt8(ascii: "1") : UInt8(ascii: "0"))
    record.separate(&bytes)
    bytes.append(text: texts.days[household.surveyDay])
    appendAssets(&generator, record, to: &bytes)
    record.separate(&bytes)
    appendNote(isQuoted: !quotesName && generator.happens(quotedNotes), &generator, record, to: &bytes)
    if fault == .longRecord {
      record.separate(&bytes)
      bytes.append(UInt8(ascii: "1"))
    }
    record.close(&bytes)
  }

  /// Adds a village's name and tells whether it holds a comma.
  private func appendName(_ village: Int, _ record: RecordBytes, to bytes: inout OutputSpan<UInt8>) -> Bool {
    var generator = SeededGenerator(seed: ~options.seed, stream: UInt64(village))
    guard generator.happens(quotedNames) else {
      bytes.append(text: texts.village)
      bytes.append(decimal: village + 1)
      return false
    }
    record.quote(&bytes)
    bytes.append(text: texts.village)
    bytes.append(decimal: village + 1)
    bytes.append(text: texts.hamlet)
    bytes.append(decimal: generator.within(1...20))
    record.quote(&bytes)
    return true
  }

  private func appendMembers(_ members: Int, _ fault: RowFault?, to bytes: inout OutputSpan<UInt8>) {
    switch fault {
    case .noMembers: break
    case .spreadsheetError: bytes.append(text: "#REF!".utf8)
    default: bytes.append(decimal: members)
    }
  }

  private func appendIncome(
    _ income: Household.Income, _ fault: RowFault?, _ record: RecordBytes, to bytes: inout OutputSpan<UInt8>
  ) {
    record.separate(&bytes)
    if fault == .incomeText { bytes.append(text: "n/a".utf8) } else { bytes.append(decimal: income.main) }
    record.separate(&bytes)
    bytes.append(decimal: income.second)
    record.separate(&bytes)
    bytes.append(decimal: income.other)
    record.separate(&bytes)
    bytes.append(decimal: income.ownUse)
  }

  /// Adds land in rai with two decimals, debt and savings in baht.
  private func appendAssets(
    _ generator: inout SeededGenerator, _ record: RecordBytes, to bytes: inout OutputSpan<UInt8>
  ) {
    let quarters = generator.below(120)
    record.separate(&bytes)
    bytes.append(decimal: quarters / 4)
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: quarters % 4 * 25 / 10))
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: quarters % 4 * 25 % 10))
    record.separate(&bytes)
    bytes.append(decimal: generator.below(3) == 0 ? 0 : generator.below(400) * 500)
    record.separate(&bytes)
    bytes.append(decimal: generator.below(8) == 0 ? 0 : generator.below(200_000))
  }

  private func appendNote(
    isQuoted: Bool, _ generator: inout SeededGenerator, _ record: RecordBytes,
    to bytes: inout OutputSpan<UInt8>
  ) {
    guard isQuoted else {
      bytes.append(text: texts.plainNotes[generator.below(texts.plainNotes.count)])
      return
    }
    record.quote(&bytes)
    bytes.append(text: texts.quotedNotes[generator.below(texts.quotedNotes.count)])
    record.quote(&bytes)
  }

  private static func letter(_ answer: Truth) -> UInt8 {
    switch answer {
    case .yes: UInt8(ascii: "1")
    case .no: UInt8(ascii: "0")
    default: UInt8(ascii: "-")
    }
  }
}

/// What is wrong with a record that a reader must reject.
enum RowFault: Int, Sendable, CaseIterable {
  /// A village code of seven digits.
  case shortCode
  case spreadsheetError, noMembers, incomeText
  /// An answer that is none.
  case unknownAnswer
  /// The record ends after indicator 10.
  case shortRecord
  /// One field more than the header.
  case longRecord

  static func of(_ number: Int) -> RowFault? { RowFault(rawValue: number % allCases.count) }
}

/// The bytes between and around the fields of a comma-separated record.
struct RecordBytes: Sendable {
  let quotesEveryField: Bool

  func open(_ bytes: inout OutputSpan<UInt8>) { if quotesEveryField { bytes.append(UInt8(ascii: "\"")) } }

  func separate(_ bytes: inout OutputSpan<UInt8>) {
    if quotesEveryField { bytes.append(UInt8(ascii: "\"")) }
    bytes.append(UInt8(ascii: ","))
    if quotesEveryField { bytes.append(UInt8(ascii: "\"")) }
  }

  func close(_ bytes: inout OutputSpan<UInt8>) {
    if quotesEveryField { bytes.append(UInt8(ascii: "\"")) }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// A quote of one field, where not every field has them.
  func quote(_ bytes: inout OutputSpan<UInt8>) { if !quotesEveryField { bytes.append(UInt8(ascii: "\"")) } }
}

extension OutputSpan<UInt8> {
  mutating func append(text: some Collection<UInt8>) { for byte in text { append(byte) } }

  /// Adds the digits of a number from 0 up.
  mutating func append(decimal number: Int) {
    // Half a byte a digit, the first digit lowest: up to sixteen digits, more than any column has.
    var (rest, digits) = (UInt64(number), 0 as UInt64)
    var count = 0
    repeat {
      digits = digits << 4 | rest % 10
      rest /= 10
      count += 1
    } while rest > 0
    for _ in 0..<count {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digits & 15))
      digits >>= 4
    }
  }

  /// Adds the digits of a number, or nothing for nil.
  mutating func append(decimal number: Int?) { if let number { append(decimal: number) } }
}
