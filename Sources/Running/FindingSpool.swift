import Ingestion
package import Reporting
package import Tables

/// Takes the findings of a pipeline in order, writes them to its files, and keeps a digest for the report.
///
/// `@unchecked` because the reader calls from several threads, but never from two at once.
package final class FindingSpool: RunFindings, @unchecked Sendable {
  /// Nil once closed.
  private var writer: FindingsWriter?
  private var kinds = FindingKinds()
  private var mark: (position: FindingsWriter.Position?, kinds: FindingKinds)

  /// Opens rejects.csv and findings.csv in a folder.
  package init(folder: String) throws(OutputError) {
    var writer = try FindingsWriter(folder: folder)
    mark = (writer.position(), kinds)
    self.writer = consume writer
  }

  /// What a restart goes back to: call before each input.
  package func setMark() { mark = (writer?.position(), kinds) }

  /// Findings as the bytes of their rows, and their kinds.
  package struct Prepared: Sendable {
    fileprivate var rows: FindingRows
    fileprivate var kinds: FindingKinds
  }

  package func prepare(_ findings: [Finding]) -> Prepared {
    var prepared = Prepared(rows: FindingRows(findings), kinds: FindingKinds())
    for finding in findings { prepared.kinds.add(finding) }
    return prepared
  }

  package func keep(_ prepared: Prepared) {
    writer?.append(prepared.rows)
    kinds.merge(prepared.kinds)
  }

  package func restart() {
    if let position = mark.position { writer?.rewind(to: position) }
    kinds = mark.kinds
  }

  /// Closes the files, which tell what is widespread once.
  ///
  /// - Parameter records: the records of a file, by its name; nil to list every place of every fault.
  package func close(records: ((String) -> Int)?) throws(OutputError) -> (
    written: FindingsWriter.Summary, digests: [Report.FindingDigest]
  ) {
    // No file has as many records as that.
    let faults = WidespreadFaults(kinds, records: records ?? { _ in .max })
    let written = try writer.take()?.close(telling: faults) ?? FindingsWriter.Summary()
    return (written, kinds.digests(faults))
  }
}

extension FindingKinds {
  /// For the report: what is widespread by itself, all else by code, outcome and declared check.
  fileprivate func digests(_ faults: WidespreadFaults) -> [Report.FindingDigest] {
    let widespread = Dictionary(uniqueKeysWithValues: faults.list.map { ($0.kind, $0.finding) })
    var digests: [Report.FindingDigest] = []
    var places: [DigestKind: Int] = [:]
    for entry in list {
      let told = widespread[entry.kind]
      let kind = DigestKind(entry.kind)
      if told == nil, let place = places[kind] {
        digests[place].count += entry.count
        continue
      }
      if told == nil { places[kind] = digests.count }
      digests.append(
        Report.FindingDigest(
          code: told?.code ?? entry.kind.code, outcome: entry.kind.outcome, count: entry.count,
          example: told ?? entry.example))
    }
    return digests
  }
}

/// What the report has one line for.
private struct DigestKind: Hashable {
  var code: FindingCode
  var outcome: Finding.Outcome
  var check: String?

  init(_ kind: FindingKind) {
    code = kind.code
    outcome = kind.outcome
    // What is said of a whole file has a line of its own.
    let place = kind.code.isToldAtOnce ? "\(kind.input) \(kind.file) \(kind.column ?? "")" : nil
    check = kind.code == .ruleCheck ? kind.subject : place
  }
}
