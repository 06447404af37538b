import Tables

/// The widths of the records of a part of a file, as far as one thread has come.
struct PartWidths: Sendable {
  var widths = WidthCounts()
  /// The first row that has the width of the part.
  private var first: FirstRow?

  /// What must be known of it if it is the only one.
  struct FirstRow: Sendable {
    var origin: RowOrigin
    var isUsed: Bool
    /// Whether its last cell may be empty.
    var endsEmpty: Bool
  }

  mutating func note(_ row: FirstRow?) {
    guard let row, row.origin.record < first?.origin.record ?? .max else { return }
    first = row
  }

  mutating func merge(_ other: PartWidths) {
    widths.merge(other.widths)
    note(other.first)
  }

  /// What the widths of all records tell of those that are used.
  func findings(_ part: FilePlan, input: String) -> [Finding] {
    guard let first, first.isUsed else { return [] }
    if part.expectedFields < part.headerFields {
      let place = Finding.Place(
        input: input, file: part.name, record: first.origin.record, line: Int(first.origin.line))
      let all = WidthFindings.AllShort(
        expected: part.headerFields, found: part.expectedFields, records: widths.short)
      return [Finding(all, .noted, at: place)]
    }
    // One against one: nobody can tell which of the two has a separator too many; see `ShortNeighbours` for one too few.
    let isDoubtful = widths.trailing > 0 && first.endsEmpty
    let isOnlyOne = part.expectedFields == part.headerFields && widths.full == 1
    return isOnlyOne && isDoubtful ? [.uneven(first.origin, part, input: input)] : []
  }
}
