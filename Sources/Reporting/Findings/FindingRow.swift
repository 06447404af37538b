import Tables

/// The bytes of all findings that differ only in record, line and value: the sentences are made once for them.
struct FindingRow {
  private let masked: Bool
  private let head: [UInt8]
  private let middle: [UInt8]
  private let sentences: [Sentence]
  private let tail: [UInt8]

  /// Stands for the value in the finding of which the sentences are made; a private sign that no font shows.
  private static let hole: Unicode.Scalar = "\u{F8FF}"

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
    if finding.value != nil { general.value = String(Self.hole) }
    let sentence = FindingSentence(general, unseen: UnseenSign.remarkable(in: finding))
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
    let value = Value(cell.cut(to: ShownFinding.length))
    for sentence in sentences {
      bytes.append(UInt8(ascii: ","))
      sentence.append(number: line > 0 ? line : record, value: value, to: &bytes)
    }
    bytes += tail
    return masked || cell.masked
  }

  /// A sentence with places for the number of the line and for the value.
  fileprivate struct Sentence {
    private let plain: Parts
    private let quoted: Parts
    private let isQuoted: Bool

    fileprivate struct Parts {
      /// What stands before the number.
      var before: [UInt8]
      /// What follows the number; the value stands between each two of them.
      var after: [[UInt8]]
    }

    init(before: String, after: String, hole: Unicode.Scalar) {
      var whole: [UInt8] = []
      _ = whole.appendField(before + after, for: .sentence)
      isQuoted = whole.first == UInt8(ascii: "\"")
      let parts = after.unicodeScalars.split(separator: hole, omittingEmptySubsequences: false)
      plain = Parts(before: Array(before.utf8), after: parts.map { Array(Substring($0).utf8) })
      quoted = Parts(
        before: plain.before.doublingQuotes(), after: plain.after.map { $0.doublingQuotes() })
    }

    func append(number: Int, value: Value, to bytes: inout [UInt8]) {
      guard isQuoted || plain.after.count > 1 && value.isSpecial else {
        plain.append(number: number, value: value.bytes, to: &bytes)
        return
      }
      bytes.append(UInt8(ascii: "\""))
      quoted.append(number: number, value: value.quoted, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// A value as it stands in a sentence, and inside quotes.
  fileprivate struct Value {
    let bytes: [UInt8]
    let quoted: [UInt8]
    /// Whether a field needs quotes around it.
    let isSpecial: Bool

    init(_ text: String) {
      bytes = Array(text.utf8)
      isSpecial = bytes.contains {
        switch $0 {
        case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
        default: false
        }
      }
      quoted = isSpecial ? bytes.doublingQuotes() : bytes
    }
  }
}

extension FindingRow.Sentence.Parts {
  fileprivate func append(number: Int, value: [UInt8], to bytes: inout [UInt8]) {
    bytes += before
    bytes.appendCount(number)
    for place in after.indices {
      if place > 0 { bytes += value }
      bytes += after[place]
    }
  }
}

extension [UInt8] {
  /// Every quote twice, as inside quotes.
  fileprivate func doublingQuotes() -> [UInt8] {
    var doubled: [UInt8] = []
    doubled.reserveCapacity(count)
    for byte in self {
      if byte == UInt8(ascii: "\"") { doubled.append(byte) }
      doubled.append(byte)
    }
    return doubled
  }

  /// A number counted from 1; nothing for 0, which says that there is none.
  fileprivate mutating func appendCount(_ number: Int) {
    guard number > 0 else { return }
    print(room: NumberFormat.longest) { NumberFormat.count.append(Number(number), to: &$0) }
  }
}
