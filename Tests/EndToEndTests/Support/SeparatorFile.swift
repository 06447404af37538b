import Foundation
import Ingestion
import Pipelines
import Running
import Tables

/// A small file for one input of a pipeline, of which separators are then added or lost.
struct SeparatorFile: CustomStringConvertible {
  /// How the file is written.
  enum Form: String, CaseIterable {
    case plain
    /// Header and records end with a pipe.
    case pipes
    /// Only records do.
    case pipesOfRecords
    /// The last cells of all records are empty.
    case endsEmpty
    /// All records leave off their last cell, or a block of two does.
    case leftOff
    case blockLeftOff
  }

  let name: String
  let form: Form
  let schema: InputSchema
  let separator: UInt8
  private let header: [UInt8]
  let records: [[UInt8]]

  var description: String { "\(name) \(form)" }

  /// The first records without quotes below the header of a sample; nil where not all are used in the form.
  init?(_ name: String, _ sample: CutFile, _ schema: InputSchema, _ form: Form, records count: Int) {
    self.name = name
    self.form = form
    self.schema = schema
    let comma = UInt8(ascii: ",")
    let isPiped = form == .pipes || form == .pipesOfRecords
    let separator = isPiped ? UInt8(ascii: "|") : comma
    self.separator = separator
    let lines =
      [sample.head.split(separator: 0x0A).last.map(Array.init) ?? []] + sample.records.map { $0.dropLast() }
    let plain = lines.filter { !$0.contains(UInt8(ascii: "\"")) && !$0.contains(UInt8(ascii: "|")) }
    let isReadable = lines.first.map { String(validating: $0, as: UTF8.self)?.contains(",") == true } ?? false
    guard isReadable, lines.first == plain.first, plain.count > count else { return nil }
    var cells = plain.prefix(count + 1).map {
      $0.split(separator: comma, omittingEmptySubsequences: false).map(Array.init)
    }
    let width = cells[0].count
    for row in cells.indices where row > 0 {
      let isShort = form == .leftOff || form == .blockLeftOff && (2...3).contains(row)
      if isShort { cells[row].removeLast() }
      if form == .endsEmpty { cells[row][width - 1] = [] }
      if isPiped { cells[row].append([]) }
    }
    if form == .pipes { cells[0].append([]) }
    let joined = cells.map { Array($0.joined(separator: [separator])) }
    header = joined[0]
    self.records = Array(joined.dropFirst())
    guard let whole = try? read(records), whole.values.allSatisfy({ $0.row != nil }) else { return nil }
  }

  /// What was read of each record: its row, if it is used, and all that is told of it.
  struct Reading: Equatable {
    var row: [Cell]?
    var told: [String] = []
  }

  /// By record, the first below the header being 0.
  func read(_ records: [[UInt8]]) throws -> [Int: Reading] {
    let bytes = Array(([header] + records).joined(separator: [0x0A])) + [0x0A]
    let log = SeparatorFindings()
    let (states, _) = try Ingestion.read(
      schema, files: [InputFile(name: name, bytes: bytes)], options: ReadOptions(chunkBytes: 4096),
      findings: log, makeState: { [Table]() }, consume: { tables, table, _, _ in tables.append(table) })
    var readings: [Int: Reading] = [:]
    for table in states.joined() {
      for row in 0..<table.rowCount {
        readings[table.origins[row].record - 2, default: Reading()].row = table.columns.map { $0[row] }
      }
    }
    for finding in log.findings {
      let text = "\(finding.code.rawValue) \(finding.outcome) \(finding.column ?? "") \(finding.kind)"
      readings[finding.place.record - 2, default: Reading()].told.append(text)
    }
    return readings
  }

  /// The records with a separator put in at a byte of one of them, or taken out there.
  func changed(_ record: Int, at place: Int) -> [[UInt8]] {
    var changed = records
    if place < 0 {
      changed[record].remove(at: -place - 1)
    } else {
      changed[record].insert(separator, at: place)
    }
    return changed
  }

  /// All places where a separator can be put in, counted from 0, or taken out, counted down from -1.
  func places(of record: Int) -> [Int] {
    let bytes = records[record]
    // Behind whole characters.
    return (0...bytes.count).filter { $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 }
      + bytes.indices.filter { bytes[$0] == separator }.map { -$0 - 1 }
  }

  /// What became of the record of which a separator was added or lost.
  enum Outcome: String {
    case same
    case told
    case rejected
    /// A cell of another column was used without a word.
    case silent
  }

  func outcome(of record: Int, at place: Int, against whole: [Int: Reading]) throws -> Outcome {
    let readings = try read(changed(record, at: place))
    var outcome = Outcome.same
    for number in records.indices {
      let reading = readings[number] ?? Reading()
      let before = whole[number] ?? Reading()
      guard reading.row != nil, reading.row != before.row else { continue }
      guard reading.told != before.told, !reading.told.isEmpty else {
        return .silent
      }
      if number == record { outcome = .told }
    }
    return readings[record]?.row == nil ? .rejected : outcome
  }
}

/// Keeps findings; only ever called by one thread at a time, as the protocol promises.
private final class SeparatorFindings: FindingLog, @unchecked Sendable {
  private(set) var findings: [Finding] = []

  func append(_ findings: [Finding]) { self.findings += findings }

  func restart() { findings = [] }
}
