import Tables

/// The bytes of all findings that differ only in record, line and value: the sentences are made once for them.
struct FindingRow {
  private let masked: Bool
  private let head: [UInt8]
  private let middle: [UInt8]
  private let sentences: [Sentence]
  private let tail: [UInt8]

  /// Stands for the value in the finding of which the sentences are made; a private sign that no font shows.
  private static let hole = "\u{F8FF}"

  /// `outcome` is nil for rejects.csv, which does not have that column.
  init(_ finding: Finding, outcome: Finding.Outcome?) {
    var wasMasked = false
    let field = { (text: String) in
      let shown = ShownText(text)
      wasMasked = wasMasked || shown.masked
      var bytes: [UInt8] = []
      _ = bytes.appendField(shown.text)
      return bytes + [UInt8(ascii: ",")]
    }
    var general = finding
    if finding.value != nil { general.value = Self.hole }
    let sentence = FindingSentence(general)
    head = field(finding.place.input) + field(finding.place.file)
    middle = field(finding.column ?? "") + field(finding.code.rawValue)
    let (before, after) = sentence.frame
    sentences = Language.allCases.map { Sentence(before: before[$0], after: after[$0], hole: Self.hole) }
    tail = Array(((outcome.map { "," + $0.columnValue } ?? "") + "\n").utf8)
    masked = wasMasked || sentence.masked
  }

  /// Adds the row of a finding of the same kind; true when a citizen number was masked in it.
  func append(_ finding: Finding, to bytes: inout [UInt8]) -> Bool {
    let (record, line) = (finding.place.record, finding.place.line)
    let cell = ShownText(finding.value ?? "")
    bytes += head
    bytes.appendCount(record)
    bytes.append(UInt8(ascii: ","))
    bytes.appendCount(line)
    bytes.append(UInt8(ascii: ","))
    bytes += middle
    _ = bytes.appendField(cell.text)
    let value = Array(cell.cut(to: FindingFacts.length).utf8)
    for sentence in sentences {
      bytes.append(UInt8(ascii: ","))
      sentence.append(number: line > 0 ? line : record, value: value, to: &bytes)
    }
    bytes += tail
    return masked || cell.masked
  }

  /// A sentence with places for the number of the line and for the value.
  private struct Sentence {
    private let before: [UInt8]
    /// What follows the number; the value stands between each two of them.
    private let after: [[UInt8]]
    private let isQuoted: Bool

    init(before: String, after: String, hole: String) {
      var whole: [UInt8] = []
      _ = whole.appendField(before + after, guarded: false)
      isQuoted = whole.first == UInt8(ascii: "\"")
      self.before = Array(before.utf8)
      self.after = after.components(around: hole).map { Array($0.utf8) }
    }

    func append(number: Int, value: [UInt8], to bytes: inout [UInt8]) {
      let needsQuotes = isQuoted || after.count > 1 && value.contains { Self.special.contains($0) }
      let add = { (part: [UInt8], bytes: inout [UInt8]) in
        guard needsQuotes, part.contains(UInt8(ascii: "\"")) else {
          bytes += part
          return
        }
        for byte in part { bytes += byte == UInt8(ascii: "\"") ? [byte, byte] : [byte] }
      }
      if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
      add(before, &bytes)
      bytes.appendCount(number)
      for (place, part) in after.enumerated() {
        if place > 0 { add(value, &bytes) }
        add(part, &bytes)
      }
      if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    }

    private static let special = Array(",\"\n\r".utf8)
  }
}

extension String {
  /// The parts before, between and behind a sign.
  fileprivate func components(around sign: String) -> [Substring] {
    split(separator: sign, omittingEmptySubsequences: false)
  }
}

extension [UInt8] {
  /// A number counted from 1; nothing for 0, which says that there is none.
  fileprivate mutating func appendCount(_ number: Int) {
    guard number > 0 else { return }
    print(room: NumberFormat.longest) { NumberFormat.count.append(Number(number), to: &$0) }
  }
}
