import Ingestion
package import Reporting
package import Tables

/// Takes the findings of a pipeline in order, writes them to its files, and keeps a digest for the report.
///
/// `@unchecked` because the reader calls from several threads, but never from two at once.
package final class FindingSpool: RunFindings, @unchecked Sendable {
  /// Nil once closed.
  private var writer: FindingsWriter?
  private var digests = FindingDigests()
  private var mark: (position: FindingsWriter.Position?, digests: FindingDigests)

  /// Opens rejects.csv and findings.csv in a folder.
  package init(folder: String) throws(OutputError) {
    var writer = try FindingsWriter(folder: folder)
    mark = (writer.position(), digests)
    self.writer = consume writer
  }

  /// What a restart goes back to: call before each input.
  package func setMark() { mark = (writer?.position(), digests) }

  /// Findings as the bytes of their rows, and how many of each kind there are.
  package struct Prepared: Sendable {
    fileprivate var rows: FindingRows
    fileprivate var digests: FindingDigests
  }

  package func prepare(_ findings: [Finding]) -> Prepared {
    var prepared = Prepared(rows: FindingRows(findings), digests: FindingDigests())
    for finding in findings { prepared.digests.add(finding) }
    return prepared
  }

  package func keep(_ prepared: Prepared) {
    writer?.append(prepared.rows)
    digests.merge(prepared.digests)
  }

  package func restart() {
    if let position = mark.position { writer?.rewind(to: position) }
    digests = mark.digests
  }

  /// Closes the files.
  package func close() throws(OutputError) -> (
    written: FindingsWriter.Summary, digests: [Report.FindingDigest]
  ) {
    let written = try writer.take()?.close() ?? FindingsWriter.Summary()
    return (written, digests.list)
  }
}

/// How often each kind of finding came, with the first of each.
struct FindingDigests: Sendable {
  private var counts: [Kind: (count: Int, first: Finding, order: Int)] = [:]

  private struct Kind: Hashable, Sendable {
    var code: FindingCode
    var outcome: Finding.Outcome
    /// The declared check, or the place of what is said of a whole file, so that each has its own line.
    var check: String?
  }

  mutating func add(_ finding: Finding) {
    let check =
      if finding.code == .ruleCheck, finding.details.count > 1 {
        finding.details[1]
      } else if finding.code.isToldAtOnce {
        "\(finding.place.input) \(finding.place.file) \(finding.column ?? "")"
      } else {
        String?.none
      }
    let kind = Kind(code: finding.code, outcome: finding.outcome, check: check)
    if let known = counts.index(forKey: kind) {
      counts.values[known].count += 1
    } else {
      counts[kind] = (1, finding, counts.count)
    }
  }

  /// Adds what came behind these.
  mutating func merge(_ later: FindingDigests) {
    for (kind, value) in later.counts.sorted(by: { $0.value.order < $1.value.order }) {
      let known = counts[kind] ?? (count: 0, first: value.first, order: counts.count)
      counts[kind] = (known.count + value.count, known.first, known.order)
    }
  }

  /// In the order in which they first came.
  var list: [Report.FindingDigest] {
    counts.sorted { $0.value.order < $1.value.order }.map { kind, value in
      Report.FindingDigest(code: kind.code, outcome: kind.outcome, count: value.count, example: value.first)
    }
  }
}
