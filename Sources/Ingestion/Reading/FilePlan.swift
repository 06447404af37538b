import Tables

/// A file, or a part of one under a header of its own, as it will be read: its bytes, dialect and columns.
struct FilePlan: Sendable {
  /// Position among the files of the input.
  let index: Int
  let name: String
  /// Whether the file is a table that this program has written: its totals are right, and rates have no sum.
  let isResult: Bool
  /// The bytes up to where the part ends.
  let source: ByteSource
  let encoding: TextEncoding
  let delimiter: UInt8
  /// Where the part begins, with what stands above its data.
  let start: Int
  /// Where the data begins, and the records and lines of the file before.
  let dataStart: Int
  let recordsAbove: Int
  let linesAbove: Int
  /// Cells of a record that has the width of the part; see `WidthCounts`.
  private(set) var expectedFields: Int
  private(set) var shape: RecordShape
  /// Whether records may leave off cells at their end.
  private(set) var takesShort = true
  /// The columns that the part has and their fields, of several the first; see `TwinColumn`.
  private(set) var bindings: [Binding]
  /// The columns that it lacks.
  private(set) var absent: [Int]
  /// The names of columns that are needed and lack: no record of the part can be used.
  let lacking: [String]
  let headings: HeadingRows
  /// What stands above the data.
  let countsAbove: RecordCounts
  let findings: [Finding]
  let summary: FileSummary

  struct Binding: Sendable {
    let column: Int
    let field: Int
  }

  /// Headers of other columns in the files of one input; two layouts on thousands of printed pages are fewer.
  static let mostHeaders = 10_000

  var header: HeaderMap { headings.above }
  /// Cells of the header, empty headings at its end among them.
  var headerFields: Int { header.headers.count }
  /// Cells up to the last heading with a text; no value may stand behind.
  var namedFields: Int { header.width }
}

extension FilePlan {
  /// Opens a file and finds its encoding, delimiter and header.
  init(
    _ file: InputFile, index: Int, schema: SchemaPlan, spellings: HeaderSpellings, options: ReadOptions
  ) throws(IngestionError) {
    var opened = try OpenedFile(file, input: schema.name, encoding: file.dialect.encoding)
    let finder = HeaderFinder(
      schema: schema, spellings: spellings, encoding: opened.found.encoding, limit: options.recordLimit)
    let header = try FilePlan.header(of: file, &opened, finder)
    let head = HeadOfFile(header, schema, opened.found.encoding)
    let place = { (record: Int, line: Int) in
      Finding.Place(input: schema.name, file: file.name, record: record, line: line)
    }
    let first = head.firstRecord.map { header.above[$0] }
    let titles = header.above.prefix { $0.record < first?.record ?? header.record }
    var counts = RecordCounts()
    counts.read = titles.count
    counts.blanks = titles.count { $0.text == nil }
    counts.titles = titles.count - counts.blanks
    var findings = titles.map { title in
      Finding(
        title.text == nil ? SetAsideFindings.Blank() : SetAsideFindings.Title(), .setAside,
        at: place(title.record, title.line), value: title.text)
    }
    if let title = head.doubtfulTitle {
      let finding = Finding(
        SetAsideFindings.TitleLikeRecord(), .noted, at: place(title.record, title.line), value: title.text)
      findings = findings.merged(with: [finding])
    }
    // What is said of a header inside the data has its place where the data begin: findings stand in the order of records.
    let start = first.map { place($0.record, $0.line) } ?? place(header.record, header.line)
    if first != nil {
      findings.append(Finding(HeaderFindings.Below(headerLine: header.line), .noted, at: start))
    }
    if let mend = header.mend {
      findings.append(Finding(HeaderFindings.Mended(mend: mend), .noted, at: start))
    }
    if !file.isResult { findings += header.map.remarks(schema.columns, at: start) }
    if opened.found.encoding != .windows874 {
      findings += DoubleDecodingSearch(schema, limit: options.recordLimit).findings(in: header, of: file.name)
    }
    self.init(
      index: index, name: file.name, isResult: file.isResult, source: opened.source,
      encoding: opened.found.encoding, delimiter: header.delimiter.byte, start: 0,
      dataStart: first?.start ?? header.end, recordsAbove: first.map { $0.record - 1 } ?? header.record,
      linesAbove: first.map { $0.line - 1 } ?? header.lines, schema: schema,
      headings: HeadingRows(header.map, spellings: spellings, encoding: opened.found.encoding),
      countsAbove: counts,
      findings: findings,
      summary: FileSummary(
        name: file.name, bytes: opened.bytes, encoding: opened.found.encoding,
        evidence: opened.found.evidence, delimiter: opened.delimiter ?? header.delimiter,
        headerRecord: header.record,
        headerLine: header.line,
        columns: zip(schema.columns, header.map.fields).compactMap { column, fields in
          fields.first.map {
            FileSummary.BoundColumn(column: column.name, header: header.map.headers[$0])
          }
        },
        // What other pipelines do not need of a table is nothing to look after.
        unusedHeaders: file.isResult ? [] : header.map.unused))
  }

  /// The header of a file, found or declared.
  private static func header(
    of file: InputFile, _ opened: inout OpenedFile, _ finder: HeaderFinder
  ) throws(IngestionError) -> HeaderFinder.Candidate {
    guard file.dialect.header != .absent else { return try declaredHeader(of: file, &opened, finder) }
    let found: HeaderFinder.Found
    do throws(FileFailure) { found = try finder.find(in: &opened, said: file.dialect) } catch {
      throw opened.error(.fileUnreadable(reason: error.reason))
    }
    let header: HeaderFinder.Candidate
    switch found {
    case .header(let candidate):
      header = candidate.firstWithRecords(finder.schema, finder.spellings, finder.encoding)
    case .nothing: throw finder.reason(for: opened.error(.headerMissing(bestGuess: [])), in: opened)
    case .blank: throw opened.error(.fileEmpty)
    case .blankStart: throw opened.error(.blankStart(lines: ReadLimits.blankRecords))
    }
    // Where only a later header has all columns, the records under the first cannot be used, but those under that can.
    guard !header.isFollowedByAnother else { return header }
    do throws(IngestionError) {
      try HeaderCheck(header: header, columns: finder.schema.columns).check {
        opened.error($0, line: header.line)
      }
    } catch {
      throw finder.reason(for: error, in: opened)
    }
    if let tables = TablesBeside(header) { try tables.check(opened, limit: finder.limit) }
    return header
  }

  private static func declaredHeader(
    of file: InputFile, _ opened: inout OpenedFile, _ finder: HeaderFinder
  ) throws(IngestionError) -> HeaderFinder.Candidate {
    let declared: HeaderFinder.Declared?
    do throws(FileFailure) { declared = try finder.declared(in: &opened, said: file.dialect) } catch {
      throw opened.error(.fileUnreadable(reason: error.reason))
    }
    guard let declared else { throw opened.error(.fileEmpty) }
    let columns = finder.schema.columns
    guard declared.fields <= columns.count, declared.header.map.isWhole else {
      let needed = (columns.lastIndex { $0.need != .optional } ?? -1) + 1
      throw opened.error(
        .declaredWidth(fields: declared.fields, needed: needed, columns: columns.map(\.name)))
    }
    return declared.header
  }

  private init(
    index: Int, name: String, isResult: Bool, source: ByteSource, encoding: TextEncoding,
    delimiter: UInt8, start: Int, dataStart: Int, recordsAbove: Int, linesAbove: Int,
    schema: SchemaPlan, headings: HeadingRows, countsAbove: RecordCounts, findings: [Finding],
    summary: FileSummary
  ) {
    self.index = index
    self.name = name
    self.isResult = isResult
    self.source = source
    self.encoding = encoding
    self.delimiter = delimiter
    self.start = start
    self.dataStart = dataStart
    self.recordsAbove = recordsAbove
    self.linesAbove = linesAbove
    self.headings = headings
    self.countsAbove = countsAbove
    self.findings = findings
    self.summary = summary
    let header = headings.above
    bindings = schema.columns.indices.compactMap { column in
      header.fields[column].first.map { Binding(column: column, field: $0) }
    }
    expectedFields = header.headers.count
    shape = RecordShape(
      delimiter: delimiter, width: header.width,
      readers: bindings.map { ($0.field, schema.builders[$0.column]) },
      isThaiEightBit: encoding == .windows874)
    let bound = Set(bindings.map(\.column))
    absent = schema.columns.indices.filter { !bound.contains($0) }
    lacking = absent.filter { schema.columns[$0].need != .optional }.map { schema.columns[$0].name }
  }
}

/// Parts of a file.
extension FilePlan {
  /// Whether other parts of the file stand above.
  var isContinued: Bool { start > 0 }

  /// What is told of the records above the data.
  ///
  /// - Parameter header: the number of the header, as far as the reading has come.
  func findings(header: Int) -> [Finding] {
    guard isContinued else { return findings }
    return findings.map { finding in
      var placed = finding
      placed.place.record = header
      return placed
    }
  }

  /// The parts into which headers cut this one, each under its own.
  func cut(at headers: [InnerHeader], _ schema: SchemaPlan) -> [FilePlan] {
    var parts: [FilePlan] = []
    var rest = self
    for header in headers.sorted(by: { $0.record < $1.record }) {
      parts.append(rest.part(until: header.bytes.lowerBound, schema))
      rest = rest.part(under: header, schema)
    }
    return parts + [rest]
  }

  private func part(until end: Int, _ schema: SchemaPlan) -> FilePlan {
    FilePlan(
      index: index, name: name, isResult: isResult, source: source.prefix(end), encoding: encoding,
      delimiter: delimiter, start: start, dataStart: dataStart, recordsAbove: recordsAbove,
      linesAbove: linesAbove, schema: schema, headings: headings,
      countsAbove: countsAbove, findings: findings, summary: summary)
  }

  func part(under header: InnerHeader, _ schema: SchemaPlan) -> FilePlan {
    var counts = RecordCounts()
    counts.read = 1
    counts.repeatedHeaders = 1
    let place = Finding.Place(input: schema.name, file: name, record: header.record, line: header.line)
    return FilePlan(
      index: index, name: name, isResult: isResult, source: source, encoding: encoding,
      delimiter: delimiter, start: header.bytes.lowerBound, dataStart: header.bytes.upperBound,
      recordsAbove: header.record, linesAbove: header.line - 1 + header.lines, schema: schema,
      headings: HeadingRows(header.map, spellings: headings.spellings, encoding: encoding),
      countsAbove: counts,
      findings: [Finding(HeaderFindings.Changed(), .setAside, at: place, value: header.text)]
        + header.map.remarks(schema.columns, at: place), summary: summary)
  }
}

extension HeaderMap {
  /// What is to be told of headings that were taken for columns, or may be meant for one.
  fileprivate func remarks(_ columns: [InputColumn], at place: Finding.Place) -> [Finding] {
    columns.indices.compactMap { column in
      let name = columns[column].name
      if fields[column].count > 1 {
        let headings = fields[column].map {
          HeaderFindings.Twice.Heading(text: headers[$0], position: $0 + 1)
        }
        return Finding(HeaderFindings.Twice(headings: headings), .noted, at: place, column: name)
      }
      if unitColumns.contains(column), let field = fields[column].first {
        return Finding(HeaderFindings.Unit(), .noted, at: place, column: name, value: headers[field])
      }
      guard fields[column].isEmpty, columns[column].need == .optional, let near = near(columns[column]) else {
        return nil
      }
      let heading = columns[column].headers.first ?? name
      return Finding(HeaderFindings.Near(heading: heading), .noted, at: place, column: name, value: near)
    }
  }
}

extension FilePlan {
  /// The part as one whose records have so many cells; columns behind them are absent.
  ///
  /// Where an empty heading stands before them, it may be a separator too many in the header as well as a column, and
  /// nobody can tell which cell is which column's: no record is used.
  func with(width: Int, _ schema: SchemaPlan) -> FilePlan {
    guard width != expectedFields else { return self }
    var plan = self
    guard width >= namedFields || !header.headers.prefix(width).contains("") else {
      plan.takesShort = false
      return plan
    }
    plan.expectedFields = width
    guard width < namedFields else { return plan }
    plan.bindings = bindings.filter { $0.field < width }
    plan.absent += bindings.filter { $0.field >= width }.map(\.column)
    plan.shape = RecordShape(
      delimiter: delimiter, width: width,
      readers: plan.bindings.map { ($0.field, schema.builders[$0.column]) },
      isThaiEightBit: encoding == .windows874)
    return plan
  }
}
