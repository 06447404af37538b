/// A text as it may leave the program: citizen numbers masked (telephone numbers too where that is asked for), signs that nobody sees shown by their number.
///
/// Every output makes its texts through this type: cells of CSV files, reports, pages, JSON and XML, and all that
/// `Console` says. What is masked first is not looked for again: an output may be made of outgoing texts.
package struct Outgoing: Sendable, Hashable {
  package let text: String
  /// Whether a number was masked.
  package let masked: Bool

  /// What a text is, which decides on its line breaks and on which digits may be one number.
  package enum Form: Sendable {
    /// A value on one line: "⏎" for a line break, a blank for a tab.
    case line
    /// A value in a file that has its own signs for line breaks and tabs.
    case cell
    /// A sentence or several, each on a line.
    case message
    /// Lines and columns, which keep numbers apart.
    case page
  }

  package init(_ raw: String, as form: Form = .line) {
    var clean = PersonalNumbers.masked(raw, isPage: form == .page)
    masked = clean != nil
    if UnseenSign.mayStand(in: (clean ?? raw).utf8.span) { clean = Self.visible(clean ?? raw, form) }
    text = clean ?? raw
  }

  /// Whether a text leaves as it is, as almost all do.
  package static func isPlain(_ text: Span<UInt8>) -> Bool {
    !text.hasDigits(PersonalNumbers.leastDigits) && !UnseenSign.mayStand(in: text)
  }

  private static func visible(_ text: String, _ form: Form) -> String {
    guard text.unicodeScalars.contains(where: \.isUnseen) else { return text }
    var visible = ""
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { before = scalar }
      if !scalar.isUnseen || keeps(scalar, form) {
        visible.unicodeScalars.append(scalar)
      } else if form == .line, scalar.isLineBreak {
        if scalar != "\n" || before != "\r" { visible += "⏎" }
      } else if form == .line, scalar == "\t" {
        visible += " "
      } else {
        visible += UnseenSign.shown(scalar)
      }
    }
    return visible
  }

  private static func keeps(_ scalar: Unicode.Scalar, _ form: Form) -> Bool {
    switch form {
    case .line: false
    case .cell: ["\t", "\n", "\r"].contains(scalar)
    case .message, .page: ["\t", "\n"].contains(scalar)
    }
  }
}
