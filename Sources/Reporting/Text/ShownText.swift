import Tables

/// A text from the data as an output may show it: citizen numbers masked, on one line, cut to a length.
struct ShownText {
  let text: String
  let masked: Bool

  /// Characters of a cell of rejects.csv and findings.csv.
  static let cellLength = 200

  /// Masks before it cuts: the rest of a cut number would no longer be known as one.
  init(_ raw: String, length: Int = ShownText.cellLength) {
    let (clean, found) = CitizenNumber.masked(raw)
    masked = found
    text = (clean.hasControls ? clean.replacingLineBreaks() : clean).cut(to: length)
  }

  /// The text cut to fewer characters.
  func cut(to length: Int) -> String { text.cut(to: length) }
}

extension String {
  /// The text, or so many characters of it, of which the last says that there are more.
  fileprivate func cut(to length: Int) -> String {
    guard end(ofFirst: length) != nil, let cut = end(ofFirst: length - 1) else { return self }
    // As strings: characters of a part of one would be counted to join them.
    return String(self[..<cut]) + "…"
  }

  /// Whether there is a control character or any other line break: U+0085 is C2 85, U+2028 and U+2029 begin with E2 80.
  fileprivate var hasControls: Bool {
    let bytes = utf8.span
    var before: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20 || (before == 0xC2 && byte == 0x85) || (before == 0xE2 && byte == 0x80) { return true }
      before = byte
    }
    return false
  }

  /// "⏎" in place of every line break, so that the value stays on one line and can still be told.
  fileprivate func replacingLineBreaks() -> String {
    String(map { $0.isNewline ? "⏎" : $0 == "\t" ? " " : $0 })
  }
}
