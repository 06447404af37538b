import Glibc

/// The lines that one record has spanned so far, and how many of them look like records of their own.
///
/// A line break inside quotes is right in a note and wrong after a stray quote. The lines tell: in a note they are
/// sentences, after a stray quote they have as many fields as the header.
struct LinesOfRecord {
  private let expectedFields: Int
  private let delimiter: UInt8
  /// All lines, the first among them.
  private(set) var count = 0
  /// Lines behind the first that are not blank.
  private var following = 0
  private var lookalikes = 0

  init(expectedFields: Int, delimiter: UInt8) {
    self.expectedFields = expectedFields
    self.delimiter = delimiter
  }

  mutating func add(_ line: UnsafeBufferPointer<UInt8>) {
    count += 1
    guard count > 1, expectedFields > 1 else { return }
    let found = FieldCount(line, delimiter: delimiter)
    guard found.pieces > 1 || !found.isLastEmpty else { return }
    following += 1
    let surplus = found.isLastEmpty ? expectedFields + 1 : expectedFields
    if found.fields == expectedFields || found.fields == surplus || found.pieces == expectedFields {
      lookalikes += 1
    }
  }

  /// Whether a quote has swallowed records.
  ///
  /// A record that cannot be split, or not into the header's fields, has when one line looks like a record; one that can,
  /// only when half of the lines do, and in a table of two columns, where a comma is soon found in a sentence, at
  /// least two.
  ///
  /// - Parameter fields: the fields of the whole, or nil when it cannot be split.
  func haveSwallowed(fields: Int?) -> Bool {
    guard lookalikes > 0 else { return false }
    guard let fields, fields == expectedFields || fields == expectedFields + 1 else { return true }
    return lookalikes * 2 >= following && (expectedFields > 2 || lookalikes > 1)
  }

  /// Whether so many lines look like records that nobody need look for the closing quote.
  ///
  /// This bounds the work where every line opens a quote.
  var haveSurelySwallowed: Bool { lookalikes >= 64 && lookalikes * 2 >= following }
}

/// The fields of a line read on its own, where a wrong quote is a letter.
struct FieldCount {
  private(set) var fields = 1
  /// Fields if quotes meant nothing.
  private(set) var pieces = 1
  private(set) var isLastEmpty = true

  init(_ line: UnsafeBufferPointer<UInt8>, delimiter: UInt8) {
    var isQuoted = false
    var hasJustClosed = false
    for byte in line {
      let wasClosed = hasJustClosed
      hasJustClosed = false
      switch byte {
      case 0x22 where isQuoted:
        isQuoted = false
        hasJustClosed = true
      case 0x22 where isLastEmpty || wasClosed:
        isQuoted = true
        isLastEmpty = false
      case delimiter:
        pieces += 1
        guard !isQuoted else { continue }
        fields += 1
        isLastEmpty = true
      case 0x20, 0x09, 0x0D, 0x0A: break
      default: isLastEmpty = false
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The position of the next line feed from `start` on.
  func indexOfLineFeed(from start: Int) -> Int? {
    guard let base = baseAddress, start < count else { return nil }
    return memchr(base + start, 0x0A, count - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
  }

  /// Whether the bytes end with CR LF.
  var endsWithReturn: Bool { count > 1 && self[count - 1] == 0x0A && self[count - 2] == 0x0D }
}
