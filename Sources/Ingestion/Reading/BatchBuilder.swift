import Tables

/// Turns blocks of records into rows, or into findings that say why not.
struct BatchBuilder {
  let schema: SchemaPlan
  let file: FilePlan
  var batch = ChunkBatch()
  var builders: [ColumnBuilder]
  let classifier: RecordClassifier
  let isThaiEightBit: Bool
  /// A copy of its own: threads that count who holds one text would wait for each other.
  let fileName: String
  /// Columns that have several headings.
  let twins: [TwinColumn]
  /// Columns of answers, which are read together.
  let answerRuns: [AnswerRun]
  let answerMatrix = AnswerMatrix()
  /// The columns that are read one by one.
  private let singles: [SingleColumn]
  /// The marks of a record that are needed.
  let marks: MarkPlan
  /// The width that a record of the file must have.
  let rightWidth: RecordWidth
  /// The fields behind the last heading with a text, in which nothing may stand.
  let surplusFields: Int
  let surplusSlots: FieldSlots
  let joiner: PieceJoiner
  /// Position among the number columns, by column.
  let numberPositions: [Int?]
  /// Position among the bindings, by column.
  let bindingOrder: [Int: Int]
  /// The area columns that must nest and that the file has, from the shortest code on.
  let nesting: [FilePlan.Binding]

  /// Where the window of the block at hand begins in the file.
  var windowOffset = 0
  // Of the block at hand; kept for their capacity.
  /// Rows that are totals or too short, in order.
  var oddRows: [OddRow] = []
  var faults: [RowFault] = []
  private var verdicts: [ColumnBuilder.RowVerdict] = []
  /// Findings before this one are in the order of the records.
  var findingsInOrder = 0

  struct OddRow {
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

  /// What is wrong or odd in a cell of a row.
  struct RowFault {
    var row: Int
    /// Which of the faults of a row comes first.
    var order: Int
    var binding: FilePlan.Binding
    var cause: Cause
    var isBad: Bool

    enum Cause {
      case cell(CellFault)
      /// What other cells of the record show.
      case others(any FindingKind)
    }
  }

  init(schema: SchemaPlan, file: FilePlan) {
    self.schema = schema
    self.file = file
    fileName = String(decoding: Array(file.name.utf8), as: UTF8.self)
    builders = schema.builders
    classifier = RecordClassifier(schema: schema, file: file)
    isThaiEightBit = file.encoding == .windows874
    let alone = file.bindings.enumerated().filter { file.header.fields[$1.column].count == 1 }
    let runs = AnswerRun.runs(alone.map(\.element), builders)
    let others = alone.filter { !schema.builders[$1.column].isAnswer }
    twins = TwinColumn.all(of: file)
    let surplus = min(file.namedFields, file.expectedFields)..<file.expectedFields
    let marks = MarkPlan(
      fields: classifier.watchedFields + others.map(\.element.field)
        + twins.flatMap(\.fields) + [surplus.first, surplus.last].compactMap(\.self),
      runs: runs.map(\.fields))
    answerRuns = runs
    singles = others.map { order, binding in
      SingleColumn(order: order, binding: binding, slots: marks.slots(of: binding.field))
    }
    self.marks = marks
    bindingOrder = Dictionary(uniqueKeysWithValues: file.bindings.enumerated().map { ($1.column, $0) })
    rightWidth =
      switch file.expectedFields {
      case file.headerFields: .full
      case file.headerFields + 1: .trailing
      default: .short(file.expectedFields)
      }
    surplusFields = surplus.count
    surplusSlots = surplus.isEmpty ? marks.slots(of: 0) : marks.slots(of: surplus)
    joiner = PieceJoiner(schema: schema, file: file)
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
    _ reason: ScannedRecord.Break, _ bytes: UnsafeBufferPointer<UInt8>, _ tally: RecordTally
  ) {
    let place = Place(record: tally.records + 1, line: tally.lines + 1)
    func lines(_ count: Int) -> ClosedRange<Int> {
      batch.namesLines = true
      return place.line...(place.line + count - 1)
    }
    switch reason {
    case .quoteSwallows(let count): reject(SplitFindings.QuoteSwallows(lines: lines(count)), place, bytes)
    case .quoteUnclosed(let count): reject(SplitFindings.QuoteUnclosed(lines: lines(count)), place, bytes)
    case .quoteStray(let offset): reject(SplitFindings.QuoteStray(offset: offset), place, bytes)
    case .strayReturn: reject(SplitFindings.StrayReturn(), place, bytes)
    case .tooLong(let limit):
      reject(SplitFindings.TooLong(limit: limit), place, UnsafeBufferPointer(rebasing: bytes.prefix(limit)))
    }
  }

  /// Reads the records of a block, and empties it.
  ///
  /// - Parameters:
  ///   - memory: where the positions of the block count from.
  ///   - offset: the same place in the file.
  mutating func add(_ block: inout RecordBlock, in memory: UnsafePointer<UInt8>, at offset: Int) {
    windowOffset = offset
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
    for twin in twins { read(twin, of: block, memory) }
    if nesting.count > 1 { checkNesting(block.count) }
    settle(&block, memory)
    block.removeAll()
  }
}

extension SplitRecord {
  fileprivate func origin(file: Int) -> RowOrigin {
    RowOrigin(file: Int32(truncatingIfNeeded: file), record: Int(record), line: Int32(bitPattern: line))
  }
}
