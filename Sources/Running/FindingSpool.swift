import Ingestion
package import Reporting
package import Tables

/// Takes the findings of a pipeline in order, writes them to its files, and keeps a digest for the report.
///
/// `@unchecked` because the reader calls from several threads, but never from two at once.
package final class FindingSpool: RunFindings, @unchecked Sendable {
  /// Nil once closed.
  private var writer: FindingsWriter?
  private var groups = FindingGroups()
  private var before: (position: FindingsWriter.Position?, groups: FindingGroups)

  /// Opens rejects.csv and findings.csv in a folder.
  package init(folder: String) throws(OutputError) {
    var writer = try FindingsWriter(folder: folder)
    before = (writer.position(), groups)
    self.writer = consume writer
  }

  package func beginInput() { before = (writer?.position(), groups) }

  /// Findings as the bytes of their rows, and their groups.
  package struct Prepared: Sendable {
    fileprivate var rows: FindingRows
    fileprivate var groups: FindingGroups
  }

  package func prepare(_ findings: [Finding]) -> Prepared {
    var prepared = Prepared(rows: FindingRows(findings), groups: FindingGroups())
    for finding in findings { prepared.groups.add(finding) }
    return prepared
  }

  package func keep(_ prepared: Prepared) {
    writer?.append(prepared.rows)
    groups.merge(prepared.groups)
  }

  package func restart() {
    if let position = before.position { writer?.rewind(to: position) }
    groups = before.groups
  }

  /// Closes the files, which tell what is widespread once.
  ///
  /// - Parameter records: the records of a file, by its name; nil to list every place of every fault.
  package func close(records: ((String) -> Int)?) throws(OutputError) -> (
    written: FindingsWriter.Summary, digests: [Report.FindingDigest]
  ) {
    // No file has as many records as that.
    let faults = WidespreadFaults(groups, records: records ?? { _ in .max })
    let written = try writer.take()?.close(telling: faults) ?? FindingsWriter.Summary()
    return (written, groups.digests(faults))
  }
}

extension FindingGroups {
  /// For the report: what is widespread by itself, all else by code, outcome and declared check.
  fileprivate func digests(_ faults: WidespreadFaults) -> [Report.FindingDigest] {
    let widespread = Dictionary(uniqueKeysWithValues: faults.list.map { ($0.group, $0.finding) })
    var digests: [Report.FindingDigest] = []
    var places: [DigestLine: Int] = [:]
    for entry in list {
      let told = widespread[entry.group]
      let line = DigestLine(entry.group)
      if told == nil, let place = places[line] {
        digests[place].count += entry.count
        continue
      }
      if told == nil { places[line] = digests.count }
      digests.append(
        Report.FindingDigest(
          outcome: entry.group.outcome, count: entry.count, example: told ?? entry.example))
    }
    return digests
  }
}

/// What the report has one line for.
private struct DigestLine: Hashable {
  var code: FindingCode
  var outcome: Finding.Outcome
  /// What else tells lines apart.
  var part: String?

  init(_ group: FindingGroup) {
    code = group.code
    outcome = group.outcome
    part =
      switch group.line {
      case .together: nil
      case .bySubject: group.subject
      case .byFile: "\(group.input) \(group.file) \(group.column ?? "")"
      }
  }
}
