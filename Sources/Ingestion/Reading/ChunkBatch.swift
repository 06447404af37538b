import Tables

/// What a stretch of a file gave: all records that could be split as rows, and what became of the others.
///
/// Records and lines are counted from the stretch's start, until it is known how many stand before it.
struct ChunkBatch {
  var columns: [Column] = []
  var origins: [RowOrigin] = []
  /// The rows that are not data or not usable, in order.
  var dropped: [Dropped] = []
  var findings: [Finding] = []
  /// Short records that are rows until it is known how wide those around them are, in order.
  var shorts: [ShortRecord] = []
  /// The cells of the two records behind the last one where those are short too; 0 where not.
  var shortBehind = ShortPair()
  var widths = WidthCounts()
  /// Whether facts of the findings are lines.
  var namesLines = false
  /// Headers of other columns than the one above.
  var headers: [InnerHeader] = []
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
    case header
  }
}

extension ChunkBatch {
  /// Takes the findings out, at their places in the file; none of them is copied.
  mutating func takeFindings(recordsBefore: Int, linesBefore: Int) -> [Finding] {
    var findings: [Finding] = []
    swap(&findings, &self.findings)
    for index in findings.indices {
      if namesLines, let quote = findings[index].kind as? any NamesLines {
        findings[index].kind = quote.moved(by: linesBefore)
      }
      findings[index].place.record += recordsBefore
      findings[index].place.line += linesBefore
    }
    return findings
  }
}
