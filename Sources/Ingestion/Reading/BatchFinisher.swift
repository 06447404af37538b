package import Tables

/// Makes of a batch what is handed out: the rows that are used, the findings at their places, and the balance.
struct BatchFinisher: Sendable {
  let schema: SchemaPlan
  /// All parts of all files; chunks have their numbers.
  let parts: [FilePlan]
  /// Of the files.
  let names: [String]
  /// By file: texts of its data that were decoded twice.
  let decodedTwice: [[Finding]]
  var exclusions = KeyExclusions()

  /// What is handed out of one chunk.
  struct Finished: Sendable {
    var table: Table
    /// On what stands above the data of a part; first, also those on texts further down.
    var findingsAbove: [Finding]
    /// In the order of the records.
    var findings: [Finding]
    var totals: [TotalLine]
    var headers: [InnerHeader]
  }

  func finish(_ placed: inout PlacedBatch, _ tally: inout InputTally) -> Finished {
    let file = parts[placed.chunk.part]
    placed.settleShortRecords(of: file, input: schema.name)
    placed.place()
    // Taken out, so that nothing is copied where rows are dropped.
    var batch = placed.batch
    placed.batch = ChunkBatch()
    var findings = batch.takeFindings(
      recordsBefore: placed.recordsBefore, linesBefore: placed.linesBefore)
    var table = Table(
      schema: schema.tableSchema, columns: batch.columns, rowCount: batch.origins.count,
      origins: batch.origins)
    if batch.columns.isEmpty { table = Table(schema: schema.tableSchema) }
    let excluded = exclude(from: table, &batch.dropped)
    if !excluded.isEmpty { findings = findings.merged(with: excluded) }
    let kept = table.removing(batch.dropped.map(\.row))

    count(batch, all: table, kept: kept, isFirst: placed.chunk.isFirst, file, &tally)
    tally.parts[placed.chunk.part].widths.merge(batch.widths)
    tally.parts[placed.chunk.part].note(firstRow(of: batch, table, file))
    let totals = batch.totals.map { total in
      TotalLine(
        origin: table.origins[total.row], label: total.label,
        values: schema.numbers.map { table.columns[$0].number(total.row) })
    }
    return Finished(
      table: kept,
      findingsAbove: placed.chunk.isFirst ? findingsAbove(file, header: placed.recordsBefore) : [],
      findings: findings, totals: totals, headers: batch.headers)
  }

  private func findingsAbove(_ file: FilePlan, header: Int) -> [Finding] {
    file.findings(header: header) + (file.isContinued ? [] : decodedTwice[file.index])
  }

  /// Drops the rows that are excluded for their keys, and says why.
  private func exclude(from table: Table, _ dropped: inout [ChunkBatch.Dropped]) -> [Finding] {
    guard !exclusions.isEmpty else { return [] }
    let found = exclusions.excluded(from: table.origins)
    guard !found.isEmpty else { return [] }
    var findings: [Finding] = []
    for (row, reason) in found {
      let fate: ChunkBatch.Fate
      if case .duplicate = reason {
        fate = .duplicate
      } else {
        fate = .rejected(CodeFindings.KeyConflict.code)
      }
      dropped.append(ChunkBatch.Dropped(row: row, fate: fate))
      findings.append(finding(reason, row, of: table))
    }
    dropped.sort { $0.row < $1.row }
    return findings
  }

  private func finding(_ reason: KeyExclusions.Reason, _ row: Int, of table: Table) -> Finding {
    let origin = table.origins[row]
    let key = schema.key.map { table.columns[$0][row].text }.joined(separator: ", ")
    let place = Finding.Place(
      input: schema.name, file: names[Int(origin.file)], record: origin.record, line: Int(origin.line))
    let file = Int(origin.file)
    switch reason {
    case .duplicate(let used):
      let duplicate = CodeFindings.Duplicate(key: key, used: text(used, from: file))
      return Finding(duplicate, .setAside, at: place, value: key)
    case .conflict(let places):
      let shown = places.prefix(10).map { text($0, from: file) } + (places.count > 10 ? ["…"] : [])
      let conflict = CodeFindings.KeyConflict(key: key, records: shown.joined(separator: ", "))
      return Finding(conflict, .rejected, at: place, value: key)
    }
  }

  /// A record's number, with its file where that is another.
  private func text(_ place: RecordPlace, from file: Int) -> String {
    place.file == file ? String(place.record) : "\(names[place.file]):\(place.record)"
  }
}

/// Counting.
extension BatchFinisher {
  private func count(
    _ batch: ChunkBatch, all: Table, kept: Table, isFirst: Bool, _ file: FilePlan, _ tally: inout InputTally
  ) {
    for column in batch.cleanings.indices { tally.cleanings[column].merge(batch.cleanings[column]) }
    tally.files[file.index].lineEnds.merge(batch.lineEnds)
    tally.files[file.index].records.merge(batch.counts)
    tally.files[file.index].records.used += kept.rowCount
    for dropped in batch.dropped { tally.files[file.index].records.add(dropped.fate) }
    if isFirst { tally.files[file.index].records.merge(file.countsAbove) }
    for (position, column) in schema.numbers.enumerated() {
      guard case .numbers(let numbers) = all.columns[column] else { continue }
      var amounts = tally.files[file.index].amounts[position]
      amounts.unreadable += batch.unreadable.isEmpty ? 0 : batch.unreadable[position]
      if !batch.sums.isEmpty { amounts.read.merge(batch.sums[position]) }
      if case .numbers(let used) = kept.columns[column] { amounts.used.add(used) }
      for dropped in batch.dropped {
        if let number = numbers[dropped.row] { amounts.add(number, dropped.fate) }
      }
      tally.files[file.index].amounts[position] = amounts
    }
  }
}

extension BatchFinisher {
  private func firstRow(of batch: ChunkBatch, _ all: Table, _ file: FilePlan) -> PartWidths.FirstRow? {
    let shorts = Set(batch.shorts.map(\.row))
    let dropped = Dictionary(uniqueKeysWithValues: batch.dropped.map { ($0.row, $0.fate) })
    let row = (0..<all.rowCount).first { row in
      if case .total? = dropped[row] { return false }
      return !shorts.contains(row)
    }
    guard let row else { return nil }
    let last = file.bindings.first { $0.field == file.namedFields - 1 }
    return PartWidths.FirstRow(
      origin: all.origins[row], isUsed: dropped[row] == nil,
      endsEmpty: last.map { all.columns[$0.column][row].kind != .present } ?? true)
  }
}

extension RecordCounts {
  fileprivate mutating func add(_ fate: ChunkBatch.Fate) {
    switch fate {
    case .rejected(let code): rejected[code, default: 0] += 1
    case .duplicate: duplicates += 1
    case .total: totals += 1
    case .footnote: footnotes += 1
    case .header: repeatedHeaders += 1
    }
  }
}

extension AmountBalance {
  fileprivate mutating func add(_ number: Number, _ fate: ChunkBatch.Fate) {
    switch fate {
    case .rejected: rejected.add(number)
    case .duplicate: duplicates.add(number)
    case .total: totals.add(number)
    case .footnote, .header: footnotes.add(number)
    }
  }
}

extension Column {
  fileprivate func number(_ row: Int) -> Number? {
    if case .numbers(let numbers) = self { numbers[row] } else { nil }
  }
}

extension [Finding] {
  /// Both lists in the order of their records, these first where a record has several.
  package func merged(with others: [Finding]) -> [Finding] {
    guard !others.isEmpty else { return self }
    return (self + others).enumerated()
      .sorted { ($0.element.place.record, $0.offset) < ($1.element.place.record, $1.offset) }
      .map(\.element)
  }
}
