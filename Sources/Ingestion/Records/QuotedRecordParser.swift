internal import CLibcsv

/// Splits lines into fields with libcsv, in its strict mode.
///
/// One parser serves one worker for the whole run. The caller feeds line by line, since libcsv counts neither lines nor
/// records and would pass over a record's end.
final class QuotedRecordParser {
  private let parser: UnsafeMutablePointer<csv_parser>
  private let captured: UnsafeMutablePointer<CapturedFields>

  init(delimiter: UInt8) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: csv_parser())
    csv_init(parser, UInt8(CSV_STRICT | CSV_STRICT_FINI))
    csv_set_delim(parser, delimiter)
    captured = .allocate(capacity: 1)
    captured.initialize(to: CapturedFields(delimiter: delimiter))
  }

  deinit {
    csv_free(parser)
    parser.deallocate()
    captured.pointee.deallocate()
    captured.deallocate()
  }

  /// Forgets everything; the next byte begins a record.
  func begin() {
    parser.pointee.pstate = 0
    parser.pointee.quoted = 0
    parser.pointee.spaces = 0
    parser.pointee.entry_pos = 0
    parser.pointee.status = 0
    captured.pointee.begin()
  }

  /// Reads more of the record; returns how many bytes were understood, all unless a quote stands wrong.
  func feed(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    captured.pointee.makeRoom(for: bytes.count)
    return csv_parse(parser, bytes.baseAddress, bytes.count, fieldEnded, recordEnded, captured)
  }

  /// Ends the last line of a file that has no line feed there.
  func endLine() {
    captured.pointee.makeRoom(for: 1)
    var lineFeed: UInt8 = 0x0A
    csv_parse(parser, &lineFeed, 1, fieldEnded, recordEnded, captured)
  }

  /// Whether nothing is open: the bytes so far are whole records.
  var isAtRecordStart: Bool { parser.pointee.pstate == 0 }

  /// Records since `begin`; blank ones are not seen by libcsv.
  var records: Int { captured.pointee.records }

  /// The fields since `begin`.
  var fields: RecordFields {
    RecordFields(
      bytes: captured.pointee.bytes, marks: captured.pointee.marks, count: captured.pointee.count,
      isParsed: true)
  }

  /// The bytes of all fields since `begin`, from which their marks count.
  var content: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: captured.pointee.bytes, count: captured.pointee.byteCount)
  }
}

/// What the callbacks fill: the fields one after the other, with a delimiter before the first and behind each.
///
/// libcsv gets a pointer to this struct, not to an object: that costs half as much a field.
private struct CapturedFields {
  let delimiter: UInt8
  var bytes: UnsafeMutablePointer<UInt8>
  var byteCount = 1
  private var byteCapacity = 4096
  /// The positions of the delimiters.
  var marks: UnsafeMutablePointer<UInt32>
  var count = 0
  private var markCapacity = 256
  var records = 0
  /// Bytes that are copied at once: most fields are shorter, and libcsv's own buffer is never smaller.
  static let block = 16

  init(delimiter: UInt8) {
    self.delimiter = delimiter
    bytes = .allocate(capacity: byteCapacity)
    bytes[0] = delimiter
    marks = .allocate(capacity: markCapacity)
    marks[0] = 0
  }

  mutating func begin() {
    byteCount = 1
    count = 0
    records = 0
  }

  /// No line has more field bytes than bytes, or more fields than bytes and one.
  mutating func makeRoom(for more: Int) {
    let moreFields = more + 1
    if count + moreFields >= markCapacity {
      let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: markCapacity * 2 + moreFields)
      larger.moveInitialize(from: marks, count: count + 1)
      marks.deallocate()
      marks = larger
      markCapacity = markCapacity * 2 + moreFields
    }
    let needed = byteCount + more + moreFields + CapturedFields.block
    guard needed > byteCapacity else { return }
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: max(byteCapacity * 2, needed))
    larger.moveInitialize(from: bytes, count: byteCount)
    bytes.deallocate()
    bytes = larger
    byteCapacity = max(byteCapacity * 2, needed)
  }

  func deallocate() {
    bytes.deallocate()
    marks.deallocate()
  }
}

@inline(__always)
private func fieldEnded(_ field: UnsafeMutableRawPointer?, _ length: Int, _ context: UnsafeMutableRawPointer?)
{
  guard let context, let field else { return }
  let captured = context.assumingMemoryBound(to: CapturedFields.self)
  let start = captured.pointee.byteCount
  let copy = UnsafeMutableRawPointer(captured.pointee.bytes + start)
  if length <= CapturedFields.block {
    copy.storeBytes(of: field.loadUnaligned(as: UInt64.self), as: UInt64.self)
    copy.storeBytes(
      of: field.loadUnaligned(fromByteOffset: 8, as: UInt64.self), toByteOffset: 8, as: UInt64.self)
  } else {
    copy.copyMemory(from: field, byteCount: length)
  }
  captured.pointee.bytes[start + length] = captured.pointee.delimiter
  captured.pointee.count += 1
  captured.pointee.byteCount = start + length + 1
  captured.pointee.marks[captured.pointee.count] = UInt32(truncatingIfNeeded: start + length)
}

private func recordEnded(_ terminator: Int32, _ context: UnsafeMutableRawPointer?) {
  guard let context else { return }
  context.assumingMemoryBound(to: CapturedFields.self).pointee.records += 1
}
