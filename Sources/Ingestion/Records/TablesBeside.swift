/// Two tables side by side: all columns of a header once more behind the last.
///
/// They are one table only where their cells agree: a record of both would be a mixture of two.
struct TablesBeside {
  private let header: HeaderFinder.Candidate
  /// The fields of each column in both tables.
  private let pairs: [(left: Int, right: Int)]
  /// Where the second begins, from 1.
  private let position: Int

  /// Nil where the header has not all its columns twice, one set behind the other.
  init?(_ header: HeaderFinder.Candidate) {
    let bound = header.map.fields.filter { !$0.isEmpty }
    guard bound.count > 1, bound.allSatisfy({ $0.count == 2 }),
      let end = bound.map({ $0[0] }).max(), let start = bound.map({ $0[1] }).min(), end < start
    else { return nil }
    self.header = header
    pairs = bound.map { ($0[0], $0[1]) }
    position = start + 1
  }

  /// Refuses a file whose tables are two.
  func check(_ file: OpenedFile, limit: Int) throws(IngestionError) {
    let difference: Int?
    do throws(FileFailure) { difference = try firstDifference(in: file.source, limit: limit) } catch {
      throw file.error(.fileUnreadable(reason: error.reason))
    }
    guard let difference else { return }
    throw file.error(.tablesBeside(position: position, line: difference), line: header.line)
  }

  /// The line of the first record whose cells differ, among the first megabyte; those behind are looked at one by one.
  private func firstDifference(in source: ByteSource, limit: Int) throws(FileFailure) -> Int? {
    let window = ByteWindow(capacity: DoubleDecodingSearch.sample, step: 1)
    try window.load(source, from: header.end, length: DoubleDecodingSearch.sample)
    let scanner = RecordScanner(
      RecordShape(delimiter: header.delimiter.byte, width: header.map.width), limit: limit)
    var (position, line) = (0, header.lines + 1)
    while position < window.count {
      let scan = scanner.scan(window.bytes, from: position, isLast: window.isLast)
      guard scan.end > position else { break }
      if case .fields = scan.outcome, !pairs.allSatisfy({ areEqual($0, scanner.fields) }) { return line }
      position = scan.end
      line += scan.lines
    }
    return nil
  }

  private func areEqual(_ pair: (left: Int, right: Int), _ fields: RecordFields) -> Bool {
    fields.at(pair.left).trimmed.elementsEqual(fields.at(pair.right).trimmed)
  }
}
