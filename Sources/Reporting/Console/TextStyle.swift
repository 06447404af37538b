import Tables

/// How a part of a page stands out on a terminal.
///
/// A page holds marks, private signs that no font shows, and only `OutgoingPage` turns them into escape sequences:
/// an escape in the data never reaches a terminal.
package enum TextStyle: Unicode.Scalar, CaseIterable, Sendable {
  case bold = "\u{10FFF1}"
  case faint = "\u{10FFF2}"
  case red = "\u{10FFF3}"
  case green = "\u{10FFF4}"

  static let end: Unicode.Scalar = "\u{10FFF0}"

  /// What a terminal knows the style by.
  var code: Int {
    switch self {
    case .bold: 1
    case .faint: 2
    case .red: 31
    case .green: 32
    }
  }

  /// A text in this style.
  package func marked(_ text: String) -> String { String(rawValue) + text + String(Self.end) }
}

/// A page as it goes to standard output.
package enum OutgoingPage {
  /// The page with its texts outgoing and its styles as escape sequences.
  package static func text(_ page: String) -> String {
    let sequences = Dictionary(
      uniqueKeysWithValues: [(TextStyle.end, "\u{1B}[0m")]
        + TextStyle.allCases.map { ($0.rawValue, "\u{1B}[\($0.code)m") })
    var text = ""
    var rest = page.unicodeScalars[...]
    while let mark = rest.firstIndex(where: { sequences[$0] != nil }) {
      text += Outgoing(String(rest[..<mark]), as: .page).text
      text += sequences[rest[mark]] ?? ""
      rest = rest[rest.index(after: mark)...]
    }
    return text + Outgoing(String(rest), as: .page).text
  }
}
