import Tables

/// Rows with faults.
extension BatchBuilder {
  mutating func readAnswers(_ block: inout RecordBlock, _ memory: UnsafePointer<UInt8>) {
    var verdicts: [AnswerRun.Verdict] = []
    for run in answerRuns {
      run.append(&block, in: memory, of: file, by: answerMatrix, to: &builders, noting: &verdicts)
    }
    for verdict in verdicts {
      guard let order = bindingOrder[verdict.column] else { continue }
      addFault(verdict.verdict, verdict.row, file.bindings[order], order)
    }
  }

  mutating func addFault(
    _ verdict: CellVerdict, _ row: Int, _ binding: FilePlan.Binding, _ order: Int
  ) {
    switch verdict {
    case .fine: return
    case .odd(let fault): addFault(.cell(fault), isBad: false, row, binding, order)
    case .bad(let fault): addFault(.cell(fault), isBad: true, row, binding, order)
    }
    if let position = numberPositions[binding.column], verdict != .bad(.valueMissing) {
      batch.unreadable[position] += 1
    }
  }

  mutating func addFault(
    _ cause: RowFault.Cause, isBad: Bool, _ row: Int, _ binding: FilePlan.Binding, _ order: Int
  ) {
    faults.append(RowFault(row: row, order: order, binding: binding, cause: cause, isBad: isBad))
  }

  /// A longer area code must begin with each shorter one of its record; codes that are missing say nothing.
  mutating func checkNesting(_ rows: Int) {
    var shorter = [(column: Int, code: Code)?](repeating: nil, count: rows)
    for (order, binding) in nesting.enumerated() {
      let codes = builders[binding.column].codes
      let first = codes.count - rows
      for row in 0..<rows {
        guard let code = codes[first + row] else { continue }
        if let shorter = shorter[row], !code.hasPrefix(shorter.code) {
          let above = CodeFindings.NotNested(
            column: schema.columns[shorter.column].name, shorter: shorter.code)
          addFault(.others(above), isBad: true, row, binding, file.bindings.count + order)
        }
        shorter[row] = (binding.column, code)
      }
    }
  }

  /// Decides on the rows of the block that are totals, too short, or have faults.
  mutating func settle(_ block: inout RecordBlock, _ memory: UnsafePointer<UInt8>) {
    defer { putFindingsInOrder() }
    guard !oddRows.isEmpty || !faults.isEmpty else { return }
    faults.sort { ($0.row, $0.order) < ($1.row, $1.order) }
    var odd = oddRows[...]
    var rest = faults[...]
    while let row = [odd.first?.row, rest.first?.row].compactMap({ $0 }).min() {
      let kind = odd.first?.row == row ? odd.removeFirst().kind : nil
      let mine = rest.prefix { $0.row == row }
      rest = rest.dropFirst(mine.count)
      settle(row, kind, mine, &block, memory)
    }
    oddRows.removeAll(keepingCapacity: true)
    faults.removeAll(keepingCapacity: true)
  }

  private mutating func settle(
    _ row: Int, _ kind: OddRow.Kind?, _ faults: ArraySlice<RowFault>, _ block: inout RecordBlock,
    _ memory: UnsafePointer<UInt8>
  ) {
    let record = block.records[row]
    let fields = block.fields(row, in: memory)
    let place = Place(record: Int(record.record), line: Int(record.line))
    let position = batch.origins.count - block.count + row
    if kind == .total {
      batch.dropped.append(ChunkBatch.Dropped(row: position, fate: .total))
    } else if faults.contains(where: { rejects($0, kind) }) {
      if let header = file.headings.header(fields, isSuspect: true) {
        batch.dropped.append(ChunkBatch.Dropped(row: position, fate: .header))
        addHeader(header, record, place, record.bytes(in: memory))
      } else if classifier.isLabelRow(fields, isSuspect: true) {
        batch.dropped.append(ChunkBatch.Dropped(row: position, fate: .header))
        note(SetAsideFindings.ColumnLabels(), .setAside, place, value: shown(record.bytes(in: memory)))
      } else if classifier.isFootnote(fields) {
        batch.dropped.append(ChunkBatch.Dropped(row: position, fate: .footnote))
        note(SetAsideFindings.Footnote(), .setAside, place, value: shown(record.bytes(in: memory)))
      } else {
        if kind == .short { noteShort(record, fields, place, position, memory) }
        let first = batch.findings.count
        for fault in faults where rejects(fault, kind) { note(fault, fields, .rejected, place) }
        batch.dropped.append(
          ChunkBatch.Dropped(row: position, fate: .rejected(batch.findings[first].code)))
      }
    } else {
      if kind == .short { noteShort(record, fields, place, position, memory) }
      for fault in faults { note(fault, fields, .noted, place) }
    }
  }

  /// Whether a fault rejects its record: in one that is shorter than its header, a cell of another kind than its column's
  /// says that the cell that lacks is not the last.
  private func rejects(_ fault: RowFault, _ kind: OddRow.Kind?) -> Bool {
    fault.isBad || fault.cause.tellsOfShift && (kind == .short || file.expectedFields < file.headerFields)
  }

  /// Keeps a short record with what is to be said of it if its neighbours are not as short.
  private mutating func noteShort(
    _ record: SplitRecord, _ fields: RecordFields, _ place: Place, _ position: Int,
    _ memory: UnsafePointer<UInt8>
  ) {
    batch.shorts.append(ShortRecord(record: place.record, width: fields.count, row: position))
    note(
      WidthFindings.Short(expected: file.headerFields, found: fields.count, hint: .lone), .rejected, place,
      value: shown(record.bytes(in: memory)))
  }
}

extension BatchBuilder.RowFault.Cause {
  /// Whether a cell is of another kind than its column's; a dash or a spreadsheet's error may stand anywhere.
  fileprivate var tellsOfShift: Bool {
    switch self {
    case .cell(.answerDash), .cell(.spreadsheetError): false
    case .cell, .others: true
    }
  }
}
