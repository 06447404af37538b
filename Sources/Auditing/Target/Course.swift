package import Expressions
package import Tables

/// The period in which a plan is to be reached evenly, and the day on which one looks.
package struct Course: Sendable {
  /// The first and the last day of the period.
  package let start: BoundExpression
  package let end: BoundExpression
  /// The last day that counts as gone; nothing is known of the course without one.
  package let asOf: Day?

  package init(start: BoundExpression, end: BoundExpression, asOf: Day?) {
    self.start = start
    self.end = end
    self.asOf = asOf
  }

  func spans(_ table: Table, faults: inout [EvaluationFault]) -> Spans {
    let starts = start.evaluate(table, faults: &faults).asDays
    let ends = end.evaluate(table, faults: &faults).asDays
    var spans = Spans(days: ValueColumn(capacity: table.rowCount))
    for row in 0..<table.rowCount {
      guard let first = starts[row], let last = ends[row], let asOf else {
        let known = starts.presence[row].with(ends.presence[row])
        spans.days.appendAbsent(known == .present ? .missing : known, filler: (0, 0))
        continue
      }
      let all = first.days(to: last) + 1
      if all < 1 {
        spans.days.appendAbsent(.missing, filler: (0, 0))
        spans.inverted.append(row)
      } else {
        spans.days.append((min(max(first.days(to: asOf) + 1, 0), all), all))
      }
    }
    return spans
  }

  /// The days gone and all days of each row's period.
  struct Spans {
    var days: ValueColumn<(gone: Int, all: Int)>
    /// The rows whose period ends before it begins.
    var inverted: [Int] = []
  }
}
