/// The stable names of everything that can be wrong or odd in a record; wording may change, these may not.
package enum FindingCode: String, Sendable, Hashable, CaseIterable {
  // Records. Details in brackets.
  /// Fewer fields than the header. [expected, found]
  case recordShort = "record.short"
  /// More fields than the header. [expected, found]
  case recordLong = "record.long"
  /// A quote was opened and the field swallowed following records. [first line, last line]
  case quoteSwallows = "quote.swallows_records"
  /// A quote was opened and never closed. [first line, last line]
  case quoteUnclosed = "quote.unclosed"
  /// Text stands after a closing quote, or a quote inside an unquoted field. [byte offset in the record]
  case quoteStray = "quote.stray"
  /// Bytes that the encoding does not define. [encoding, byte as hex]
  case encodingInvalid = "encoding.invalid"
  /// A carriage return inside an unquoted record.
  case carriageReturnStray = "record.stray_cr"
  /// A record longer than the limit. [limit in bytes]
  case recordTooLong = "record.too_long"

  // Cells.
  /// A key or a column that the rule needs is blank.
  case valueMissing = "value.missing"
  /// A number was expected.
  case numberInvalid = "number.invalid"
  /// A whole number was expected.
  case numberNotWhole = "number.not_whole"
  /// More decimals than the column allows (money: two). [decimals]
  case numberDecimals = "number.decimals"
  /// Outside the declared range. [minimum, maximum]
  case numberRange = "number.range"
  /// Not one of the declared values. [the values]
  case valueNotListed = "value.not_listed"
  /// A spreadsheet's error text such as #REF!.
  case spreadsheetError = "value.spreadsheet_error"
  /// No date can be read, or there is no such day.
  case dateInvalid = "date.invalid"
  /// The era of the year cannot be told. [year]
  case dateEra = "date.era_unclear"
  /// Neither pass, fail, not applicable nor blank.
  case answerInvalid = "answer.invalid"
  /// "-" where the rule knows no "not applicable"; read as missing.
  case answerDash = "answer.dash"
  /// Not digits, or not the declared length. [digits expected]
  case codeInvalid = "code.invalid"
  /// The codes of one record do not nest: the longer one does not begin with the shorter. [other column, its value]
  case codeNesting = "code.nesting"

  // Keys.
  /// The same key with other values: all such records are rejected. [key, records]
  case keyConflict = "key.conflict"
  /// The same record once more: set aside. [key, the record that is used]
  case recordDuplicate = "record.duplicate"

  // Set aside by name.
  /// A title or note above the header.
  case recordTitle = "record.title"
  /// The header once more among the data.
  case headerRepeated = "header.repeated"
  /// A total row.
  case recordTotal = "record.total"
  /// A line without any value.
  case recordBlank = "record.blank"
  /// Outside the scope that the run asked for. [the condition]
  case recordOutOfScope = "record.out_of_scope"
  /// A note below the data: a record with a single value at the foot of the file.
  case recordFootnote = "record.footnote"

  // Checks.
  /// A total row's figure differs from the sum of the records. [column, printed, computed]
  case totalDiffers = "total.differs"
  /// A division by zero; the result is missing. [stage, expression]
  case divisionByZero = "rule.division_by_zero"
  /// A result outside the range of numbers; it is missing. [stage, expression]
  case numberOverflow = "rule.overflow"
  /// A check that the pipeline declares did not hold. [stage, check name, Thai text, English text]
  case ruleCheck = "rule.check"
  /// A key without a partner in the joined table. [stage, key]
  case joinUnmatched = "join.unmatched"
  /// Several partners in the joined table; none is taken. [stage, key]
  case joinAmbiguous = "join.ambiguous"
  /// Several rows of one round or month with one key; none is compared. [stage, key, rows]
  case comparisonRepeated = "compare.repeated"
  /// It is not known which round or month the row is of. [stage, key]
  case comparisonUnplaced = "compare.unplaced"
  /// The month is outside the period that was asked for. [stage, key]
  case comparisonOutside = "compare.outside_period"
}
