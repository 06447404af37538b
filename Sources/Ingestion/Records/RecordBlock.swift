/// Some hundred records whose fields have been found, waiting to be read column by column.
///
/// A field is known by two *marks*, the positions of the bytes before and behind it; the mark behind one is that before
/// the next, so that finding a field costs one word. All positions count from the start of the window's memory.
struct RecordBlock: ~Copyable {
  /// So few that they stay in the fastest memory while one column after the other is read.
  static let most = 256
  /// Marks that may be added without asking for room.
  static let markRoom = 64

  private(set) var count = 0
  /// For each record the number of the mark before its first field.
  let firstMarks: UnsafeMutablePointer<UInt32>
  let records: UnsafeMutablePointer<SplitRecord>
  private(set) var marks: UnsafeMutablePointer<UInt32>
  var markCount = 0
  private var markCapacity = 1 << 14
  /// The records in which a quoted field holds a quote, doubled as it stands in the file.
  private(set) var rowsWithInnerQuotes: [Int] = []
  /// What was counted since the chunk's start.
  var tally = RecordTally()

  init() {
    firstMarks = .allocate(capacity: Self.most)
    records = .allocate(capacity: Self.most)
    marks = .allocate(capacity: markCapacity)
  }

  deinit {
    firstMarks.deallocate()
    records.deallocate()
    marks.deallocate()
  }

  var isEmpty: Bool { count == 0 }
  var isFull: Bool { count == Self.most }

  /// Forgets the records, not what was counted.
  mutating func removeAll() {
    count = 0
    markCount = 0
    if !rowsWithInnerQuotes.isEmpty { rowsWithInnerQuotes.removeAll(keepingCapacity: true) }
  }

  @inline(__always)
  mutating func makeRoomForMarks(_ more: Int = RecordBlock.markRoom) {
    if markCount + more > markCapacity { growMarks(by: more) }
  }

  private mutating func growMarks(by more: Int) {
    markCapacity = max(markCapacity * 2, markCount + more)
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: markCapacity)
    larger.moveInitialize(from: marks, count: markCount)
    marks.deallocate()
    marks = larger
  }

  /// Adds a mark and returns its number.
  mutating func addMark(_ position: Int) -> Int {
    makeRoomForMarks()
    marks[markCount] = UInt32(truncatingIfNeeded: position)
    markCount += 1
    return markCount - 1
  }

  /// Adds a mark for each bit.
  @inline(__always)
  mutating func addMarks(_ bits: UInt64, at position: Int) {
    makeRoomForMarks()
    let base = UInt32(truncatingIfNeeded: position)
    var rest = bits
    var place = marks + markCount
    while rest != 0 {
      place.pointee = base &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
      place += 1
      rest &= rest &- 1
    }
    markCount = place - marks
  }

  /// Adds a record as it stands in the file, and counts it.
  @inline(__always)
  mutating func add(
    _ bytes: Range<Int>, firstMark: Int, fields: Int, _ inside: RecordSplitter.Inside, isDoubtful: Bool,
    endsWithReturn: Bool
  ) {
    if inside.hasQuotes { rowsWithInnerQuotes.append(count) }
    put(
      SplitRecord(
        bytes: bytes, fields: fields, record: tally.records &+ 1, line: tally.lines &+ 1, isParsed: false,
        isDoubtful: isDoubtful), firstMark)
    tally.count(lines: 1 &+ inside.lines, hasLineFeed: true, endsWithReturn: endsWithReturn)
  }

  /// Adds a record that libcsv has split, whose fields were copied; it is counted by the caller.
  mutating func add(_ bytes: Range<Int>, _ fields: RecordFields, copiedTo offset: Int, isDoubtful: Bool) {
    let record = SplitRecord(
      bytes: bytes, fields: fields.count, record: tally.records + 1, line: tally.lines + 1, isParsed: true,
      isDoubtful: isDoubtful)
    put(record, addMarks(of: fields, copiedTo: offset))
  }

  /// Puts the fields that libcsv has found in the place of those that were.
  mutating func replaceFields(of row: Int, by fields: RecordFields, copiedTo offset: Int) {
    firstMarks[row] = UInt32(truncatingIfNeeded: addMarks(of: fields, copiedTo: offset))
    records[row].isParsed = true
  }

  private mutating func addMarks(of fields: RecordFields, copiedTo offset: Int) -> Int {
    makeRoomForMarks(fields.count + 1)
    for mark in 0...fields.count {
      marks[markCount + mark] = fields.marks[mark] &+ UInt32(truncatingIfNeeded: offset)
    }
    markCount += fields.count + 1
    return markCount - fields.count - 1
  }

  @inline(__always)
  private mutating func put(_ record: SplitRecord, _ firstMark: Int) {
    records[count] = record
    firstMarks[count] = UInt32(truncatingIfNeeded: firstMark)
    count += 1
  }

  /// Gives a record that is too short empty fields at its end.
  mutating func pad(_ row: Int, to width: Int) {
    let fields = Int(records[row].fields)
    guard fields < width else { return }
    makeRoomForMarks(width + 1)
    let first = Int(firstMarks[row])
    for mark in 0...fields { marks[markCount + mark] = marks[first + mark] }
    for mark in fields..<width { marks[markCount + mark + 1] = marks[markCount + mark] &+ 1 }
    firstMarks[row] = UInt32(truncatingIfNeeded: markCount)
    markCount += width + 1
  }

  /// Moves a record to an earlier place, over one that becomes no row.
  mutating func move(_ row: Int, to earlier: Int) {
    records[earlier] = records[row]
    firstMarks[earlier] = firstMarks[row]
  }

  mutating func keepFirst(_ rows: Int) { count = rows }

  /// The fields of one record.
  func fields(_ row: Int, in memory: UnsafePointer<UInt8>) -> RecordFields {
    RecordFields(
      bytes: memory, marks: marks + Int(firstMarks[row]), count: Int(records[row].fields),
      isParsed: records[row].isParsed)
  }

  /// One field of all records, which all must have it.
  func cells(of field: Int, in memory: UnsafePointer<UInt8>, isThaiEightBit: Bool) -> FieldCells {
    FieldCells(
      bytes: memory, marks: marks + field, firstMarks: firstMarks, records: records, count: count,
      isThaiEightBit: isThaiEightBit)
  }
}

/// A record of a block.
struct SplitRecord {
  private let start: UInt32
  private let end: UInt32
  let fields: UInt32
  /// Its place in the chunk, counted from 1.
  let record: UInt32
  let line: UInt32
  /// Whether libcsv has split it: quotes are gone, and spaces that are left belong to the value.
  fileprivate(set) var isParsed: Bool
  /// Whether a byte may be in it that the encoding does not define.
  let isDoubtful: Bool

  @inline(__always)
  init(bytes: Range<Int>, fields: Int, record: Int, line: Int, isParsed: Bool, isDoubtful: Bool) {
    start = UInt32(truncatingIfNeeded: bytes.lowerBound)
    end = UInt32(truncatingIfNeeded: bytes.upperBound)
    self.fields = UInt32(truncatingIfNeeded: fields)
    self.record = UInt32(truncatingIfNeeded: record)
    self.line = UInt32(truncatingIfNeeded: line)
    self.isParsed = isParsed
    self.isDoubtful = isDoubtful
  }

  var bytes: Range<Int> { Int(start)..<Int(end) }

  func bytes(in memory: UnsafePointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: memory + Int(start), count: Int(end - start))
  }
}

/// Records and lines of a chunk, as they are split.
struct RecordTally {
  private(set) var records = 0
  private(set) var lines = 0
  private(set) var lineEnds = LineEnds()

  @inline(__always)
  mutating func count(lines: Int, hasLineFeed: Bool, endsWithReturn: Bool) {
    records &+= 1
    self.lines &+= lines
    guard hasLineFeed else { return }
    if endsWithReturn { lineEnds.returnAndLineFeed += 1 } else { lineEnds.lineFeed += 1 }
  }
}
