package import Tables

/// The rows of some findings as bytes, ready to be written to their files.
package struct FindingRows: Sendable {
  private(set) var rejects: [UInt8] = []
  private(set) var findings: [UInt8] = []
  private(set) var summary = FindingsWriter.Summary()
  package init(_ findings: [Finding]) {
    var known = KnownRows()
    for place in findings.indices {
      let masked: Bool
      if findings[place].outcome == .rejected {
        masked = known.append(findings[place], to: &rejects)
        summary.rejects += 1
      } else {
        masked = known.append(findings[place], to: &self.findings)
        summary.findings += 1
      }
      summary.masked += masked ? 1 : 0
    }
  }
}

/// Rows made before, by a finding that is the same but for its record, line and value.
///
/// Most files repeat a few kinds of faults: to look through these is faster than a hash of all texts. Where the facts of
/// each finding differ, the hash of kind and facts spares comparing them with all that came before.
private struct KnownRows {
  private var examples: [Finding] = []
  /// Of the kind and the facts of each.
  private var hashes: [Int] = []
  private var rows: [FindingRow] = []
  /// The one that is replaced next, once there are many.
  private var oldest = 0

  private static let limit = 64

  /// Adds the row of a finding; true when a citizen number was masked in it.
  mutating func append(_ finding: Finding, to bytes: inout [UInt8]) -> Bool {
    rows[place(of: finding)].append(finding, to: &bytes)
  }

  private mutating func place(of finding: Finding) -> Int {
    let hash = finding.kindHash
    for place in examples.indices where hashes[place] == hash && examples[place].isAlike(finding) {
      return place
    }
    let row = FindingRow(finding, outcome: finding.outcome == .rejected ? nil : finding.outcome)
    guard rows.count == Self.limit else {
      examples.append(finding)
      hashes.append(hash)
      rows.append(row)
      return rows.count - 1
    }
    defer { oldest = (oldest + 1) % Self.limit }
    examples[oldest] = finding
    hashes[oldest] = hash
    rows[oldest] = row
    return oldest
  }
}

extension Finding {
  fileprivate var kindHash: Int {
    var hasher = Hasher()
    hasher.combine(ObjectIdentifier(type(of: kind)))
    kind.hash(into: &hasher)
    return hasher.finalize()
  }

  /// Whether the row of another finding differs in nothing but record, line and value.
  fileprivate func isAlike(_ other: Finding) -> Bool {
    outcome == other.outcome && (value == nil) == (other.value == nil)
      && (place.record == 0) == (other.place.record == 0) && (place.line == 0) == (other.place.line == 0)
      && column == other.column && place.file == other.place.file && place.input == other.place.input
      && kind.isEqual(to: other.kind) && UnseenSign.remarkable(in: self) == UnseenSign.remarkable(in: other)
  }
}
