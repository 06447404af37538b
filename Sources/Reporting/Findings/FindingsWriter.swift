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
  }

  package static let rejectsName = "rejects.csv"
  package static let findingsName = "findings.csv"

  private var rejects: OutputFile
  private var findings: OutputFile
  private var summary = Summary()

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
    let masked: Bool
    if finding.outcome == .rejected {
      masked = rejects.buffer.appendRow(finding, outcome: nil)
      rejects.drain()
      summary.rejects += 1
    } else {
      masked = findings.buffer.appendRow(finding, outcome: finding.outcome)
      findings.drain()
      summary.findings += 1
    }
    summary.masked += masked ? 1 : 0
  }

  package consuming func close() throws(OutputError) -> Summary {
    let summary = summary
    try rejects.close()
    try findings.close()
    return summary
  }
}

extension [UInt8] {
  /// Adds the line of a finding; true when a citizen number was masked in it.
  fileprivate mutating func appendRow(_ finding: Finding, outcome: Finding.Outcome?) -> Bool {
    let place = finding.place
    let text = FindingSentence(finding).text
    var masked = false
    let fields = [
      place.input, place.file, place.record > 0 ? String(place.record) : "",
      place.line > 0 ? String(place.line) : "", finding.column ?? "", finding.code.rawValue,
      finding.value ?? "", text.thai, text.english,
    ]
    for (position, field) in fields.enumerated() {
      if position > 0 { append(UInt8(ascii: ",")) }
      let isSentence = position >= 7
      let shown = isSentence ? ShownText(field, length: .max) : ShownText(field)
      masked = masked || shown.masked
      _ = appendField(shown.text, guarded: !isSentence)
    }
    if let outcome { append(contentsOf: ("," + outcome.columnValue).utf8) }
    append(UInt8(ascii: "\n"))
    return masked
  }
}
