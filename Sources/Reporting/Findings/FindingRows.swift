package import Tables

/// The rows of some findings as bytes, ready to be written to their files.
package struct FindingRows: Sendable {
  private(set) var rejects: [UInt8] = []
  private(set) var findings: [UInt8] = []
  private(set) var summary = FindingsWriter.Summary()
  package init(_ findings: [Finding]) {
    var known = KnownRows()
    for finding in findings { append(finding, as: known.row(of: finding)) }
  }

  private mutating func append(_ finding: Finding, as row: FindingRow) {
    let masked: Bool
    if finding.outcome == .rejected {
      masked = row.append(finding, to: &rejects)
      summary.rejects += 1
    } else {
      masked = row.append(finding, to: &findings)
      summary.findings += 1
    }
    summary.masked += masked ? 1 : 0
  }
}

/// Rows made before, by a finding that is the same but for its record, line and value.
///
/// Most files repeat a few kinds of faults: to look through these is faster than a hash of all texts.
private struct KnownRows {
  private var rows: [(example: Finding, row: FindingRow)] = []
  /// The one that is replaced next, once there are many.
  private var oldest = 0

  private static let limit = 64

  mutating func row(of finding: Finding) -> FindingRow {
    if let known = rows.first(where: { $0.example.isAlike(finding) }) { return known.row }
    let row = FindingRow(finding, outcome: finding.outcome == .rejected ? nil : finding.outcome)
    if rows.count < Self.limit {
      rows.append((finding, row))
    } else {
      rows[oldest] = (finding, row)
      oldest = (oldest + 1) % Self.limit
    }
    return row
  }
}

extension Finding {
  /// Whether the row of another finding differs in nothing but record, line and value.
  fileprivate func isAlike(_ other: Finding) -> Bool {
    code == other.code && outcome == other.outcome && (value == nil) == (other.value == nil)
      && (place.record == 0) == (other.place.record == 0) && (place.line == 0) == (other.place.line == 0)
      && column == other.column && place.file == other.place.file && place.input == other.place.input
      && details == other.details
  }
}
