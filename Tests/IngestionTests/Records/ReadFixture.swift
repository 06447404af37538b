import Foundation
import Tables
import Testing

@testable import Ingestion

/// Files that are gone with the test.
final class ScratchFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("chiwat-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  var path: String { url.path }

  deinit { try? FileManager.default.removeItem(at: url) }

  func file(_ name: String, _ bytes: [UInt8]) throws -> InputFile {
    let path = url.appendingPathComponent(name)
    try Data(bytes).write(to: path)
    return InputFile(path.path)
  }

  func file(_ name: String, _ text: String) throws -> InputFile { try file(name, Array(text.utf8)) }
}

/// Keeps findings; only ever called by one thread at a time, as the protocol promises.
final class CollectedFindings: FindingLog, @unchecked Sendable {
  private(set) var findings: [Finding] = []
  private(set) var restarts = 0

  func append(_ findings: [Finding]) { self.findings += findings }

  func restart() {
    findings = []
    restarts += 1
  }
}

/// Everything that reading gives, in the order of the input.
struct ReadOutcome {
  var rows: [[Cell]] = []
  var origins: [RowOrigin] = []
  var findings: [Finding] = []
  var restarts = 0
  var summary: InputSummary
  var batches = 0

  /// All that must not depend on threads and chunks.
  var comparable: String {
    let files = summary.files.map { file in
      let amounts = file.amounts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      let rejected = file.records.rejected.map { "\($0.key.rawValue)=\($0.value)" }.sorted()
      var records = file.records
      records.rejected = [:]
      return "\(file.name) \(file.lineEnds) \(records) \(rejected) \(amounts)"
    }
    let cleanings = summary.cleanings.map { "\($0.column) \($0.counts)" }
    return "\(rows)\n\(origins)\n\(findings)\n\(files)\n\(cleanings)"
  }

  func codes(_ outcome: Finding.Outcome? = nil) -> [String] {
    findings.filter { outcome == nil || $0.outcome == outcome }.map(\.code.rawValue)
  }
}

func readAll(
  _ schema: InputSchema, _ files: [InputFile], _ options: ReadOptions = ReadOptions()
) throws(IngestionError) -> ReadOutcome {
  let log = CollectedFindings()
  let (states, summary) = try read(
    schema, files: files, options: options, findings: log, makeState: { [(ChunkIndex, Table)]() },
    consume: { state, table, chunk, _ in state.append((chunk, table)) })
  var outcome = ReadOutcome(summary: summary)
  for (_, table) in states.joined().sorted(by: { $0.0 < $1.0 }) {
    outcome.rows += (0..<table.rowCount).map { row in table.columns.map { $0[row] } }
    outcome.origins += table.origins
    outcome.batches += 1
  }
  outcome.findings = log.findings
  outcome.restarts = log.restarts
  return outcome
}

/// A small register: villages with money.
let villages = InputSchema(
  name: "villages",
  columns: [
    InputColumn(name: "village_code", kind: .area(.village), headers: ["รหัสหมู่บ้าน"], need: .filled),
    InputColumn(name: "name", kind: .text, headers: ["ชื่อหมู่บ้าน"]),
    InputColumn(name: "amount", kind: .money, headers: ["จำนวนเงิน"]),
    InputColumn(name: "note", kind: .text, headers: ["หมายเหตุ"], need: .optional),
  ], key: [0])

extension Cell {
  var shown: String {
    switch self {
    case .number(let number): number.description
    case .code(let code): code.description
    case .text(let text): text
    case .absent(let kind): "\(kind)"
    default: "\(self)"
    }
  }
}
