import Tables

/// A file cut into what stands above its data and its records, to put the records into another order.
///
/// The whole file is held in memory.
package struct CutFile: Sendable {
  /// How what follows is written, whatever the file itself was.
  package let dialect: Dialect
  /// Titles and the header.
  package let head: [UInt8]
  /// The records that can change places, each with its line end.
  package private(set) var records: [[UInt8]] = []
  /// What stays where it is, since what becomes of it depends on what stands around it: the first record with a
  /// wrong quote, a header of other columns, or the record before one that is short, and all behind; and everything
  /// where records end with a separator that the header has not.
  package private(set) var tail: [UInt8] = []

  /// - Parameter schema: what is known of the input's header.
  package init(
    _ file: InputFile, schema: InputSchema, options: ReadOptions
  ) throws(IngestionError) {
    let known = SchemaPlan(schema)
    let plan = try FilePlan(
      file, index: 0, schema: known, spellings: HeaderSpellings(known.columns), options: options)
    let bytes: [UInt8]
    do throws(FileFailure) { bytes = try plan.source.all() } catch {
      throw IngestionError(
        input: schema.name, file: file.name, kind: .fileUnreadable(reason: error.reason))
    }
    dialect = Dialect(
      encoding: plan.encoding.isUTF16 ? .utf8 : plan.encoding,
      delimiter: Delimiter.usual.first { $0.byte == plan.delimiter }, quote: .double,
      header: file.dialect.header)
    head = Array(bytes[..<plan.dataStart])
    let scanner = RecordScanner(plan.shape, limit: options.recordLimit)
    // A header among the records stays where it is, or some of the parts would have none.
    if plan.recordsAbove < plan.summary.headerRecord {
      tail = Array(bytes[plan.dataStart...])
    } else {
      cut(bytes, of: plan, scanner, RecordClassifier(schema: known, file: plan))
    }
  }

  private mutating func cut(
    _ bytes: [UInt8], of plan: FilePlan, _ scanner: RecordScanner, _ classifier: RecordClassifier
  ) {
    var position = plan.dataStart
    /// Where the record before the one at hand begins.
    var previous = position
    bytes.withUnsafeBufferPointer { window in
      while position < window.count {
        let scan = scanner.scan(window, from: position, isLast: true)
        guard case .fields = scan.outcome else { break }
        if case .other? = plan.headings.header(scanner.fields, isSuspect: true) { break }
        let record = Array(window[position..<scan.end])
        let width = record.withUnsafeBufferPointer {
          classifier.dataWidth(scanner.fields, $0, isDoubtful: scan.hasHighBytes)
        }
        if width == .trailing {
          records = []
          position = plan.dataStart
          break
        }
        if case .short? = width {
          records = records.dropLast()
          position = previous
          break
        }
        records.append(record.last == 0x0A ? record : record + [0x0A])
        previous = position
        position = scan.end
      }
    }
    tail = Array(bytes[position...])
  }
}

extension ByteSource {
  /// All bytes, from the first.
  fileprivate func all() throws(FileFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: size)
    var filled = 0
    while filled < size {
      var count = 0
      var failure: FileFailure?
      bytes.withUnsafeMutableBytes { buffer in
        do throws(FileFailure) {
          count = try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]), at: filled)
        } catch {
          failure = error
        }
      }
      if let failure { throw failure }
      guard count > 0 else { break }
      filled += count
    }
    return Array(bytes[..<filled])
  }
}
