package import Tables

/// Writes `rejects.csv` and `findings.csv` as findings come: what was not used, and everything else that was said.
///
/// The same bytes rules as `CSVWriter`. Values stand as they were found, but masked, on one line (⏎ for a line
/// break) and cut to 200 characters; each row has the sentence in Thai and in English.
package struct FindingsWriter: ~Copyable {
  /// What was written.
  package struct Summary: Sendable, Hashable {
    package var rejects = 0
    package var findings = 0
    /// Findings in which a citizen number was masked.
    package var masked = 0

    package init(rejects: Int = 0, findings: Int = 0, masked: Int = 0) {
      self.rejects = rejects
      self.findings = findings
      self.masked = masked
    }
  }

  package static let rejectsName = "rejects.csv"
  package static let findingsName = "findings.csv"

  private var rejects: OutputFile
  private var findings: OutputFile
  private var summary = Summary()
  /// Rows written before, by the finding without its record and line.
  private var rows: [Finding: FindingRow] = [:]

  /// Most files repeat a few faults; data of a kind that repeats none need not fill the memory.
  private static let rowLimit = 1024

  private static let columns = [
    "input", "file", "record", "line", "column", "code", "value", "message_th", "message_en",
  ]

  /// Opens both files in a folder.
  package init(folder: String) throws(OutputError) {
    self.init(
      rejects: try OutputFile(path: folder + "/" + Self.rejectsName),
      findings: try OutputFile(path: folder + "/" + Self.findingsName))
  }

  private init(rejects: consuming OutputFile, findings: consuming OutputFile) {
    self.rejects = rejects
    self.findings = findings
    self.rejects.buffer += (Self.columns.joined(separator: ",") + "\n").utf8
    self.findings.buffer += (Self.columns.joined(separator: ",") + ",outcome\n").utf8
  }

  /// Adds a finding to the file of its outcome.
  package mutating func append(_ finding: Finding) {
    let row = row(of: finding)
    if finding.outcome == .rejected {
      row.append(record: finding.place.record, line: finding.place.line, to: &rejects.buffer)
      rejects.drain()
      summary.rejects += 1
    } else {
      row.append(record: finding.place.record, line: finding.place.line, to: &findings.buffer)
      findings.drain()
      summary.findings += 1
    }
    summary.masked += row.masked ? 1 : 0
  }

  private mutating func row(of finding: Finding) -> FindingRow {
    var key = finding
    key.place.record = min(1, key.place.record)
    key.place.line = min(1, key.place.line)
    if let known = rows[key] { return known }
    let row = FindingRow(finding, outcome: finding.outcome == .rejected ? nil : finding.outcome)
    if rows.count == Self.rowLimit { rows.removeAll(keepingCapacity: true) }
    rows[key] = row
    return row
  }

  /// A place in both files to which the writing may go back.
  package struct Position: Sendable {
    var rejects: Int
    var findings: Int
    var summary: Summary
  }

  package mutating func position() -> Position {
    Position(rejects: rejects.position(), findings: findings.position(), summary: summary)
  }

  /// Forgets everything that was appended after a position.
  package mutating func rewind(to position: Position) {
    rejects.rewind(to: position.rejects)
    findings.rewind(to: position.findings)
    summary = position.summary
  }

  package consuming func close() throws(OutputError) -> Summary {
    let summary = summary
    try rejects.close()
    try findings.close()
    return summary
  }
}
