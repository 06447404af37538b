import Tables

/// Turns records into rows, or into findings that say why not.
///
/// What is visited for every cell lies in plain memory, which the owner must `deallocate`: arrays would be retained for
/// each record.
struct BatchBuilder {
  let schema: SchemaPlan
  let file: FilePlan
  private var batch = ChunkBatch()
  private let builders: UnsafeMutableBufferPointer<ColumnBuilder>
  /// The columns that the file has, with their fields.
  private let bindings: UnsafeMutableBufferPointer<FilePlan.Binding>
  /// A cell converted to UTF-8; kept for its capacity.
  private var converted: [UInt8] = []
  /// What is wrong or odd in the cells of the record at hand.
  private var faults: [CellFault] = []
  private let classifier: RecordClassifier
  /// A record of fewer fields lacks a column that is needed.
  private let neededFields: Int
  /// Position among the number columns, by column.
  private let numberPositions: [Int?]
  /// The area columns that must nest and that the file has, from the shortest code on.
  private let nesting: UnsafeMutableBufferPointer<NestingColumn>

  private struct CellFault {
    var binding: FilePlan.Binding
    var code: FindingCode
    var isBad: Bool
    var details: [String]?
  }

  private struct NestingColumn {
    var binding: FilePlan.Binding
    var digits: Int
  }

  init(schema: SchemaPlan, file: FilePlan) {
    self.schema = schema
    self.file = file
    builders = .copy(of: schema.builders)
    bindings = .copy(of: file.bindings)
    classifier = RecordClassifier(schema: schema, file: file)
    neededFields =
      file.bindings.filter { schema.columns[$0.column].need != .optional }.map { $0.field + 1 }.max() ?? 0
    numberPositions = schema.columns.indices.map { schema.numbers.firstIndex(of: $0) }
    nesting = .copy(
      of: schema.nesting.compactMap { column in
        file.bindings.first { $0.column == column }.map {
          NestingColumn(binding: $0, digits: schema.columns[column].kind.level?.digits ?? 0)
        }
      })
    begin()
  }

  func deallocate() {
    builders.deinitialize().deallocate()
    bindings.deallocate()
    nesting.deallocate()
  }

  private mutating func begin() {
    for column in builders.indices { builders[column].cleanings = CleaningCounts() }
    batch = ChunkBatch()
    batch.unreadable = Array(repeating: 0, count: schema.numbers.count)
  }

  /// Hands out what was built, and begins anew.
  mutating func finish() -> ChunkBatch {
    batch.cleanings = builders.map(\.cleanings)
    batch.columns = schema.columns.map { Column($0.kind.valueType) }
    for binding in file.bindings { batch.columns[binding.column] = builders[binding.column].finish() }
    for column in file.absent {
      batch.columns[column] = Column(
        absent: .missing, type: schema.columns[column].kind.valueType, count: batch.origins.count)
    }
    let finished = batch
    begin()
    return finished
  }

  /// Counts a record that is over, and its line end.
  mutating func end(_ scan: ScannedRecord, hasLineFeed: Bool) {
    batch.counts.read += 1
    batch.lines += scan.lines
    guard hasLineFeed else { return }
    if scan.endsWithReturn { batch.lineEnds.returnAndLineFeed += 1 } else { batch.lineEnds.lineFeed += 1 }
  }

  /// A record that cannot be split.
  mutating func addBroken(
    _ code: FindingCode, _ detail: ScannedRecord.BrokenDetail, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    switch detail {
    case .none: reject(code, bytes)
    case .offset(let offset): reject(code, bytes, details: [String(offset)])
    case .limit(let limit):
      reject(code, UnsafeBufferPointer(rebasing: bytes.prefix(limit)), details: [String(limit)])
    case .lines(let count):
      reject(code, bytes)
      let first = batch.lines + 1
      batch.findings[batch.findings.count - 1].lines = first...(first + count - 1)
    }
  }

  /// A record with its fields.
  mutating func add(_ fields: RecordFields, _ bytes: UnsafeBufferPointer<UInt8>, hasHighBytes: Bool) {
    guard let firstFilled = fields.firstFilled() else {
      batch.counts.blanks += 1
      note(.recordBlank, .setAside)
      return
    }
    if hasHighBytes, let wrong = classifier.firstWrongByte(bytes) {
      reject(.encodingInvalid, bytes, details: [classifier.encodingName, RawText.hexadecimal(bytes[wrong])])
      return
    }
    if classifier.isHeader(fields) {
      batch.counts.repeatedHeaders += 1
      note(.headerRepeated, .setAside, value: shown(bytes))
      return
    }
    let converts = hasHighBytes && file.encoding == .windows874
    if let label = classifier.totalLabel(fields, firstFilled: firstFilled) {
      appendCells(fields, converts: converts)
      drop(.total)
      if label != .part, classifier.namesNoArea(fields) {
        batch.totals.append((batch.origins.count - 1, label))
      }
      note(.recordTotal, .setAside, value: shown(bytes))
      return
    }
    let count = classifier.countFields(fields)
    if count > file.expectedFields {
      reject(.recordLong, bytes, details: [String(file.expectedFields), String(count)])
    } else if count < neededFields {
      addTooShort(fields, bytes)
    } else {
      addRow(fields, bytes, converts: converts)
    }
  }
}

/// Rows.
extension BatchBuilder {
  private mutating func addRow(_ fields: RecordFields, _ bytes: UnsafeBufferPointer<UInt8>, converts: Bool) {
    appendCells(fields, converts: converts)
    if nesting.count > 1, !nestsPlainly(fields) { checkNesting() }
    let isShort = fields.count < file.expectedFields
    guard isShort || !faults.isEmpty else { return }

    if let first = faults.first(where: \.isBad) {
      if classifier.isFootnote(fields) {
        drop(.footnote)
        note(.recordFootnote, .setAside, value: shown(bytes))
      } else {
        drop(.rejected(first.code))
        for fault in faults where fault.isBad { note(fault, fields, .rejected) }
      }
      return
    }
    if isShort { note(.recordShort, .noted, details: [String(file.expectedFields), String(fields.count)]) }
    for fault in faults { note(fault, fields, .noted) }
  }

  private mutating func addTooShort(_ fields: RecordFields, _ bytes: UnsafeBufferPointer<UInt8>) {
    if classifier.isFootnote(fields) {
      batch.counts.footnotes += 1
      note(.recordFootnote, .setAside, value: shown(bytes))
    } else {
      reject(.recordShort, bytes, details: [String(file.expectedFields), String(fields.count)])
    }
  }

  /// Appends one cell to every column that the file has.
  @inline(__always)
  private mutating func appendCells(_ fields: RecordFields, converts: Bool) {
    batch.origins.append(
      RowOrigin(
        file: Int32(truncatingIfNeeded: file.index), record: batch.counts.read + 1,
        line: Int32(truncatingIfNeeded: batch.lines + 1)))
    if !faults.isEmpty { faults.removeAll(keepingCapacity: true) }
    for binding in file.bindings {
      let cell = fields.at(binding.field)
      let verdict =
        converts ? appendConverted(cell, to: binding.column) : builders[binding.column].append(cell)
      if verdict != .fine { add(verdict, of: binding) }
    }
  }

  private mutating func appendConverted(_ cell: UnsafeBufferPointer<UInt8>, to column: Int) -> CellVerdict {
    guard cell.endOfASCII(from: 0) < cell.count else { return builders[column].append(cell) }
    // Taken out and put back, so that the buffer is not copied while the column reads it.
    var buffer = converted
    converted = []
    buffer.removeAll(keepingCapacity: true)
    _ = ThaiEncoding.appendUTF8(cell, to: &buffer)
    let verdict = buffer.withUnsafeBufferPointer { builders[column].append($0) }
    converted = buffer
    return verdict
  }

  private mutating func add(_ verdict: CellVerdict, of binding: FilePlan.Binding) {
    switch verdict {
    case .fine: return
    case .odd(let code): faults.append(CellFault(binding: binding, code: code, isBad: false))
    case .bad(let code):
      faults.append(CellFault(binding: binding, code: code, isBad: true))
      if code == .valueMissing { return }
    }
    if let position = numberPositions[binding.column] { batch.unreadable[position] += 1 }
  }

  /// Whether all area codes are there, as plain digits, and each begins with the one before: nearly always.
  @inline(__always)
  private func nestsPlainly(_ fields: RecordFields) -> Bool {
    var shorter = fields.at(nesting[0].binding.field)
    guard shorter.count == nesting[0].digits else { return false }
    for index in 1..<nesting.count {
      let longer = fields.at(nesting[index].binding.field)
      guard longer.count == nesting[index].digits else { return false }
      for position in 0..<shorter.count where shorter[position] != longer[position] { return false }
      shorter = longer
    }
    return true
  }

  /// A longer area code must begin with each shorter one of its record; codes that are missing say nothing.
  private mutating func checkNesting() {
    var shorter: (column: Int, code: Code)?
    for column in nesting {
      let binding = column.binding
      guard let code = builders[binding.column].codes.lastValue else { continue }
      if let shorter, !code.hasPrefix(shorter.code) {
        let details = [schema.columns[shorter.column].name, shorter.code.description]
        faults.append(CellFault(binding: binding, code: .codeNesting, isBad: true, details: details))
      }
      shorter = (binding.column, code)
    }
  }
}

/// Findings.
extension BatchBuilder {
  private mutating func drop(_ fate: ChunkBatch.Fate) {
    batch.dropped.append(ChunkBatch.Dropped(row: batch.origins.count - 1, fate: fate))
  }

  /// Rejects a record that becomes no row; none of its numbers is read.
  private mutating func reject(
    _ code: FindingCode, _ bytes: UnsafeBufferPointer<UInt8>, details: [String] = []
  ) {
    batch.counts.rejected[code, default: 0] += 1
    for binding in file.bindings {
      if let position = numberPositions[binding.column] { batch.unreadable[position] += 1 }
    }
    note(code, .rejected, value: shown(bytes), details: details)
  }

  private mutating func note(
    _ code: FindingCode, _ outcome: Finding.Outcome, column: String? = nil, value: String? = nil,
    details: [String] = []
  ) {
    let place = Finding.Place(
      input: schema.name, file: file.name, record: batch.counts.read + 1, line: batch.lines + 1)
    batch.findings.append(
      PendingFinding(
        finding: Finding(code, outcome, at: place, column: column, value: value, details: details)))
  }

  private mutating func note(_ fault: CellFault, _ fields: RecordFields, _ outcome: Finding.Outcome) {
    let column = fault.binding.column
    let cell = fields.at(fault.binding.field)
    var details = fault.details
    if details == nil {
      let text = Array(RawText.decoded(cell, file.encoding).utf8)
      details = text.withUnsafeBufferPointer { builders[column].details(of: fault.code, cell: $0) }
    }
    note(
      fault.code, outcome, column: schema.columns[column].name, value: cell.isEmpty ? nil : shown(cell),
      details: details ?? [])
  }

  private func shown(_ bytes: UnsafeBufferPointer<UInt8>) -> String { RawText.shown(bytes, file.encoding) }
}

extension UnsafeMutableBufferPointer {
  fileprivate static func copy(of elements: [Element]) -> Self {
    let copy = allocate(capacity: elements.count)
    _ = copy.initialize(fromContentsOf: elements)
    return copy
  }
}

extension ValueColumn {
  /// The value of the last row.
  fileprivate var lastValue: Value? { presence.last == .present ? values.last : nil }
}
