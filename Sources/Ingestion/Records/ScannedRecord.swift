internal import Tables

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
    case broken(FindingCode, BrokenDetail)
    /// The window ends before it can be told.
    case unfinished
    /// A line over the limit that does not end in the window.
    case endless
  }

  enum BrokenDetail {
    case none
    /// Bytes from the record's start.
    case offset(Int)
    /// How many lines were looked at, the record's first among them.
    case lines(Int)
    case limit(Int)
  }
}
