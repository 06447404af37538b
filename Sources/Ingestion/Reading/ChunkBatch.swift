import Tables

/// What a stretch of a file gave: all records that could be split as rows, and what became of the others.
///
/// Records and lines are counted from the stretch's start, until it is known how many stand before it.
struct ChunkBatch {
  var columns: [Column] = []
  var origins: [RowOrigin] = []
  /// The rows that are not data or not usable, in order.
  var dropped: [Dropped] = []
  var findings: [PendingFinding] = []
  /// Totals that name no area, with their row.
  var totals: [(row: Int, label: TotalLabel)] = []
  /// Records that never became rows; rows are counted when they are handed out.
  var counts = RecordCounts()
  /// Cells that are no number, by number column.
  var unreadable: [Int] = []
  /// The sum of all cells as they were read, by number column.
  var sums: [WideSum] = []
  var cleanings: [CleaningCounts] = []
  var lineEnds = LineEnds()
  var lines = 0

  struct Dropped {
    var row: Int
    var fate: Fate
  }

  /// What became of a row that is not used.
  enum Fate {
    case rejected(FindingCode)
    case duplicate
    case total
    case footnote
  }
}

/// A finding whose place and line numbers are still counted from the start of its stretch.
struct PendingFinding {
  var finding: Finding
  /// The lines that a quote reached over.
  var lines: ClosedRange<Int>?

  /// The finding at its place in the file.
  func placed(recordsBefore: Int, linesBefore: Int) -> Finding {
    var finding = finding
    finding.place.record += recordsBefore
    finding.place.line += linesBefore
    if let lines {
      finding.details = [String(lines.lowerBound + linesBefore), String(lines.upperBound + linesBefore)]
    }
    return finding
  }
}
