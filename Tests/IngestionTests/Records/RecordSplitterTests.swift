import Tables
import Testing

@testable import Ingestion

/// The fast way, which takes records whose quotes enclose whole fields, against libcsv, which is right about every record.
@Suite("The fast way and libcsv") struct RecordSplitterTests {
  /// A record: where it ends, its fields, its first line and its number.
  struct Split: Equatable, CustomStringConvertible {
    var end: Int
    var fields: [[UInt8]]
    var line = 0
    var record = 0

    var description: String {
      "…\(end) \(fields.map { String(decoding: $0, as: UTF8.self) }) line \(line), record \(record)"
    }
  }

  private static let limit = 90

  /// Bytes with what must be readable behind them.
  private func inWindow<Result>(
    _ bytes: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let padded = bytes + [UInt8](repeating: 0, count: ByteWindow.padding)
    return padded.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<bytes.count])) }
  }

  /// Every record of some bytes by libcsv alone.
  private func byLibcsv(_ bytes: [UInt8], _ delimiter: UInt8, from start: Int) -> [Split] {
    let scanner = RecordScanner(RecordShape(delimiter: delimiter, width: 3), limit: Self.limit)
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
  private func byBoth(
    _ bytes: [UInt8], _ delimiter: UInt8, from start: Int, until end: Int
  ) -> (records: [Split], fast: Int) {
    let splitter = RecordSplitter(shape: RecordShape(delimiter: delimiter, width: 3), limit: Self.limit)
    let scanner = RecordScanner(RecordShape(delimiter: delimiter, width: 3), limit: Self.limit)
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
          if row == block.count - 1 { #expect(found.last?.end == next) }
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
      let cells = block.cells(of: block.plan.slots(of: kept), in: base, isThaiEightBit: false)
      #expect(Array(cells[row]) == split.fields[kept])
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

  static let delimiters = [",", "\t", ";", "|"].map { $0.utf8.first ?? 0 }

  /// Lines of a file as offices have it.
  private func sheet(_ delimiter: UInt8, _ random: inout SeededRandom) -> [UInt8] {
    let cells = [
      "34010101", "", "-", " 12 ", "\"ก, ข\"", "\"a \"\"b\"\"\"", "\"x\ny\"", "๓๘", "ผ่าน", "\t", "0.5",
    ]
    let ends = ["\n", "\r\n", "\n\n", "\n\u{FEFF}"]
    return (0..<Int.random(in: 0...12, using: &random)).flatMap { _ in
      let row = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        Array((cells.randomElement(using: &random) ?? "").utf8)
      }
      return Array(row.joined(separator: [delimiter]))
        + Array((ends.randomElement(using: &random) ?? "").utf8)
    }
  }

  /// Changes some bytes, so that quotes and line ends stand wrong.
  private func mutate(_ bytes: inout [UInt8], _ delimiter: UInt8, _ random: inout SeededRandom) {
    let others = Array("\"\"\n\r 1\0".utf8) + [delimiter, 0xE0]
    for _ in 0..<Int.random(in: 0...3, using: &random) where !bytes.isEmpty {
      let place = bytes.indices.randomElement(using: &random) ?? 0
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = others.randomElement(using: &random) ?? 0
      case 1: bytes.insert(others.randomElement(using: &random) ?? 0, at: place)
      default: bytes.remove(at: place)
      }
    }
  }

  @Test("split all records alike, whatever the bytes", arguments: delimiters, 0..<10)
  func alike(_ delimiter: UInt8, _ seed: UInt64) {
    var random = SeededRandom(seed: seed &+ UInt64(delimiter) << 8)
    var fast = 0
    for _ in 0..<300 {
      var bytes = sheet(delimiter, &random)
      mutate(&bytes, delimiter, &random)
      let both = byBoth(bytes, delimiter, from: 0, until: bytes.count)
      #expect(both.records == byLibcsv(bytes, delimiter, from: 0), "\(bytes)")
      fast += both.fast
    }
    #expect(fast > 500, "the fast way takes the records without quotes")
  }

  @Test("split alike from every record on and up to every byte", arguments: 0..<20)
  func everyStretch(_ seed: UInt64) {
    var random = SeededRandom(seed: seed &+ 77)
    let comma = UInt8(ascii: ",")
    var bytes = sheet(comma, &random)
    mutate(&bytes, comma, &random)
    let starts = [0] + byLibcsv(bytes, comma, from: 0).map(\.end)
    for start in starts where start < bytes.count {
      let wanted = byLibcsv(bytes, comma, from: start)
      for end in start...bytes.count {
        let begun = wanted.enumerated().filter { number, _ in
          (number == 0 ? start : wanted[number - 1].end) < end
        }
        #expect(byBoth(bytes, comma, from: start, until: end).records == begun.map(\.element))
      }
    }
  }

  @Test(
    "the fast way leaves a record of several lines or with a wrong quote to libcsv",
    arguments: [
      ("\"a\",b,c", 3), ("a,\"b, d\",c", 3), ("a,\"b\"\"d\",\"\"", 3), ("a,\"b\nd\",c", 2), ("a,b\",c", 2),
      ("a,\"b\"d,c", 2), ("a, \"b\",c", 2),
    ])
  func quotes(_ record: String, _ fast: Int) {
    let bytes = Array(("1,2,3\n" + record + "\n4,5,6\n").utf8)
    #expect(byBoth(bytes, UInt8(ascii: ","), from: 0, until: bytes.count).fast == fast)
  }

  @Test("more records than a block holds, records longer than the blocks of bytes, and lines over the limit")
  func many() {
    let comma = UInt8(ascii: ",")
    let long = String(repeating: "x", count: 70)
    let rows = (0..<700).map { "\($0),\($0 % 7 == 0 ? long : "y"),\($0 % 50 == 0 ? "\"q\"" : "z")\n" }
    let bytes = Array(rows.joined().utf8)
    let both = byBoth(bytes, comma, from: 0, until: bytes.count)
    #expect(both.records == byLibcsv(bytes, comma, from: 0))
    #expect(both.fast > 690)
    let over = Array("1,2,3\n\(String(repeating: "x", count: Self.limit + 1))\n4,5,6\n".utf8)
    #expect(byBoth(over, comma, from: 0, until: over.count).records == byLibcsv(over, comma, from: 0))
  }
}
