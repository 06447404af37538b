/// What stands at a place where a record begins.
struct ScannedRecord {
  var outcome: Outcome
  /// Position of its first byte, behind a byte order mark.
  var start: Int
  /// Position behind the record and its line end: where the next one begins.
  var end: Int
  /// Lines of the record.
  var lines = 1
  /// Whether a byte above 7F may be in it.
  var hasHighBytes = false
  /// Whether its line end is CR LF.
  var endsWithReturn = false

  /// Whether it is a line that has more bytes, its line feed not counted, than a record may have.
  func isLineOver(_ limit: Int) -> Bool {
    if case .endless = outcome { true } else { lines == 1 && end - start > limit + 1 }
  }

  enum Outcome {
    /// A record with the fields that the scanner holds.
    case fields
    /// A record that cannot be split.
    case broken(Break)
    /// The window ends before it can be told.
    case unfinished
    /// A line over the limit that does not end in the window.
    case endless
  }

  /// Why a record cannot be split; the lines are those that were looked at, the record's first among them.
  enum Break {
    case quoteSwallows(lines: Int)
    case quoteUnclosed(lines: Int)
    /// - offset: bytes from the record's start.
    case quoteStray(offset: Int)
    case strayReturn
    case tooLong(limit: Int)
  }
}
