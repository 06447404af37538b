/// The text of a definition file, to find the place of any character of a value that is written in it.
package struct SourceText: Sendable {
  /// The path of the file, for messages.
  package let file: String
  /// The code points of each line, without what ends it.
  package private(set) var lines: [[Unicode.Scalar]]

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

  /// Code points in all.
  package var size: Int { lines.reduce(0) { $0 + $1.count + 1 } }

  /// The text with one way of ending lines.
  package var text: String {
    // Bytes, and a text of them at once: adding to a text takes several times as long.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    for (number, line) in lines.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: "\n")) }
      for scalar in line { if let encoded = UTF8.encode(scalar) { bytes.append(contentsOf: encoded) } }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The code point at a place; nil at the end of a line and outside the text.
  package subscript(line: Int, column: Int) -> Unicode.Scalar? {
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
  package func line(of text: String, from place: SourceLocation) -> Int? {
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
  package func contents(of scalar: SourceLocation) -> SourceLocation {
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

  /// The places of the characters at UTF-8 offsets of a value, which ascend and are no white space: one walk finds all.
  package func places(of offsets: [Int], in text: Located<String>) -> [SourceLocation] {
    guard text.location.line > 0 else { return offsets.map { _ in text.location } }
    var places: [SourceLocation] = []
    var cursor = SourceCursor(self, at: text.location)
    var position = 0
    for scalar in text.value.unicodeScalars where places.count < offsets.count {
      if position == offsets[places.count] {
        cursor.skipBlanks()
        places.append(cursor.place(as: text.location))
      }
      if !scalar.isBlank { cursor.stepOverCharacter() }
      position += UTF8.width(scalar)
    }
    return places
  }

  /// The place of the character at a UTF-8 offset of a value whose first character stands at its location.
  ///
  /// Quoted and block texts fold lines and escape characters, and no style changes, adds or drops a character that is
  /// no white space: so these are counted. An offset at the end is the place behind the last of them.
  package func place(of offset: Int, in text: Located<String>) -> SourceLocation {
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
