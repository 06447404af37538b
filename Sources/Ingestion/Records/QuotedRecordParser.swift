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
    csv_parse(parser, bytes.baseAddress, bytes.count, fieldEnded, recordEnded, captured)
  }

  /// Ends the last line of a file that has no line feed there.
  func endLine() {
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
      bytes: captured.pointee.bytes.elements, marks: captured.pointee.marks.elements,
      count: captured.pointee.count,
      isParsed: true)
  }

  /// The bytes of all fields since `begin`, from which their marks count.
  var content: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: captured.pointee.bytes.elements, count: captured.pointee.bytes.count)
  }
}

/// What the callbacks fill: the fields one after the other, with a delimiter before the first and behind each.
///
/// libcsv gets a pointer to this struct, not to an object: that costs half as much a field. It keeps a field's bytes until
/// the field ends, however many lines that takes, so that only then it is known how much room they need.
private struct CapturedFields {
  private let delimiter: UInt8
  private(set) var bytes = RawList<UInt8>(capacity: 4096)
  /// The positions of the delimiters.
  private(set) var marks = RawList<UInt32>(capacity: 256)
  var records = 0

  init(delimiter: UInt8) {
    self.delimiter = delimiter
    begin()
  }

  var count: Int { marks.count - 1 }

  mutating func begin() {
    bytes.keepFirst(0)
    marks.keepFirst(0)
    records = 0
    endField()
  }

  mutating func append(_ field: UnsafePointer<UInt8>, count: Int) {
    bytes.append(field, count: count)
    endField()
  }

  private mutating func endField() {
    marks.append(UInt32(bytes.count))
    bytes.append(delimiter)
  }

  func deallocate() {
    bytes.deallocate()
    marks.deallocate()
  }
}

private func fieldEnded(_ field: UnsafeMutableRawPointer?, _ length: Int, _ context: UnsafeMutableRawPointer?)
{
  guard let context, let field else { return }
  context.assumingMemoryBound(to: CapturedFields.self).pointee
    .append(UnsafePointer(field.assumingMemoryBound(to: UInt8.self)), count: length)
}

private func recordEnded(_ terminator: Int32, _ context: UnsafeMutableRawPointer?) {
  guard let context else { return }
  context.assumingMemoryBound(to: CapturedFields.self).pointee.records += 1
}
