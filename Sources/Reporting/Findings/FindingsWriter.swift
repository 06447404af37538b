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

  private let folder: String
  private var rejects: OutputFile
  private var findings: OutputFile
  private var summary = Summary()

  private static let columns = [
    "input", "file", "record", "line", "column", "code", "value", "message_th", "message_en",
  ]

  /// Opens both files in a folder.
  package init(folder: String) throws(OutputError) {
    self.init(
      folder: folder,
      rejects: try OutputFile(path: folder + "/" + Self.rejectsName),
      findings: try OutputFile(path: folder + "/" + Self.findingsName))
  }

  private init(folder: String, rejects: consuming OutputFile, findings: consuming OutputFile) {
    self.folder = folder
    self.rejects = rejects
    self.findings = findings
    self.rejects.buffer += (Self.columns.joined(separator: ",") + "\n").utf8
    self.findings.buffer += (Self.columns.joined(separator: ",") + ",outcome\n").utf8
  }

  /// Adds findings, each to the file of its outcome.
  package mutating func append(_ rows: FindingRows) {
    rejects.buffer += rows.rejects
    rejects.drain()
    findings.buffer += rows.findings
    findings.drain()
    summary.rejects += rows.summary.rejects
    summary.findings += rows.summary.findings
    summary.masked += rows.summary.masked
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

  /// Closes the files, and tells what is widespread once, above all others.
  package consuming func close(telling faults: WidespreadFaults) throws(OutputError) -> Summary {
    let folder = folder
    let summary = try close()
    guard !faults.list.isEmpty else { return summary }
    let told = FindingRows(faults.list.map(\.finding))
    try KeptLines.rewrite(
      folder + "/" + Self.findingsName, keeping: faults.findings, adding: told.findings)
    let rejects = faults.rejects
    if rejects.contains(false) {
      try KeptLines.rewrite(folder + "/" + Self.rejectsName, keeping: rejects, adding: [])
    }
    return summary
  }
}
