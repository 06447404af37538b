package import Tables

/// What became of the records of a file or an input.
package struct RecordCounts: Sendable, Hashable {
  /// All records but headers, as the splitting counts them: not the sum of the others, but to be compared with it.
  package var read = 0
  package var used = 0
  /// By the first fault of each record.
  package var rejected: [FindingCode: Int] = [:]
  /// Records that are another's exact double.
  package var duplicates = 0
  package var totals = 0
  package var titles = 0
  package var repeatedHeaders = 0
  package var blanks = 0
  package var footnotes = 0

  package var allRejected: Int { rejected.values.reduce(0, +) }

  /// The records whose fate is known.
  package var accounted: Int {
    used + allRejected + duplicates + totals + titles + repeatedHeaders + blanks + footnotes
  }

  package mutating func merge(_ other: RecordCounts) {
    read += other.read
    used += other.used
    rejected.merge(other.rejected, uniquingKeysWith: +)
    duplicates += other.duplicates
    totals += other.totals
    titles += other.titles
    repeatedHeaders += other.repeatedHeaders
    blanks += other.blanks
    footnotes += other.footnotes
  }
}
