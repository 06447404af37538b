import Tables

/// Turns blocks of records into rows, or into findings that say why not.
struct BatchBuilder {
  let schema: SchemaPlan
  let file: FilePlan
  private var batch = ChunkBatch()
  private var builders: [ColumnBuilder]
  private let classifier: RecordClassifier
  private let isThaiEightBit: Bool
  /// A copy of its own: threads that count who holds one text would wait for each other.
  private let fileName: String
  /// Columns of answers, which are read together.
  private let answerRuns: [AnswerRun]
  private let answerMatrix = AnswerMatrix()
  /// The columns that are read one by one.
  private let singles: [SingleColumn]
  /// The marks of a record that are needed.
  let marks: MarkPlan
  /// A record of fewer fields lacks a column that is needed.
  private let neededFields: Int
  /// Position among the number columns, by column.
  private let numberPositions: [Int?]
  /// Position among the bindings, by column.
  private let bindingOrder: [Int: Int]
  /// The area columns that must nest and that the file has, from the shortest code on.
  private let nesting: [FilePlan.Binding]

  // Of the block at hand; kept for their capacity.
  /// Rows that are totals or too short, in order.
  private var oddRows: [OddRow] = []
  private var faults: [CellFault] = []
  private var verdicts: [ColumnBuilder.RowVerdict] = []
  /// Findings before this one are in the order of the records.
  private var findingsInOrder = 0

  private struct OddRow {
    var row: Int
    var kind: Kind

    enum Kind {
      case total
      case short
    }
  }

  private struct SingleColumn {
    /// Its position among the bindings.
    var order: Int
    var binding: FilePlan.Binding
    var slots: FieldSlots
  }

  /// What is wrong or odd in one cell.
  private struct CellFault {
    var row: Int
    /// Which of the faults of a row comes first.
    var order: Int
    var binding: FilePlan.Binding
    var code: FindingCode
    var isBad: Bool
    var details: [String]?
  }

  init(schema: SchemaPlan, file: FilePlan) {
    self.schema = schema
    self.file = file
    fileName = String(decoding: Array(file.name.utf8), as: UTF8.self)
    builders = schema.builders
    classifier = RecordClassifier(schema: schema, file: file)
    isThaiEightBit = file.encoding == .windows874
    let runs = AnswerRun.runs(file.bindings, builders)
    let others = file.bindings.enumerated().filter { !schema.builders[$1.column].isAnswer }
    let marks = MarkPlan(
      fields: classifier.watchedFields + others.map(\.element.field), runs: runs.map(\.fields))
    answerRuns = runs
    singles = others.map { order, binding in
      SingleColumn(order: order, binding: binding, slots: marks.slots(of: binding.field))
    }
    self.marks = marks
    bindingOrder = Dictionary(uniqueKeysWithValues: file.bindings.enumerated().map { ($1.column, $0) })
    neededFields =
      file.bindings.filter { schema.columns[$0.column].need != .optional }.map { $0.field + 1 }.max() ?? 0
    numberPositions = schema.columns.indices.map { schema.numbers.firstIndex(of: $0) }
    nesting = schema.nesting.compactMap { column in file.bindings.first { $0.column == column } }
    begin()
  }

  private mutating func begin() {
    for column in builders.indices {
      builders[column].cleanings = CleaningCounts()
      builders[column].sum = WideSum()
    }
    batch = ChunkBatch()
    batch.unreadable = Array(repeating: 0, count: schema.numbers.count)
    findingsInOrder = 0
  }

  /// Hands out what was built, and begins anew.
  mutating func finish(_ tally: RecordTally) -> ChunkBatch {
    batch.counts.read = tally.records
    batch.lines = tally.lines
    batch.lineEnds = tally.lineEnds
    batch.cleanings = builders.map(\.cleanings)
    batch.sums = schema.numbers.map { builders[$0].sum }
    batch.columns = schema.columns.map { Column($0.kind.valueType) }
    for binding in file.bindings { batch.columns[binding.column] = builders[binding.column].finish() }
    for column in file.absent {
      batch.columns[column] = Column(
        absent: .missing, type: schema.columns[column].kind.valueType, count: batch.origins.count)
    }
    let finished = batch
    begin()
    batch.origins.reserveCapacity(finished.origins.count + finished.origins.count / 8 + RecordBlock.most)
    return finished
  }

  /// A record that cannot be split.
  mutating func addBroken(
    _ code: FindingCode, _ detail: ScannedRecord.BrokenDetail, _ bytes: UnsafeBufferPointer<UInt8>,
    _ tally: RecordTally
  ) {
    let place = Place(record: tally.records + 1, line: tally.lines + 1)
    switch detail {
    case .none: reject(code, place, bytes)
    case .offset(let offset): reject(code, place, bytes, details: [String(offset)])
    case .limit(let limit):
      reject(code, place, UnsafeBufferPointer(rebasing: bytes.prefix(limit)), details: [String(limit)])
    case .lines(let count):
      reject(code, place, bytes)
      batch.quotedLines[place.record] = place.line...(place.line + count - 1)
    }
  }

  /// Reads the records of a block, and empties it.
  ///
  /// - Parameter memory: where the positions of the block count from.
  mutating func add(_ block: inout RecordBlock, in memory: UnsafePointer<UInt8>) {
    setAside(from: &block, memory)
    let (rows, records, file) = (block.count, block.records, file.index)
    batch.origins.append(atMost: rows) { origins in
      for row in 0..<rows { origins[row] = records[row].origin(file: file) }
      return rows
    }
    for single in singles {
      builders[single.binding.column].append(
        block.cells(of: single.slots, in: memory, isThaiEightBit: isThaiEightBit), noting: &verdicts)
      for verdict in verdicts { addFault(verdict.verdict, verdict.row, single.binding, single.order) }
      verdicts.removeAll(keepingCapacity: true)
    }
    readAnswers(&block, memory)
    if nesting.count > 1 { checkNesting(block.count) }
    settle(&block, memory)
    block.removeAll()
  }
}

/// Records that become no rows.
extension BatchBuilder {
  /// Where a record stands in its chunk, counted from 1.
  private struct Place {
    var record: Int
    var line: Int
  }

  /// Takes the records out of a block that become no rows, and tells why.
  private mutating func setAside(from block: inout RecordBlock, _ memory: UnsafePointer<UInt8>) {
    var kept = 0
    let classifier = classifier
    let expectedFields = UInt32(file.expectedFields)
    let first = block.cells(of: block.plan.slots(of: 0), in: memory, isThaiEightBit: isThaiEightBit)
    for row in 0..<block.count {
      let isPlain = block.records[row].fields == expectedFields && !block.records[row].isDoubtful
      if isPlain && classifier.isOrdinary(row, of: block, first: first)
        || becomesRow(row, of: &block, memory, as: kept)
      {
        if kept != row { block.move(row, to: kept) }
        kept += 1
      }
    }
    block.keepFirst(kept)
  }

  /// Looks closely at a record.
  private mutating func becomesRow(
    _ row: Int, of block: inout RecordBlock, _ memory: UnsafePointer<UInt8>, as kept: Int
  ) -> Bool {
    let record = block.records[row]
    let place = Place(record: Int(record.record), line: Int(record.line))
    let bytes = record.bytes(in: memory)
    let fields = block.fields(row, in: memory)
    guard let firstFilled = fields.firstFilled() else {
      batch.counts.blanks += 1
      note(.recordBlank, .setAside, place)
      return false
    }
    if record.isDoubtful, let wrong = classifier.firstWrongByte(bytes) {
      let details = [classifier.encodingName, RawText.hexadecimal(bytes[wrong])]
      reject(.encodingInvalid, place, bytes, details: details)
      return false
    }
    if classifier.isHeader(fields) {
      batch.counts.repeatedHeaders += 1
      note(.headerRepeated, .setAside, place, value: shown(bytes))
      return false
    }
    let count = classifier.countFields(fields)
    if let label = classifier.totalLabel(fields, firstFilled: firstFilled) {
      note(.recordTotal, .setAside, place, value: shown(bytes))
      oddRows.append(OddRow(row: kept, kind: .total))
      if label != .part, classifier.namesNoArea(fields) {
        batch.totals.append((batch.origins.count + kept, label))
      }
    } else if count > file.expectedFields {
      reject(.recordLong, place, bytes, details: [String(file.expectedFields), String(count)])
      return false
    } else if count < neededFields {
      addTooShort(fields, place, bytes)
      return false
    } else if count < file.expectedFields {
      oddRows.append(OddRow(row: kept, kind: .short))
    }
    if count < file.expectedFields { block.complete(row) }
    return true
  }

  private mutating func addTooShort(
    _ fields: RecordFields, _ place: Place, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    if classifier.isFootnote(fields) {
      batch.counts.footnotes += 1
      note(.recordFootnote, .setAside, place, value: shown(bytes))
    } else {
      reject(.recordShort, place, bytes, details: [String(file.expectedFields), String(fields.count)])
    }
  }

  /// Rejects a record that becomes no row; none of its numbers is read.
  private mutating func reject(
    _ code: FindingCode, _ place: Place, _ bytes: UnsafeBufferPointer<UInt8>, details: [String] = []
  ) {
    batch.counts.rejected[code, default: 0] += 1
    for binding in file.bindings {
      if let position = numberPositions[binding.column] { batch.unreadable[position] += 1 }
    }
    note(code, .rejected, place, value: shown(bytes), details: details)
  }
}

/// Rows with faults.
extension BatchBuilder {
  private mutating func readAnswers(_ block: inout RecordBlock, _ memory: UnsafePointer<UInt8>) {
    var verdicts: [AnswerRun.Verdict] = []
    for run in answerRuns {
      run.append(&block, in: memory, of: file, by: answerMatrix, to: &builders, noting: &verdicts)
    }
    for verdict in verdicts {
      guard let order = bindingOrder[verdict.column] else { continue }
      addFault(verdict.verdict, verdict.row, file.bindings[order], order)
    }
  }

  private mutating func addFault(
    _ verdict: CellVerdict, _ row: Int, _ binding: FilePlan.Binding, _ order: Int
  ) {
    let fault: (code: FindingCode, isBad: Bool)
    switch verdict {
    case .fine: return
    case .odd(let code): fault = (code, false)
    case .bad(let code): fault = (code, true)
    }
    faults.append(CellFault(row: row, order: order, binding: binding, code: fault.code, isBad: fault.isBad))
    if let position = numberPositions[binding.column], !(fault.isBad && fault.code == .valueMissing) {
      batch.unreadable[position] += 1
    }
  }

  /// A longer area code must begin with each shorter one of its record; codes that are missing say nothing.
  private mutating func checkNesting(_ rows: Int) {
    var shorter = [(column: Int, code: Code)?](repeating: nil, count: rows)
    for (order, binding) in nesting.enumerated() {
      let codes = builders[binding.column].codes
      let first = codes.count - rows
      for row in 0..<rows {
        guard let code = codes[first + row] else { continue }
        if let shorter = shorter[row], !code.hasPrefix(shorter.code) {
          faults.append(
            CellFault(
              row: row, order: file.bindings.count + order, binding: binding, code: .codeNesting, isBad: true,
              details: [schema.columns[shorter.column].name, shorter.code.description]))
        }
        shorter[row] = (binding.column, code)
      }
    }
  }

  /// Decides on the rows of the block that are totals, too short, or have faults.
  private mutating func settle(_ block: inout RecordBlock, _ memory: UnsafePointer<UInt8>) {
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
    _ row: Int, _ kind: OddRow.Kind?, _ faults: ArraySlice<CellFault>, _ block: inout RecordBlock,
    _ memory: UnsafePointer<UInt8>
  ) {
    let record = block.records[row]
    let fields = block.fields(row, in: memory)
    let place = Place(record: Int(record.record), line: Int(record.line))
    let position = batch.origins.count - block.count + row
    if kind == .total {
      batch.dropped.append(ChunkBatch.Dropped(row: position, fate: .total))
    } else if let first = faults.first(where: \.isBad) {
      if classifier.isFootnote(fields) {
        batch.dropped.append(ChunkBatch.Dropped(row: position, fate: .footnote))
        note(.recordFootnote, .setAside, place, value: shown(record.bytes(in: memory)))
      } else {
        batch.dropped.append(ChunkBatch.Dropped(row: position, fate: .rejected(first.code)))
        for fault in faults where fault.isBad { note(fault, fields, .rejected, place) }
      }
    } else {
      if kind == .short {
        note(
          .recordShort, .noted, place, details: [String(file.expectedFields), String(fields.count)])
      }
      for fault in faults { note(fault, fields, .noted, place) }
    }
  }
}

/// Findings.
extension BatchBuilder {
  private mutating func note(
    _ code: FindingCode, _ outcome: Finding.Outcome, _ place: Place, column: String? = nil,
    value: String? = nil, details: [String] = []
  ) {
    let place = Finding.Place(input: schema.name, file: fileName, record: place.record, line: place.line)
    batch.findings.append(
      Finding(code, outcome, at: place, column: column, value: value, details: details))
  }

  private mutating func note(
    _ fault: CellFault, _ fields: RecordFields, _ outcome: Finding.Outcome, _ place: Place
  ) {
    let column = fault.binding.column
    let cell = fields.at(fault.binding.field)
    var details = fault.details
    if details == nil {
      let text = Array(RawText.decoded(cell, file.encoding).utf8)
      details = text.withUnsafeBufferPointer { builders[column].details(of: fault.code, cell: $0) }
    }
    note(
      fault.code, outcome, place, column: schema.columns[column].name,
      value: cell.isEmpty ? nil : shown(cell), details: details ?? [])
  }

  /// Records that become no rows are told of before the rows of their block.
  private mutating func putFindingsInOrder() {
    let new = findingsInOrder..<batch.findings.count
    if new.count > 1 {
      batch.findings.withUnsafeMutableBufferPointer { findings in
        var new = UnsafeMutableBufferPointer(rebasing: findings[new])
        new.sort { $0.place.record < $1.place.record }
      }
    }
    findingsInOrder = new.upperBound
  }

  private func shown(_ bytes: UnsafeBufferPointer<UInt8>) -> String { RawText.shown(bytes, file.encoding) }
}

extension SplitRecord {
  fileprivate func origin(file: Int) -> RowOrigin {
    RowOrigin(file: Int32(truncatingIfNeeded: file), record: Int(record), line: Int32(bitPattern: line))
  }
}
