/// A place that moves through a text, by the rules of the quotes that it stands in.
struct SourceCursor {
  private let text: SourceText
  private var line: Int
  private var column: Int
  private let quote: Unicode.Scalar?

  init(_ text: SourceText, at place: SourceLocation) {
    self.text = text
    line = place.line
    column = place.column
    let before = text[place.line, place.column - 1]
    quote = before == "\"" || before == "'" ? before : nil
  }

  var scalar: Unicode.Scalar? { text[line, column] }

  func place(as other: SourceLocation) -> SourceLocation {
    var place = other
    (place.line, place.column) = (line, column)
    return place
  }

  mutating func step() { column += 1 }

  mutating func endLine() {
    line += 1
    column = 1
  }

  /// Goes to the next character that is no white space, over the ends of lines.
  mutating func skipBlanks() {
    while line <= text.lines.count {
      guard let scalar else {
        guard line < text.lines.count else { return }
        endLine()
        continue
      }
      if quote == "\"", scalar == "\\", let width = blankEscape {
        column += width
      } else if scalar.isBlank {
        step()
      } else {
        return
      }
    }
  }

  /// Goes behind the next character that is no white space.
  mutating func stepOverCharacter() {
    skipBlanks()
    if quote == "'", scalar == "'" { step() }
    column += quote == "\"" && scalar == "\\" ? escapeWidth : 1
  }

  /// The width of `\n`, `\t` and the like, and of the backslash that joins two lines; nil for other escapes.
  private var blankEscape: Int? {
    switch text[line, column + 1] {
    case nil: 1
    case "n", "t", "r", " ", "\t", "N", "L", "P": 2
    default: nil
    }
  }

  private var escapeWidth: Int {
    switch text[line, column + 1] {
    case "x": 4
    case "u": 6
    case "U": 10
    default: 2
    }
  }
}

extension Unicode.Scalar {
  /// Whether the code point ends a line of YAML.
  var endsLine: Bool {
    switch value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// A space, a tab or the end of a line.
  var isBlank: Bool { self == " " || self == "\t" || endsLine }
}
