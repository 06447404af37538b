import Tables

/// What an office does to one sheet before it sends it.
struct MessyPlan: Sendable {
  var dialect = Dialect()
  var spelling = Spelling()
  /// Lines above the header.
  var titles: [String] = []
  /// The header once more before this row.
  var headerAgain: Int?
  var extras: [Extra] = []
  var corrections: [Correction] = []
  var total: Total?
  /// A line of delimiters alone below the data.
  var endsWithBlankRecord = false
  /// A note below everything else.
  var footnote: String?

  /// A record that is not in the clean month.
  struct Extra: Sendable {
    /// Before which row it stands; behind the last one when there are not so many.
    var before: Int
    var kind: Kind
    /// Cells as written, by column, over those of the sheet's first row.
    var cells: [String: String] = [:]
    /// The column at fault; empty for the whole record.
    var column = ""
    var code: FindingCode
    var outcome = Finding.Outcome.rejected
    var note: String

    enum Kind: Sendable {
      case record
      /// A row of the sheet once more, letter for letter.
      case copy(row: Int)
      /// The last so many fields are not there.
      case short(by: Int)
      /// More fields than the header has.
      case long(more: [String])
      /// A quote opens the column's field and never closes.
      case unclosedQuote(column: String)
      /// A quote opens the column's field and closes two lines further down; the line between has a wrong village code.
      case swallowing(column: String)
    }
  }

  /// A cell of a real record, written otherwise than the clean month has it.
  struct Correction: Sendable {
    var row: Int
    var column: String
    /// From what the sheet's spelling gives to what stands in the file.
    var text: @Sendable (String) -> String
    /// Nil when nothing is wrong with it.
    var fault: (code: FindingCode, note: String)?
  }

  /// A row of totals at the end.
  struct Total: Sendable {
    var columns: [String]
    /// What is added to the true total of a column, in its smallest unit (satang or one).
    var errors: [String: Int] = [:]
  }
}
