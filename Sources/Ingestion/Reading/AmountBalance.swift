/// The sums of one number column by what became of its records.
package struct AmountBalance: Sendable, Hashable {
  /// Of all cells as they were read, before any record was taken out.
  package var read = WideSum()
  /// Of the batches that were handed out.
  package var used = WideSum()
  package var rejected = WideSum()
  package var duplicates = WideSum()
  package var totals = WideSum()
  package var footnotes = WideSum()
  /// Cells that hold something which is no number, or stand in a record that cannot be split.
  package var unreadable = 0

  package mutating func merge(_ other: AmountBalance) {
    read.merge(other.read)
    used.merge(other.used)
    rejected.merge(other.rejected)
    duplicates.merge(other.duplicates)
    totals.merge(other.totals)
    footnotes.merge(other.footnotes)
    unreadable += other.unreadable
  }

  /// The sum of those whose fate is known; equals `read`.
  package var accounted: WideSum {
    var sum = data
    sum.merge(totals)
    sum.merge(footnotes)
    return sum
  }

  /// The sum of all data records, also those that are not used.
  package var data: WideSum {
    var sum = used
    sum.merge(rejected)
    sum.merge(duplicates)
    return sum
  }
}
