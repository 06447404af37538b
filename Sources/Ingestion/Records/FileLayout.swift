/// The dialects of a file's header and of its records, which are seldom two.
struct FileLayout: Hashable {
  /// That of the header and what stands above.
  var head: CellDialect
  var records: CellDialect
  /// Lines up to the end of the header.
  var headLines: Int
  /// Fields of the header.
  var width: Int

  init(_ header: HeaderFinder.Candidate, _ dialect: CellDialect) {
    self.init(dialect, width: header.map.width)
    headLines = header.lines
  }

  init(_ dialect: CellDialect, width: Int) {
    head = dialect
    records = dialect
    headLines = 0
    self.width = width
  }

  /// Whether the splitter reads it as it stands.
  var isUsual: Bool { head.isUsual && records == head }
}
