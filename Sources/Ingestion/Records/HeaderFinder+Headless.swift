/// Files without a header: their columns stand in the order in which the input declares them.
extension HeaderFinder {
  /// The declared order as a header above the first record, under the delimiter for which most first records fit it.
  struct Declared {
    var header: Candidate
    /// Whether nearly all first records fit, without doubt.
    var isSure: Bool
    /// Fields of most first records.
    var fields: Int
  }

  /// Why no header with all needed columns is found: a line that may be it is too long, the first records fit without
  /// one, or else the error that was found.
  func reason(for error: IngestionError, in file: OpenedFile) -> IngestionError {
    let declared = try? declared(in: file, delimiters: Delimiter.usual)
    let isHeadless = declared?.isSure == true
    if isHeadless || error.kind.isHeaderMissing,
      let line = try? search(.comma, in: file.source, from: file.start, forHeader: false).lineOverLimit
    {
      return file.error(.headerTooLong(limit: limit), line: line)
    }
    return isHeadless ? file.error(.headerAbsent, line: 1) : error
  }

  /// Nil where there are no records.
  func declared(in file: inout OpenedFile, said: Dialect) throws(FileFailure) -> Declared? {
    if let delimiter = said.delimiter, !Delimiter.usual.contains(delimiter) || said.quote == .single {
      try file.rewrite(
        from: FileLayout(
          CellDialect(delimiter: delimiter, quote: said.quote ?? .double), width: schema.columns.count))
      return try declared(in: file, delimiters: [.comma])
    }
    return try declared(in: file, delimiters: said.delimiter.map { [$0] } ?? Delimiter.usual)
  }

  func declared(in file: OpenedFile, delimiters: [Delimiter]) throws(FileFailure) -> Declared? {
    var best: (declared: Declared, rank: (Int, Int))?
    for delimiter in delimiters {
      let records = try search(delimiter, in: file.source, from: file.start, forHeader: false).records
        .filter { !$0.cells.isEmpty }
      guard let fields = usualFields(records) else { continue }
      let names = schema.columns.prefix(fields).map(\.name)
      var header = Candidate(
        delimiter: delimiter, map: HeaderMap(names, spellings: spellings), rawCells: [], record: 0, line: 0,
        end: file.start, lines: 0, above: records)
      let head = HeadOfFile(header, schema, encoding)
      header.above = []
      let isSure =
        fields <= schema.columns.count && header.map.isWhole && head.sureRecords * 10 > records.count * 9
      let rank = (head.sureRecords, fields)
      if best.map({ rank > $0.rank }) ?? true {
        best = (Declared(header: header, isSure: isSure, fields: fields), rank)
      }
    }
    return best?.declared
  }

  /// The fields that most records have; an empty one at the end of all is none.
  private func usualFields(_ records: [RecordAbove]) -> Int? {
    var counts: [Int: Int] = [:]
    for record in records { counts[record.cells.count, default: 0] += 1 }
    guard let usual = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { return nil }
    let isTrailing = records.allSatisfy { $0.cells.last?.isEmpty == true }
    return isTrailing && usual > schema.columns.count ? usual - 1 : usual
  }
}

extension IngestionError.Kind {
  fileprivate var isHeaderMissing: Bool { if case .headerMissing = self { true } else { false } }
}
