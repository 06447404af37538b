extension String {
  /// The columns that the text takes on a terminal.
  ///
  /// Thai vowels above and below and tone marks stand over their consonant and take none; control and format
  /// characters are not seen.
  package var displayWidth: Int { unicodeScalars.reduce(0) { $0 + ($1.takesColumn ? 1 : 0) } }

  /// The text with spaces up to a width, before it or after it.
  func padded(to width: Int, alignment: ConsoleTable.Alignment) -> String {
    let spaces = String(repeating: " ", count: max(0, width - displayWidth))
    return alignment == .right ? spaces + self : self + spaces
  }
}

extension Unicode.Scalar {
  fileprivate var takesColumn: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: false
    default: true
    }
  }
}
