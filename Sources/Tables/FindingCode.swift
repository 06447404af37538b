/// The stable names of everything that can be wrong or odd in a record; wording may change, these may not.
package enum FindingCode: String, Sendable, Hashable, CaseIterable {
  // Records. Details in brackets.
  /// Fewer fields than the header. [expected, found, what else shows it: a `WidthHint`]
  case recordShort = "record.short"
  /// More fields than the header. [expected, found, a `WidthHint`, or the fields that were one, that one in quotes]
  case recordLong = "record.long"
  /// All records of the file have so few fields; they are used. [expected, found, records]
  case recordsAllShort = "record.all_short"
  /// As many fields as the header, among records that have fewer or more. [fields]
  case recordUneven = "record.uneven"
  /// A quote was opened and the field swallowed following records. [first line, last line]
  case quoteSwallows = "quote.swallows_records"
  /// A quote was opened and never closed. [first line, last line]
  case quoteUnclosed = "quote.unclosed"
  /// Text stands after a closing quote, or a quote inside an unquoted field. [byte offset in the record]
  case quoteStray = "quote.stray"
  /// Bytes that the encoding does not define. [encoding, byte as hex]
  case encodingInvalid = "encoding.invalid"
  /// The text was decoded in a wrong encoding before it was written in this one. [what it should be]
  case textDecodedTwice = "text.decoded_twice"
  /// A carriage return inside an unquoted record.
  case carriageReturnStray = "record.stray_cr"
  /// A record longer than the limit. [limit in bytes]
  case recordTooLong = "record.too_long"
  /// The header above the record, one among the data, lacks needed columns. [the columns]
  case headerLacks = "header.column_missing"

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
  /// The column has several headings, and their cells differ. [the other cell]
  case twinsDiffer = "value.twins_differ"
  /// The codes of one record do not nest: the longer one does not begin with the shorter. [other column, its value]
  case codeNesting = "code.nesting"

  // Keys.
  /// A key in scientific notation: a spreadsheet took it for a number, and its last digits are gone.
  case keyDigitsLost = "key.digits_lost"
  /// The same key with other values: all such records are rejected. [key, records]
  case keyConflict = "key.conflict"
  /// The same record once more: set aside. [key, the record that is used]
  case recordDuplicate = "record.duplicate"

  // Set aside by name.
  /// A title or note above the header.
  case recordTitle = "record.title"
  /// A title that may be a record: its cells fit the columns below, but not surely.
  case titleLikeRecord = "record.title_like_record"
  /// The data begin here, above their header. [the line of the header]
  case headerBelow = "header.below_records"
  /// Numbers or units of the columns, as below the header of a printed form.
  case recordLabels = "record.column_labels"
  /// A heading was taken for a column's without the unit that it names in brackets.
  case headingUnit = "header.unit"
  /// A column has several headings. [each heading and its place in the header, from 1]
  case headingTwice = "header.twice"
  /// A fault of the header row itself was undone. [a `HeaderMend`]
  case headerMended = "header.mended"
  /// An optional column lacks, and a heading that is no column's is nearly its own. [a heading of the column]
  case headingNear = "header.near"
  /// The header once more among the data.
  case headerRepeated = "header.repeated"
  /// A header of other columns, or of the same in another order, among the data: what follows is read by it.
  case headerChanged = "header.changed"
  /// A total row.
  case recordTotal = "record.total"
  /// A line without any value.
  case recordBlank = "record.blank"
  /// Outside the scope that the run asked for. [the condition]
  case recordOutOfScope = "record.out_of_scope"
  /// A note below the data: a record with a single value at the foot of the file.
  case recordFootnote = "record.footnote"

  /// A fault of so many records of a file that it is told once. [its code, how often, records, places listed]
  case faultWidespread = "fault.widespread"

  // Checks.
  /// A total row's figure differs from the sum of the records. [column, printed, computed]
  case totalDiffers = "total.differs"
  /// A division by zero; the result is missing. [stage, expression]
  case divisionByZero = "rule.division_by_zero"
  /// A result outside the range of numbers; it is missing. [stage, expression]
  case numberOverflow = "rule.overflow"
  /// A check that the pipeline declares did not hold. [stage, check name, Thai text, English text]
  case ruleCheck = "rule.check"
  /// A key without a partner in the joined table. [stage, key, the name that may be meant]
  case joinUnmatched = "join.unmatched"
  /// Several partners in the joined table that differ; none is taken. [stage, key, partners]
  case joinAmbiguous = "join.ambiguous"
  /// Several partners in the joined table that give the same; it is taken. [stage, key, partners]
  case joinRepeated = "join.repeated"
  /// Several rows of one round or month with one key; none is compared. [stage, key, rows]
  case comparisonRepeated = "compare.repeated"
  /// It is not known which round or month the row is of. [stage, key]
  case comparisonUnplaced = "compare.unplaced"
  /// The month is outside the period that was asked for. [stage, key]
  case comparisonOutside = "compare.outside_period"
  /// The period of a goal ends before it begins. [stage, key]
  case targetPeriod = "target.period"
  /// Several candidates with one key; none can be chosen. [stage, key, rows]
  case selectionRepeated = "select.repeated"
  /// It is not known to which group the candidate belongs. [stage, key]
  case selectionGroup = "select.group"
  /// A group with candidates has no quota; nobody of it is chosen. [stage, group]
  case quotaMissing = "select.quota_missing"
  /// A group has several quotas; none is used. [stage, group, rows]
  case quotaRepeated = "select.quota_repeated"
  /// A quota is no whole number from zero. [stage, group]
  case quotaUnusable = "select.quota_unusable"
  /// More are chosen than advised. [stage, Thai advice, English advice, key, chosen, at most]
  case adviceExceeded = "select.advice"
  /// A target of which no share can be taken; the figure counts as missing. [stage, measure, key]
  case rankTarget = "rank.target"
  /// Several expected rows with one key; an arrival counts for each. [stage, key, rows]
  case deadlineRepeated = "deadline.repeated"
  /// It is not known whether a deadline concerns the row; it is taken as not concerned. [stage, deadline, key]
  case deadlineUnclear = "deadline.unclear"
  /// An arrival without a date. [stage, key]
  case arrivalUndated = "deadline.undated"
  /// An arrival whose period is not known. [stage, key]
  case arrivalPeriod = "deadline.period"
  /// An arrival of somebody, or for something, that is not expected. [stage, key]
  case arrivalUnexpected = "deadline.unexpected"
  /// An arrival after the day as of which the run looks. [stage, key]
  case arrivalAfter = "deadline.after_as_of"
  /// Two figures that must be equal differ. [stage, identity, key, stated, computed, difference]
  case identityDiffers = "identity.differs"
  /// A stated figure or some of its parts are missing. [stage, identity, key, missing parts]
  case identityUnknown = "identity.unknown"
  /// Several rows with stated figures have one key; none is compared. [stage, key, rows]
  case identityRepeated = "identity.repeated"
  /// Parts without a row that states their sum. [stage, key, parts]
  case identityOrphan = "identity.without_whole"
  /// A row that names itself as its parent; it is no part. [stage, key]
  case identityOwnParent = "identity.own_parent"
}
