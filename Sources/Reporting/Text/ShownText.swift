import Tables

/// A text from the data as an output of short texts shows it: outgoing, on one line, cut to a length.
struct ShownText {
  let text: String
  let masked: Bool

  /// Characters of a cell of rejects.csv and findings.csv.
  static let cellLength = 200

  /// Masks before it cuts: the rest of a cut number would no longer be known as one.
  init(_ raw: String, length: Int = ShownText.cellLength) {
    let outgoing = Outgoing(raw)
    masked = outgoing.masked
    text = outgoing.text.cut(to: length)
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
}
