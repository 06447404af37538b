internal import Ingestion
internal import Tables

/// The lines of a file, told apart one byte at a time and without a line of the program's own splitting.
///
/// Every line belongs to one record. A record says where it begins; that it hides no other is so when quotes are open at
/// the end of each of its lines but the last. Only a record that is rejected for its quotes may take more lines with it.
/// So nothing is lost in silence, whatever rules decide how wrong quotes are healed.
package struct LineRecount {
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private let quote: UInt8
  /// Where each line begins, and the end of the last.
  private let starts: [Int]

  private init(_ bytes: [UInt8], delimiter: UInt8, quote: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.quote = quote
    var starts = [0]
    for (position, byte) in bytes.enumerated() where byte == 0x0A { starts.append(position + 1) }
    if starts.last != bytes.count { starts.append(bytes.count) }
    self.starts = starts
  }

  /// What does not fit between the records that were read of a file and its lines.
  ///
  /// Where carriage returns alone may end its lines, or single quotes enclose fields, the records must fit the file read so
  /// or the usual way. Some such returns may end a record and others none: then nothing is held but that every record is
  /// told.
  package static func faults(of file: [UInt8], as contents: CheckedReading.Contents) -> [String] {
    let bytes = withoutLastMarks(plain(file, contents.encoding))
    let readings = [bytes] + (hasLoneReturn(bytes) ? [withReturnsAsLineFeeds(bytes)] : [])
    let faults = readings.flatMap { bytes in
      [0x22, 0x27].map { quote in
        LineRecount(bytes, delimiter: contents.delimiter.byte, quote: quote).faults(of: contents)
      }
    }
    guard !faults.contains([]), let usual = faults.first else { return [] }
    return readings.count > 1 ? notTold(of: contents) : usual
  }

  /// The bytes without marks that stand alone on the last line: where files were joined, a last one was empty.
  private static func withoutLastMarks(_ bytes: [UInt8]) -> [UInt8] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var rest = bytes[...]
    while rest.suffix(3).elementsEqual(mark) { rest = rest.dropLast(3) }
    return rest.last == 0x0A ? Array(rest) : bytes
  }

  private static func hasLoneReturn(_ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0] == 0x0D && ($0 + 1 == bytes.count || bytes[$0 + 1] != 0x0A) }
  }

  private static func withReturnsAsLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    bytes.indices.map { place in
      bytes[place] == 0x0D && (place + 1 == bytes.count || bytes[place + 1] != 0x0A) ? 0x0A : bytes[place]
    }
  }

  /// The bytes with ASCII signs as such, and without a mark at the beginning.
  private static func plain(_ bytes: [UInt8], _ encoding: TextEncoding) -> [UInt8] {
    switch encoding {
    case .utf8WithMark: return Array(bytes.dropFirst(3))
    case .utf16LittleEndian, .utf16BigEndian:
      let isBig = encoding == .utf16BigEndian
      let hasMark = bytes.starts(with: isBig ? [0xFE, 0xFF] : [0xFF, 0xFE])
      let units = stride(from: hasMark ? 2 : 0, to: bytes.count - 1, by: 2).map { place in
        let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
        return isBig ? first << 8 | second : second << 8 | first
      }
      // Half a character at the end is a wrong one.
      return Array(String(decoding: units, as: UTF16.self).utf8) + (bytes.count % 2 == 1 ? [0xFF] : [])
    default: return bytes
    }
  }

  private func faults(of contents: CheckedReading.Contents) -> [String] {
    let notTold = Self.notTold(of: contents)
    guard notTold.isEmpty else { return notTold }
    let lines = Self.places(in: contents).reduce(into: [:]) { $0[$1.record] = $1.line }
    let count = lines.count
    let begins = (1...count).map { lines[$0] ?? 0 } + [starts.count]
    guard begins.first == 1 else { return ["the first record begins on line \(begins)"] }
    let broken = Set(contents.findings.filter { Self.quoteFaults.contains($0.code) }.map(\.place.record))
    return zip(begins, begins.dropFirst()).enumerated().flatMap { number, lines in
      faults(from: lines.0, to: lines.1, isBroken: broken.contains(number + 1)).map {
        "record \(number + 1) on line \(lines.0): \($0)"
      }
    }
  }

  /// The records that were told, each with the line that it begins on, some more than once.
  private static func places(in contents: CheckedReading.Contents) -> [(record: Int, line: Int)] {
    [(contents.headerRecord, contents.headerLine)]
      + contents.origins.map { ($0.record, Int($0.line)) }
      + contents.findings.map { ($0.place.record, $0.place.line) }.filter { $0.0 > 0 }
  }

  /// What is wrong with the records that were told: each is, and on one line.
  private static func notTold(of contents: CheckedReading.Contents) -> [String] {
    let lines = Dictionary(grouping: places(in: contents), by: \.record).mapValues { Set($0.map(\.line)) }
    // A header below records is counted as one of them, set aside or, with a wrong byte in it, rejected.
    let isCounted = contents.findings.contains {
      $0.outcome != .noted && $0.place.record == contents.headerRecord
    }
    guard Set(lines.keys) == Set(1...(contents.records.read + (isCounted ? 0 : 1))) else {
      return ["\(contents.records) and a header, told are \(lines.keys.sorted())"]
    }
    return lines.filter { $0.value.count > 1 }.map { "record \($0.key) has the lines \($0.value.sorted())" }
  }

  private static let quoteFaults: Set<FindingCode> = [
    "quote.stray", "quote.swallows_records", "quote.unclosed", "record.too_long",
  ]

  /// What is wrong with a record of the lines from one up to another, both counted from 1.
  private func faults(from line: Int, to next: Int, isBroken: Bool) -> [String] {
    guard line > 0, line < next, next <= starts.count else { return ["ends before line \(next)"] }
    if isBroken { return [] }
    var quotes = QuoteReading(delimiter: delimiter, quote: quote)
    // Where files were joined a byte order mark stands before the first field.
    let mark = bytes[starts[line - 1]...].starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for hidden in line..<(next - 1) {
      let start = starts[hidden - 1] + (hidden == line ? mark : 0)
      bytes[start..<starts[hidden]].forEach { quotes.read($0) }
      if !quotes.isOpen { return ["hides line \(hidden + 1)"] }
    }
    return []
  }
}

/// Whether a quote is open, byte after byte of one record.
private struct QuoteReading {
  let delimiter: UInt8
  let quote: UInt8
  private var state = State.fieldStart

  private enum State { case fieldStart, bare, quoted, quoteInQuoted, wrong }

  init(delimiter: UInt8, quote: UInt8) {
    self.delimiter = delimiter
    self.quote = quote
  }

  var isOpen: Bool { state == .quoted }

  mutating func read(_ byte: UInt8) {
    let endsField = byte == delimiter || byte == 0x0A || byte == 0x0D
    let isSpace = !endsField && (byte == 0x20 || byte == 0x09)
    let isQuote = byte == quote
    switch state {
    case .fieldStart where isSpace, .wrong: break
    case .fieldStart: state = endsField ? .fieldStart : isQuote ? .quoted : .bare
    case .bare: state = endsField ? .fieldStart : isQuote ? .wrong : .bare
    case .quoted: state = isQuote ? .quoteInQuoted : .quoted
    case .quoteInQuoted where isSpace: break
    case .quoteInQuoted: state = endsField ? .fieldStart : isQuote ? .quoted : .wrong
    }
  }
}
