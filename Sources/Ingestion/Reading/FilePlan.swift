import Tables

/// One file as it will be read: its bytes, dialect and header.
struct FilePlan: Sendable {
  /// Position among the files of the input.
  let index: Int
  let name: String
  /// Whether the file is a table that this program has written: its totals are right, and rates have no sum.
  let isResult: Bool
  let source: ByteSource
  let encoding: TextEncoding
  let delimiter: UInt8
  /// Where the data begins, and what stands above.
  let dataStart: Int
  let recordsAbove: Int
  let linesAbove: Int
  /// Cells of the header, empty headings at its end among them.
  let headerFields: Int
  /// Cells up to the last heading with a text; no value may stand behind.
  let namedFields: Int
  /// Cells of a record that has the width of the file; see `WidthCounts`.
  var expectedFields: Int
  /// The columns that the file has and their fields.
  var bindings: [Binding]
  /// The columns that it lacks.
  var absent: [Int]
  /// The bytes by which the first bound field of a repeated header is known.
  let headerForms: [[UInt8]]
  let spellings: HeaderSpellings
  /// Titles and blank records above the header.
  let findings: [Finding]
  let summary: FileSummary

  struct Binding: Sendable {
    let column: Int
    let field: Int
  }
}

extension FilePlan {
  /// Opens a file and finds its encoding, delimiter and header.
  init(
    _ file: InputFile, index: Int, schema: SchemaPlan, spellings: HeaderSpellings, options: ReadOptions
  ) throws(IngestionError) {
    let opened = try OpenedFile(file, input: schema.name, encoding: options.encoding)
    let finder = HeaderFinder(
      spellings: spellings, encoding: opened.found.encoding, limit: options.recordLimit)
    let delimiters = options.delimiter.map { [$0] } ?? Delimiter.allCases
    let found: HeaderFinder.Found
    do throws(FileFailure) {
      found = try finder.find(in: opened.source, from: opened.start, delimiters: delimiters)
    } catch { throw opened.error(.fileUnreadable(reason: error.reason)) }
    let header: HeaderFinder.Candidate
    switch found {
    case .header(let candidate): header = candidate
    case .nothing: throw opened.error(.headerMissing(bestGuess: []))
    case .blank: throw opened.error(.fileEmpty)
    }
    try HeaderCheck(header: header, columns: schema.columns).check { opened.error($0, line: header.line) }

    let bindings = schema.columns.indices.compactMap { column in
      header.map.fields[column].first.map { Binding(column: column, field: $0) }
    }
    self.init(
      index: index, name: file.name, isResult: file.isResult, source: opened.source,
      encoding: opened.found.encoding,
      delimiter: header.delimiter.byte, dataStart: header.end, recordsAbove: header.record,
      linesAbove: header.lines, headerFields: header.rawCells.count, namedFields: header.map.width,
      expectedFields: header.rawCells.count, bindings: bindings,
      absent: schema.columns.indices.filter { header.map.fields[$0].isEmpty },
      headerForms: FilePlan.headerForms(header, bindings.min { $0.field < $1.field }, schema.columns),
      spellings: spellings,
      findings: header.above.prefix { $0.record < header.record }.map { above in
        Finding(
          above.text == nil ? .recordBlank : .recordTitle, .setAside,
          at: Finding.Place(input: schema.name, file: file.name, record: above.record, line: above.line),
          value: above.text)
      },
      summary: FileSummary(
        name: file.name, bytes: opened.bytes, encoding: opened.found.encoding,
        evidence: opened.found.evidence,
        delimiter: header.delimiter, headerRecord: header.record, headerLine: header.line,
        columns: bindings.map {
          FileSummary.BoundColumn(
            column: schema.columns[$0.column].name, header: header.map.headers[$0.field])
        },
        // What other pipelines do not need of a table is nothing to look after.
        unusedHeaders: file.isResult
          ? []
          : header.map.headers.indices.filter { field in
            !header.map.headers[field].isEmpty && !bindings.contains { $0.field == field }
          }.map { header.map.headers[$0] }))
  }

  private static func headerForms(
    _ header: HeaderFinder.Candidate, _ first: Binding?, _ columns: [InputColumn]
  ) -> [[UInt8]] {
    guard let first else { return [] }
    let column = columns[first.column]
    return [header.rawCells[first.field]] + ([column.name] + column.headers).map { Array($0.utf8) }
  }
}
