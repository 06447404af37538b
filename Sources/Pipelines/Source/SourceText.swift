/// The text of a definition file, to find the place of any character of a value that is written in it.
package struct SourceText: Sendable {
  /// The path of the file, for messages.
  package let file: String
  /// The code points of each line, without what ends it.
  private(set) var lines: [[Unicode.Scalar]]

  package init(_ text: String, file: String) {
    self.file = file
    var lines: [[Unicode.Scalar]] = [[]]
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\n" && previous == "\r" {
        // The carriage return has ended the line.
      } else if scalar.endsLine {
        lines.append([])
      } else {
        lines[lines.count - 1].append(scalar)
      }
      previous = scalar
    }
    self.lines = lines
  }

  /// The text with one way of ending lines.
  var text: String {
    var text = String.UnicodeScalarView()
    for (number, line) in lines.enumerated() {
      if number > 0 { text.append("\n") }
      text.append(contentsOf: line)
    }
    return String(text)
  }

  /// The code point at a place; nil at the end of a line and outside the text.
  subscript(line: Int, column: Int) -> Unicode.Scalar? {
    get {
      guard lines.indices.contains(line - 1), lines[line - 1].indices.contains(column - 1) else { return nil }
      return lines[line - 1][column - 1]
    }
    set {
      guard self[line, column] != nil, let newValue else { return }
      lines[line - 1][column - 1] = newValue
    }
  }

  /// The line on which a text stands first, from a place on.
  func line(of text: String, from place: SourceLocation) -> Int? {
    let sought = Array(text.unicodeScalars)
    return (place.line...max(place.line, lines.count)).first { number in
      guard lines.indices.contains(number - 1) else { return false }
      return lines[number - 1].dropFirst(number == place.line ? place.column - 1 : 0).contains(sought)
    }
  }
}

// MARK: - Places inside values

extension SourceText {
  /// The place of the first character of a scalar, behind its anchor, tag, quote or block sign.
  func contents(of scalar: SourceLocation) -> SourceLocation {
    var cursor = SourceCursor(self, at: scalar)
    while cursor.scalar == "&" || cursor.scalar == "!" {
      while let scalar = cursor.scalar, !scalar.isBlank { cursor.step() }
      cursor.skipBlanks()
    }
    switch cursor.scalar {
    case "\"", "'": cursor.step()
    case "|", ">":
      cursor.endLine()
      cursor.skipBlanks()
    default: break
    }
    return cursor.place(as: scalar)
  }

  /// The place of the character at a UTF-8 offset of a value whose first character stands at its location.
  ///
  /// Quoted and block texts fold lines and escape characters, and no style changes, adds or drops a character that is
  /// no white space: so these are counted. An offset at the end is the place behind the last of them.
  func place(of offset: Int, in text: Located<String>) -> SourceLocation {
    guard text.location.line > 0 else { return text.location }
    var before = 0
    var behind = 0
    var position = 0
    for scalar in text.value.unicodeScalars {
      if !scalar.isBlank { if position < offset { before += 1 } else { behind += 1 } }
      position += UTF8.width(scalar)
    }
    var cursor = SourceCursor(self, at: text.location)
    for _ in 0..<(behind == 0 ? before - 1 : before) { cursor.stepOverCharacter() }
    cursor.skipBlanks()
    if behind == 0 && before > 0 { cursor.step() }
    return cursor.place(as: text.location)
  }
}

/// A place that moves through a text, by the rules of the quotes that it stands in.
private struct SourceCursor {
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
  fileprivate var endsLine: Bool {
    switch value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// A space, a tab or the end of a line.
  fileprivate var isBlank: Bool { self == " " || self == "\t" || endsLine }
}
