import Tables

/// The width of the part's records.
extension FilePlan {
  /// Records behind the header that are looked at to guess it.
  private static let recordsLookedAt = 64

  /// The part with the width that its first records have; that of all records is known when all are read.
  func guessingWidth(_ schema: SchemaPlan, limit: Int) throws(FileFailure) -> FilePlan {
    let classifier = RecordClassifier(schema: schema, file: self)
    let scanner = RecordScanner(shape, limit: limit)
    let window = ByteWindow(capacity: 1 << 16, step: 1 << 16)
    try window.load(source, from: dataStart, length: 1 << 16)
    var counts = WidthCounts()
    var position = 0
    for _ in 0..<Self.recordsLookedAt where position < window.count {
      let scan = scanner.scan(window.bytes, from: position, isLast: window.isLast)
      switch scan.outcome {
      case .unfinished, .endless:
        return with(width: counts.width(header: headerFields), schema)
      case .broken: break
      case .fields:
        let bytes = UnsafeBufferPointer(rebasing: window.bytes[position..<scan.end])
        if let width = classifier.dataWidth(scanner.fields, bytes, isDoubtful: scan.hasHighBytes) {
          counts.add(width)
        }
      }
      position = scan.end
    }
    return with(width: counts.width(header: headerFields), schema)
  }
}
