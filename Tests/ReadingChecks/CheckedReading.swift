package import Ingestion
package import Tables

/// One reading of bytes as the only file of an input: all that may not depend on threads and chunks.
package enum CheckedReading: Equatable {
  case refused(IngestionError)
  case read(Contents)

  /// What came of a file that was read, in the order of the file.
  package struct Contents: Equatable {
    package var rows: [[Cell]]
    package var origins: [RowOrigin]
    package var findings: [Finding]
    package var records: RecordCounts
    package var lineEnds: LineEnds
    package var cleanings: [CleaningCounts]
    package var headerRecord: Int
    package var headerLine: Int
    package var encoding: TextEncoding
    package var delimiter: Delimiter
    /// Places where the balance does not hold.
    package var imbalances: [InputSummary.Imbalance]
  }

  package init(
    _ bytes: [UInt8], as schema: InputSchema, dialect: Dialect = Dialect(),
    options: ReadOptions = ReadOptions()
  ) {
    let log = KeptFindings()
    do throws(IngestionError) {
      let (states, summary) = try Ingestion.read(
        schema, files: [InputFile(name: "file.csv", bytes: bytes, dialect: dialect)], options: options,
        findings: log,
        makeState: { [(chunk: ChunkIndex, table: Table)]() },
        consume: { state, table, chunk, _ in state.append((chunk, table)) })
      let tables = states.joined().sorted { $0.chunk < $1.chunk }.map(\.table)
      self = summary.files.first.map { .read(Contents(tables, log.findings, summary, $0)) } ?? .empty
    } catch {
      self = .refused(error)
    }
  }

  private static let empty = CheckedReading.refused(IngestionError(input: "", file: "", kind: .fileEmpty))

  /// What is wrong with how bytes are read, by the ledger, the lines of the file, and readings in other chunks.
  package static func faults(
    of bytes: [UInt8], as schema: InputSchema, dialect: Dialect = Dialect(),
    options: ReadOptions = ReadOptions(), otherwise others: [ReadOptions]
  ) -> [String] {
    let read = { CheckedReading(bytes, as: schema, dialect: dialect, options: $0) }
    let whole = read(options)
    var faults: [String] = []
    for other in others {
      let chunked = read(other)
      guard chunked != whole else { continue }
      let change = whole.firstDifference(from: chunked)
      faults.append("read otherwise in chunks of \(other.chunkBytes) by \(other.jobs): \(change)")
    }
    guard case .read(let contents) = whole else { return faults }
    faults += contents.imbalances.map { "does not balance: \($0)" }
    if contents.rows.count != contents.records.used { faults.append("rows are not the records used") }
    return faults + LineRecount.faults(of: bytes, as: contents)
  }
}

extension CheckedReading {
  /// What one reading has first that the other has not, and what that has in its place.
  private func firstDifference(from other: CheckedReading) -> String {
    let (mine, others) = (parts, other.parts)
    let place = zip(mine, others).prefix { $0 == $1 }.count
    return [mine, others].map { place < $0.count ? $0[place] : "nothing" }.joined(separator: " became ")
  }

  /// All that is compared, in words.
  private var parts: [String] {
    guard case .read(var contents) = self else { return ["\(self)"] }
    let (findings, rows) = (contents.findings, zip(contents.origins, contents.rows))
    (contents.findings, contents.origins, contents.rows) = ([], [], [])
    return findings.map { "\($0)" } + rows.map { "\($0)" } + ["\(contents)"]
  }
}

extension CheckedReading.Contents {
  fileprivate init(
    _ tables: [Table], _ findings: [Finding], _ summary: InputSummary, _ file: FileSummary
  ) {
    self.init(
      rows: tables.flatMap { table in
        (0..<table.rowCount).map { row in table.columns.map { $0[row] } }
      },
      origins: tables.flatMap(\.origins), findings: findings, records: file.records,
      lineEnds: file.lineEnds, cleanings: summary.cleanings.map(\.counts), headerRecord: file.headerRecord,
      headerLine: file.headerLine, encoding: file.encoding, delimiter: file.delimiter,
      imbalances: summary.imbalances())
  }
}

/// Keeps findings; only ever called by one thread at a time, as the protocol promises.
private final class KeptFindings: FindingLog, @unchecked Sendable {
  private(set) var findings: [Finding] = []

  func append(_ findings: [Finding]) { self.findings += findings }

  func restart() { findings = [] }
}
