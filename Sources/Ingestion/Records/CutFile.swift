import Tables

/// A file cut into what stands above its data and its records, to put the records into another order.
///
/// The whole file is held in memory.
package struct CutFile: Sendable {
  /// Titles and the header.
  package let head: [UInt8]
  /// The records that can change places, each with its line end.
  package private(set) var records: [[UInt8]] = []
  /// What stays where it is, since what becomes of it depends on what stands around it: the first record with a
  /// wrong quote, or before one that is short, and all behind; and everything where records end with a
  /// separator that the header has not.
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
    head = Array(bytes[..<plan.dataStart])
    let scanner = RecordScanner(
      delimiter: plan.delimiter, expectedFields: plan.expectedFields, limit: options.recordLimit)
    cut(bytes, from: plan.dataStart, scanner, RecordClassifier(schema: known, file: plan))
  }

  private mutating func cut(
    _ bytes: [UInt8], from start: Int, _ scanner: RecordScanner, _ classifier: RecordClassifier
  ) {
    var position = start
    /// Where the record before the one at hand begins.
    var previous = start
    bytes.withUnsafeBufferPointer { window in
      while position < window.count {
        let scan = scanner.scan(window, from: position, isLast: true)
        guard case .fields = scan.outcome else { break }
        let span = UnsafeBufferPointer(rebasing: window[position..<scan.end])
        switch classifier.dataWidth(scanner.fields, span, isDoubtful: scan.hasHighBytes) {
        case .trailing:
          records = []
          position = start
          return
        case .short:
          records = records.dropLast()
          position = previous
          return
        default: break
        }
        let record = Array(window[position..<scan.end])
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
