import Tables

/// Short records, of which it is known only now what stands around them.
extension PlacedBatch {
  /// Rejects the short records without a neighbour that is as short, and tells of the others and those beside them.
  ///
  /// - Parameter input: the input's name.
  mutating func settleShortRecords(of file: FilePlan, input: String) {
    guard !batch.shorts.isEmpty || shortBefore.second > 0 || batch.shortBehind.first > 0 else { return }
    let neighbours = ShortNeighbours(
      batch.shorts, before: shortBefore, behind: batch.shortBehind, count: batch.counts.read,
      fields: file.expectedFields)
    let lone = zip(batch.shorts, neighbours.areInRun).filter { !$1 }.map(\.0)
    batch.retellShort(neighbours.areInRun)
    batch.reject(lone)
    batch.tellDoubtful(neighbours.doubtful, file, input: input)
  }
}

extension ChunkBatch {
  /// Leaves the findings of a short record in a run as they are but for its width, which rejects it no more; of
  /// any other only that one is left, since its cells are not its columns'.
  fileprivate mutating func retellShort(_ areInRun: [Bool]) {
    let isInRun = Dictionary(uniqueKeysWithValues: zip(shorts.map(\.record), areInRun))
    let rows = Set(dropped.map(\.row))
    let unusable = Set(shorts.filter { rows.contains($0.row) }.map(\.record))
    findings = findings.compactMap { finding in
      guard let isInRun = isInRun[finding.place.record] else { return finding }
      guard var short = finding.kind as? WidthFindings.Short else { return isInRun ? finding : nil }
      guard isInRun else { return finding }
      guard !unusable.contains(finding.place.record) else { return nil }
      short.hint = nil
      return Finding(short, .noted, at: finding.place)
    }
  }

  fileprivate mutating func reject(_ lone: [ShortRecord]) {
    guard !lone.isEmpty else { return }
    let rows = Set(lone.map(\.row))
    dropped.removeAll { rows.contains($0.row) }
    dropped += rows.map { Dropped(row: $0, fate: .rejected(WidthFindings.Short.code)) }
    dropped.sort { $0.row < $1.row }
  }

  fileprivate mutating func tellDoubtful(_ records: [Int], _ file: FilePlan, input: String) {
    let notUsed = Set(dropped.map(\.row) + shorts.map(\.row))
    var told: [Finding] = []
    var row = 0
    for record in records {
      while row < origins.count, origins[row].record < record { row += 1 }
      guard row < origins.count, origins[row].record == record, !notUsed.contains(row) else { continue }
      told.append(.uneven(origins[row], file, input: input))
    }
    if !told.isEmpty { findings = findings.merged(with: told) }
  }
}

extension Finding {
  /// A record as wide as the header, among others that are not.
  static func uneven(_ origin: RowOrigin, _ file: FilePlan, input: String) -> Finding {
    Finding(
      WidthFindings.Uneven(fields: file.headerFields), .noted,
      at: Place(input: input, file: file.name, record: origin.record, line: Int(origin.line)))
  }
}
