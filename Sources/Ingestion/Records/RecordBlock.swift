/// Some hundred records whose fields have been found, waiting to be read column by column.
///
/// All positions count from the start of the window's memory. Of each record the marks that the plan names are kept in
/// their slots; all others can be found again from the separators, a bit for each byte.
struct RecordBlock: ~Copyable {
  /// So few that they stay in the fastest memory while one column after the other is read.
  static let most = 256
  /// Words of separators, 64 bytes of the file each, after which the records are handed on.
  private static let mostWords = 1 << 14

  let plan: MarkPlan
  private(set) var records = RawList<SplitRecord>(capacity: Self.most)
  /// The marks of all records, `width` for each.
  private let kept: RawRoom<UInt32>
  private let width: Int
  private var steps: RawList<MarkPlan.Step>
  /// A record of fewer fields lacks some of the marks.
  private let fieldsNeeded: Int

  /// Separators outside quotes and ends of lines, as bits, for the stretches that were split.
  private(set) var words = RawList<UInt64>(capacity: 1 << 12)
  /// All marks of the records that libcsv has split, and behind these those of the record looked at last.
  private var marks = RawList<UInt32>(capacity: 1 << 10)
  /// The records in which a quoted field holds a quote, doubled as it stands in the file.
  private(set) var rowsWithInnerQuotes: [Int] = []
  /// What was counted since the chunk's start.
  var tally = RecordTally()

  init(_ plan: MarkPlan) {
    self.plan = plan
    width = plan.numbers.count
    kept = RawRoom(count: Self.most * width)
    fieldsNeeded = plan.numbers.last ?? 0
    steps = RawList(capacity: plan.steps.count)
    for step in plan.steps { steps.append(step) }
  }

  deinit {
    records.deallocate()
    kept.deallocate()
    steps.deallocate()
    words.deallocate()
    marks.deallocate()
  }

  var count: Int { records.count }
  var isEmpty: Bool { count == 0 }
  var isFull: Bool { count == Self.most }
  /// Whether more was looked through than the records are worth keeping for: broken ones stand between them.
  var isSpread: Bool { words.count > Self.mostWords }

  /// Forgets the records, not what was counted.
  mutating func removeAll() {
    records.keepFirst(0)
    words.keepFirst(0)
    marks.keepFirst(0)
    if !rowsWithInnerQuotes.isEmpty { rowsWithInnerQuotes.removeAll(keepingCapacity: true) }
  }

  /// Makes room for the separators of more bytes, and returns where they are to be written.
  mutating func addWords(_ more: Int) -> UnsafeMutablePointer<UInt64> {
    words.extend(by: more, readable: 1)
  }

  /// Adds a record as it stands in the file, and counts it.
  ///
  /// - Parameters:
  ///   - word: the word with the record's first bit, and that bit.
  @inline(__always)
  mutating func add(
    _ bytes: Range<Int>, fields: Int, word: Int, bit: Int, hasInnerQuotes: Bool, isDoubtful: Bool,
    endsWithReturn: Bool
  ) {
    if hasInnerQuotes { rowsWithInnerQuotes.append(count) }
    if fields >= fieldsNeeded { keepMarks(from: bytes.lowerBound, word: word, bit: bit) }
    records.append(
      SplitRecord(
        bytes: bytes, fields: fields, after: tally, place: word, bit: bit, isParsed: false,
        isDoubtful: isDoubtful))
    tally.count(lines: 1, hasLineFeed: true, endsWithReturn: endsWithReturn)
  }

  /// Adds a record that libcsv has split, whose fields were copied; it is counted by the caller.
  mutating func add(_ bytes: Range<Int>, _ fields: RecordFields, copiedTo offset: Int, isDoubtful: Bool) {
    records.append(
      SplitRecord(
        bytes: bytes, fields: fields.count, after: tally, place: 0, bit: 0, isParsed: true,
        isDoubtful: isDoubtful))
    replaceFields(of: count - 1, by: fields, copiedTo: offset)
  }

  /// Puts the fields that libcsv has found in the place of those that were.
  mutating func replaceFields(of row: Int, by fields: RecordFields, copiedTo offset: Int) {
    records[row].isParsed = true
    records[row].place = UInt32(truncatingIfNeeded: marks.count)
    for mark in 0...fields.count { marks.append(fields.marks[mark] &+ UInt32(truncatingIfNeeded: offset)) }
    complete(row)
  }

  /// Moves a record to an earlier place, over one that becomes no row.
  mutating func move(_ row: Int, to earlier: Int) {
    records[earlier] = records[row]
    kept.copy(kept.pointer(at: row * width, count: width), count: width, to: earlier * width)
  }

  mutating func keepFirst(_ rows: Int) { records.keepFirst(rows) }

  /// One field of all records.
  func cells(of slots: FieldSlots, in memory: UnsafePointer<UInt8>, isThaiEightBit: Bool) -> FieldCells {
    FieldCells(
      bytes: memory, before: kept.elements + slots.before, behind: kept.elements + slots.behind, width: width,
      records: records.elements,
      count: count, isThaiEightBit: isThaiEightBit)
  }
}

/// Finding marks.
extension RecordBlock {
  /// Puts the marks of a record into their slots; it must have them all.
  @inline(__always)
  private func keepMarks(from position: Int, word first: Int, bit: Int) {
    let words = words.elements
    let slots = kept.pointer(at: count &* width, count: width)
    let steps = steps.elements
    var index = first
    /// The position of the word's lowest bit.
    var start = position &- bit
    var word = words[index] & (UInt64.max &<< UInt64(truncatingIfNeeded: bit))
    var mark = position &- 1
    slots[0] = UInt32(truncatingIfNeeded: mark)
    for step in 0..<(width &- 1) {
      let advance = steps[step].advance
      if steps[step].isRun, isRun(of: advance, in: words + index, from: mark &+ 1 &- start) {
        mark &+= 2 &* advance
        let ahead = mark &+ 1 &- start
        index &+= ahead >> 6
        start &+= ahead & ~63
        word = words[index] & (UInt64.max &<< UInt64(truncatingIfNeeded: ahead & 63))
      } else {
        var left = advance
        while true {
          // Chosen, not jumped to: nobody can guess when the word is over.
          let isOver = word == 0
          let next = words[index &+ 1]
          index &+= isOver ? 1 : 0
          start &+= isOver ? 64 : 0
          word = isOver ? next : word
          while word == 0 {
            index &+= 1
            start &+= 64
            word = words[index]
          }
          left &-= 1
          if left == 0 { break }
          word &= word &- 1
        }
        mark = start &+ word.trailingZeroBitCount
        word &= word &- 1
      }
      slots[step &+ 1] = UInt32(truncatingIfNeeded: mark)
    }
  }

  /// Whether so many fields of one character each begin at a bit: only every second bit is set.
  @inline(__always)
  private func isRun(of fields: Int, in words: UnsafePointer<UInt64>, from bit: Int) -> Bool {
    let word = words + bit >> 6
    let shift = UInt64(truncatingIfNeeded: bit & 63)
    let bits = shift == 0 ? word[0] : word[0] &>> shift | word[1] &<< (64 &- shift)
    return (bits ^ 0xAAAA_AAAA_AAAA_AAAA) &<< UInt64(truncatingIfNeeded: 64 &- 2 &* fields) == 0
  }

  /// Puts all marks of a record into their slots; fields that it lacks are empty.
  mutating func complete(_ row: Int) {
    let fields = allMarks(of: row)
    let last = Int(records[row].fields)
    for (slot, number) in plan.numbers.enumerated() {
      kept[row * width + slot] =
        number <= last ? fields[number] : fields[last] &+ UInt32(truncatingIfNeeded: number - last)
    }
  }

  /// The fields of one record, good until the next call.
  mutating func fields(_ row: Int, in memory: UnsafePointer<UInt8>) -> RecordFields {
    RecordFields(
      bytes: memory, marks: allMarks(of: row), count: Int(records[row].fields),
      isParsed: records[row].isParsed)
  }

  private mutating func allMarks(of row: Int) -> UnsafePointer<UInt32> {
    let record = records[row]
    if record.isParsed { return marks.elements + Int(record.place) }
    let inUse = marks.count
    marks.append(UInt32(truncatingIfNeeded: record.bytes.lowerBound - 1))
    var index = Int(record.place)
    var start = record.bytes.lowerBound - Int(record.bit)
    var word = words.elements[index] & (UInt64.max << UInt64(record.bit))
    for _ in 0..<record.fields {
      while word == 0 {
        index += 1
        start += 64
        word = words.elements[index]
      }
      marks.append(UInt32(truncatingIfNeeded: start + word.trailingZeroBitCount))
      word &= word - 1
    }
    marks.keepFirst(inUse)
    return marks.elements + inUse
  }
}
