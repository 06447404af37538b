import Tables

/// Looks for columns whose texts were decoded twice, in the header and the first megabyte of a file's data.
///
/// One finding a column tells the first such text and what it should be; values stay as they are.
struct DoubleDecodingSearch {
  static let sample = 1 << 20

  private let input: String
  private let columns: [InputColumn]
  private let limit: Int

  /// - Parameter limit: bytes of the longest record.
  init(_ schema: SchemaPlan, limit: Int) {
    input = schema.name
    columns = schema.columns
    self.limit = limit
  }

  /// What the cells of a header show.
  func findings(in header: HeaderFinder.Candidate, of file: String) -> [Finding] {
    let place = Finding.Place(input: input, file: file, record: header.record, line: header.line)
    return header.rawCells.compactMap { cell in
      cell.withUnsafeBufferPointer { Self.finding($0, column: nil, at: place) }
    }
  }

  /// What the records of a file show.
  ///
  /// - Parameter parts: those of the file, in their order, as they are read: records are counted as there.
  func findings(in parts: [FilePlan]) throws(FileFailure) -> [Finding] {
    guard let first = parts.first, let last = parts.last, first.encoding != .windows874 else { return [] }
    let window = ByteWindow(capacity: Self.sample, step: 1)
    try window.load(last.source, from: first.dataStart, length: Self.sample)
    guard DoubleDecoding.mayBe(in: window.bytes) else { return [] }
    let end = window.end
    var state = State(open: columns.indices.filter { columns[$0].kind == .text })
    for part in parts where part.dataStart < end && !state.open.isEmpty {
      try window.load(part.source, from: part.dataStart, length: end - part.dataStart)
      state.records = part.isContinued ? state.records + 1 : part.recordsAbove
      search(part, window, &state)
    }
    return state.findings
  }

  private struct State {
    /// The columns of which nothing is told yet.
    var open: [Int]
    /// Records of the file before the one at hand.
    var records = 0
    var findings: [Finding] = []
  }

  private func search(_ part: FilePlan, _ window: ByteWindow, _ state: inout State) {
    let scanner = RecordScanner(part.shape, limit: limit)
    var (position, lines) = (0, part.linesAbove)
    while position < window.count, !state.open.isEmpty, !window.endsWithMark(from: position) {
      let scan = scanner.scan(window.bytes, from: position, isLast: window.isLast)
      guard scan.end > position else { return }
      let isHeader = state.records + 1 == part.summary.headerRecord
      if case .fields = scan.outcome, !isHeader {
        let place = Finding.Place(
          input: input, file: part.name, record: state.records + 1, line: lines + 1)
        note(scanner.fields, of: part, at: place, &state)
      }
      position = scan.end
      state.records += 1
      lines += scan.lines
    }
  }

  private func note(_ fields: RecordFields, of part: FilePlan, at place: Finding.Place, _ state: inout State)
  {
    state.open.removeAll { column in
      guard let field = part.header.fields[column].first,
        let found = Self.finding(fields.at(field), column: columns[column].name, at: place)
      else { return false }
      state.findings.append(found)
      return true
    }
  }

  private static func finding(
    _ cell: UnsafeBufferPointer<UInt8>, column: String?, at place: Finding.Place
  ) -> Finding? {
    guard cell.endOfASCII(from: 0) < cell.count,
      let repaired = DoubleDecoding.repaired(String(decoding: cell, as: UTF8.self))
    else { return nil }
    let shown = Array(repaired.utf8).withUnsafeBufferPointer { RawText.shown($0, .utf8) }
    return Finding(
      SplitFindings.DecodedTwice(right: shown), .noted, at: place, column: column,
      value: RawText.shown(cell, .utf8))
  }
}
