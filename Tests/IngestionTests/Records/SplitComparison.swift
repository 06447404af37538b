@testable import Ingestion

/// The records of some bytes, split by libcsv alone and by the fast way where that takes them.
///
/// The fuzzers compare with it too, by a link to this file.
struct SplitComparison {
  var delimiter: UInt8
  var expectedFields = 3
  var limit: Int
  var isThaiEightBit = false

  /// A record: where it ends, its fields, its first line and its number.
  struct Split: Equatable, CustomStringConvertible {
    var end: Int
    var fields: [[UInt8]]
    var line = 0
    var record = 0

    /// What stands for a record about which the fast way contradicts itself.
    static let contradiction = Split(end: -1, fields: [])

    var description: String {
      "…\(end) \(fields.map { String(decoding: $0, as: UTF8.self) }) line \(line), record \(record)"
    }
  }

  private var shape: RecordShape {
    RecordShape(delimiter: delimiter, width: expectedFields, isThaiEightBit: isThaiEightBit)
  }

  /// Bytes with what must be readable behind them.
  private func inWindow<Result>(
    _ bytes: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let padded = bytes + [UInt8](repeating: 0, count: ByteWindow.padding)
    return padded.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<bytes.count])) }
  }

  /// Every record of some bytes by libcsv alone.
  func byLibcsv(_ bytes: [UInt8], from start: Int = 0) -> [Split] {
    let scanner = RecordScanner(shape, limit: limit)
    return inWindow(bytes) { window in
      var found: [Split] = []
      var tally = RecordTally()
      var position = start
      while position < window.count {
        guard let split = scan(scanner, window, &position, &tally) else { break }
        found.append(split)
      }
      return found
    }
  }

  /// One record by libcsv; nil when the rest of the bytes is none.
  private func scan(
    _ scanner: RecordScanner, _ window: UnsafeBufferPointer<UInt8>, _ position: inout Int,
    _ tally: inout RecordTally
  ) -> Split? {
    let scan = scanner.scan(window, from: position, isLast: true)
    let bytes = window[position..<max(position, scan.end)]
    if case .endless = scan.outcome { return nil }
    let line = tally.lines + 1
    tally.count(
      lines: scan.lines, hasLineFeed: bytes.last == 0x0A, endsWithReturn: scan.endsWithReturn)
    position = scan.end
    var split = Split(end: scan.end, fields: [], line: line, record: tally.records)
    guard case .fields = scan.outcome else {
      split.fields = [Array("broken".utf8)]
      return split
    }
    split.fields = (0..<scanner.fields.count).map { Array(scanner.fields[$0]) }
    if split.fields.allSatisfy(\.isEmpty) { split.fields = [] }
    return split
  }

  /// Every record, by the fast way where it takes it and else by libcsv, as a chunk is read.
  func byBoth(
    _ bytes: [UInt8], from start: Int = 0, until end: Int
  ) -> (records: [Split], fast: Int) {
    let splitter = RecordSplitter(shape: shape, limit: limit)
    let scanner = RecordScanner(shape, limit: limit)
    return inWindow(bytes) { window in
      guard let base = window.baseAddress else { return ([], 0) }
      var block = RecordBlock(MarkPlan(fields: [0, 2], runs: []))
      var found: [Split] = []
      var fast = 0
      var position = start
      while position < end {
        let next = splitter.split(window, from: position, until: end, into: &block)
        for row in 0..<block.count {
          found.append(record(row, of: &block, in: base))
          if row == block.count - 1, found.last?.end != next { found.append(.contradiction) }
        }
        fast += block.count
        block.removeAll()
        position = next
        guard position < end, let split = scan(scanner, window, &position, &block.tally) else { break }
        found.append(split)
      }
      return (found, fast)
    }
  }

  /// A record of a block; the fields that it keeps must be those that it finds again.
  private func record(
    _ row: Int, of block: inout RecordBlock, in base: UnsafePointer<UInt8>
  ) -> Split {
    let place = block.records[row]
    let fields = block.fields(row, in: base)
    var split = Split(
      end: place.bytes.upperBound, fields: (0..<fields.count).map { Array(fields[$0]) },
      line: Int(place.line), record: Int(place.record))
    for kept in [0, 2] where split.fields.count >= 3 {
      let cells = block.cells(of: block.plan.slots(of: kept), in: base, isThaiEightBit: isThaiEightBit)
      if Array(cells[row]) != split.fields[kept] { return .contradiction }
    }
    // Such a row goes to libcsv when anybody reads the field; its other fields stay as they are.
    if block.rowsWithInnerQuotes.contains(row) { split.fields = split.fields.map(Self.undoubled) }
    if split.fields.allSatisfy(\.isEmpty) { split.fields = [] }
    return split
  }

  /// A field with each doubled quote as one.
  private static func undoubled(_ field: [UInt8]) -> [UInt8] {
    var single: [UInt8] = []
    var isSecond = false
    for byte in field {
      isSecond = byte == 0x22 && !isSecond && single.last == 0x22
      if !isSecond { single.append(byte) }
    }
    return single
  }
}
