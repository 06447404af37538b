import Tables

/// Looks for columns whose texts were decoded twice, in the header and the first megabyte of a file's data.
///
/// One finding a column tells the first such text and what it should be; values stay as they are.
struct DoubleDecodingSearch {
  static let sample = 1 << 20

  let source: ByteSource
  let header: HeaderFinder.Candidate
  let columns: [InputColumn]
  let place: Finding.Place
  let limit: Int

  func findings() throws(FileFailure) -> [Finding] {
    let window = ByteWindow(capacity: Self.sample, step: 1)
    try window.load(source, from: header.end, length: Self.sample)
    return inHeader + (DoubleDecoding.mayBe(in: window.bytes) ? inData(window) : [])
  }

  private var inHeader: [Finding] {
    header.rawCells.compactMap { cell in
      cell.withUnsafeBufferPointer { finding($0, column: nil, record: header.record, line: header.line) }
    }
  }

  private func inData(_ window: ByteWindow) -> [Finding] {
    let scanner = RecordScanner(
      RecordShape(delimiter: header.delimiter.byte, width: header.map.width), limit: limit)
    var open = columns.indices.filter { !header.map.fields[$0].isEmpty && columns[$0].kind == .text }
    var findings: [Finding] = []
    var (position, record, line) = (0, header.record + 1, header.lines + 1)
    while position < window.count, !open.isEmpty {
      let scan = scanner.scan(window.bytes, from: position, isLast: window.isLast)
      guard scan.end > position else { break }
      if case .fields = scan.outcome {
        open.removeAll { column in
          let cell = scanner.fields.at(header.map.fields[column][0])
          guard let found = finding(cell, column: columns[column].name, record: record, line: line) else {
            return false
          }
          findings.append(found)
          return true
        }
      }
      position = scan.end
      record += 1
      line += scan.lines
    }
    return findings
  }

  private func finding(
    _ cell: UnsafeBufferPointer<UInt8>, column: String?, record: Int, line: Int
  ) -> Finding? {
    guard cell.endOfASCII(from: 0) < cell.count,
      let repaired = DoubleDecoding.repaired(String(decoding: cell, as: UTF8.self))
    else { return nil }
    var place = place
    (place.record, place.line) = (record, line)
    let shown = Array(repaired.utf8).withUnsafeBufferPointer { RawText.shown($0, .utf8) }
    return Finding(
      SplitFindings.DecodedTwice(right: shown), .noted, at: place, column: column,
      value: RawText.shown(cell, .utf8))
  }
}
