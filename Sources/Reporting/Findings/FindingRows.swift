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

/// Rows made before, by the finding without its record, line and value.
private struct KnownRows {
  private var rows: [Finding: FindingRow] = [:]

  /// Most files repeat a few kinds of faults; data that repeat none need not fill the memory.
  private static let limit = 1024

  mutating func row(of finding: Finding) -> FindingRow {
    var key = finding
    key.place.record = min(1, key.place.record)
    key.place.line = min(1, key.place.line)
    if key.value != nil { key.value = "" }
    if let row = rows[key] { return row }
    let row = FindingRow(finding, outcome: finding.outcome == .rejected ? nil : finding.outcome)
    if rows.count == Self.limit { rows.removeAll(keepingCapacity: true) }
    rows[key] = row
    return row
  }
}
