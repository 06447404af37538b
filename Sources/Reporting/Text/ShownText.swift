import Tables

/// A text from the data as an output may show it: citizen numbers masked, on one line, cut to a length.
struct ShownText {
  let text: String
  let masked: Bool

  /// Characters of a cell of rejects.csv and findings.csv.
  static let cellLength = 200

  /// Masks before it cuts: the rest of a cut number would no longer be known as one.
  init(_ raw: String, length: Int = ShownText.cellLength) {
    let (clean, found) =
      CitizenNumber.mayStand(in: raw.utf8.span) ? CitizenNumber.masked(raw) : (raw, false)
    masked = found
    guard clean.utf8.count > length || clean.hasControls else {
      text = clean
      return
    }
    let line = clean.replacingLineBreaks()
    text = line.count > length ? line.prefix(length - 1) + "…" : line
  }
}

extension String {
  fileprivate var hasControls: Bool {
    let bytes = utf8.span
    for index in bytes.indices where bytes[index] < 0x20 { return true }
    return false
  }

  /// "⏎" in place of every line break, so that the value stays on one line and can still be told.
  fileprivate func replacingLineBreaks() -> String {
    String(map { $0.isNewline ? "⏎" : $0 == "\t" ? " " : $0 })
  }
}
