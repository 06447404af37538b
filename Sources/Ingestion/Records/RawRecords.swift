/// Reads single records once more, as they stand in the file.
package enum RawRecords {
  /// Bytes that are read at a time.
  private static let step = 1 << 20

  /// The cells of the records that begin on some lines, by line and column: trimmed.
  ///
  /// A column that the file or the record lacks has no cell. Lines where no record begins are left out.
  package static func cells(
    of file: InputFile, schema: InputSchema, options: ReadOptions, lines: Set<Int>
  ) throws(IngestionError) -> [Int: [String: String]] {
    guard let last = lines.max() else { return [:] }
    let schemaPlan = SchemaPlan(schema)
    let plan = try FilePlan(
      file, index: 0, schema: schemaPlan, spellings: HeaderSpellings(schemaPlan.columns), options: options)
    do throws(FileFailure) {
      return try cells(of: plan, schemaPlan, limit: options.recordLimit, lines, last)
    } catch {
      throw IngestionError(
        input: schema.name, file: file.name, kind: .fileUnreadable(reason: error.reason))
    }
  }

  private static func cells(
    of file: FilePlan, _ schema: SchemaPlan, limit: Int, _ lines: Set<Int>, _ last: Int
  ) throws(FileFailure) -> [Int: [String: String]] {
    var file = file
    var scanner = RecordScanner(file.shape, limit: limit)
    let window = ByteWindow(capacity: 2 * step, step: step)
    var found: [Int: [String: String]] = [:]
    var line = file.linesAbove + 1
    var offset = file.dataStart
    while offset < file.source.size, line <= last {
      try window.load(file.source, from: offset, length: step)
      var position = 0
      while line <= last, position < window.count {
        let scan = scanner.scan(window.bytes, from: position, isLast: window.isLast)
        if case .unfinished = scan.outcome {
          // The rest is read again with what follows it; a record longer than the window makes the window grow.
          if position > 0 { break }
          try window.extend()
          continue
        }
        if case .endless = scan.outcome { return found }
        if case .fields = scan.outcome {
          if case .other(let map)? = file.headings.header(scanner.fields, isSuspect: true) {
            let bytes = (offset + position)..<(offset + scan.end)
            let header = InnerHeader(
              map: map, bytes: bytes, record: 0, line: line, lines: scan.lines, text: "")
            file = file.part(under: header, schema)
            scanner = RecordScanner(file.shape, limit: limit)
          } else if lines.contains(line) {
            found[line] = cells(scanner.fields, of: file, columns: schema.columns)
          }
        }
        line += scan.lines
        position = scan.end
      }
      offset += position
    }
    return found
  }

  private static func cells(
    _ fields: RecordFields, of file: FilePlan, columns: [InputColumn]
  ) -> [String: String] {
    var cells: [String: String] = [:]
    for binding in file.bindings where binding.field < fields.count {
      cells[columns[binding.column].name] = RawText.shown(fields[binding.field], file.encoding)
    }
    return cells
  }
}
