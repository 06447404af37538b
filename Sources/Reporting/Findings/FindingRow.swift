import Tables

/// The bytes of all findings that differ only in record and line: the sentence is written once for them.
struct FindingRow {
  let masked: Bool
  private let head: [UInt8]
  private let middle: [UInt8]
  private let sentences: [(before: [UInt8], after: [UInt8])]
  private let tail: [UInt8]

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
    let sentence = FindingSentence(finding)
    head = field(finding.place.input) + field(finding.place.file)
    middle = field(finding.column ?? "") + field(finding.code.rawValue) + field(finding.value ?? "")
    sentences = Language.allCases.map { language in
      let (before, after) = sentence.frame
      return Self.quoted(before: before[language], after: after[language])
    }
    tail = Array(((outcome.map { "," + $0.columnValue } ?? "") + "\n").utf8)
    masked = wasMasked || sentence.masked
  }

  func append(record: Int, line: Int, to bytes: inout [UInt8]) {
    let shown = line > 0 ? line : record
    bytes += head
    bytes.appendCount(record)
    bytes.append(UInt8(ascii: ","))
    bytes.appendCount(line)
    bytes.append(UInt8(ascii: ","))
    bytes += middle
    for (position, sentence) in sentences.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += sentence.before
      bytes.appendCount(shown)
      bytes += sentence.after
    }
    bytes += tail
  }

  /// Both parts of a field, made a quoted one where either part needs it.
  private static func quoted(before: String, after: String) -> (before: [UInt8], after: [UInt8]) {
    var whole: [UInt8] = []
    _ = whole.appendField(before + after, guarded: false)
    guard whole.first == UInt8(ascii: "\"") else { return (Array(before.utf8), Array(after.utf8)) }
    let double = { (text: String) in
      text.utf8.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] }
    }
    return ([UInt8(ascii: "\"")] + double(before), double(after) + [UInt8(ascii: "\"")])
  }
}

extension [UInt8] {
  /// A number counted from 1; nothing for 0, which says that there is none.
  fileprivate mutating func appendCount(_ number: Int) {
    guard number > 0 else { return }
    print(room: NumberFormat.longest) { NumberFormat.count.append(Number(number), to: &$0) }
  }
}
