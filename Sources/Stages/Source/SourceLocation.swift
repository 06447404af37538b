import Tables

/// A place in a definition file; lines and columns count from 1, columns in Unicode code points.
package struct SourceLocation: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The path of the file, or the option of the command line as it was typed.
  package var file: String
  /// 0 for an option of the command line.
  package var line: Int
  package var column: Int
  /// The line of the alias through which the text was reached; nil when it is read where it stands.
  package var aliasLine: Int?

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The beginning of a file.
  package static func start(of file: String) -> SourceLocation {
    SourceLocation(file: file, line: 1, column: 1)
  }

  /// An option of the command line, such as `--param level_2_from=13`.
  package static func option(_ text: String) -> SourceLocation {
    SourceLocation(file: text.shortened(to: DefinitionLimits.messageLength), line: 0, column: 0)
  }

  /// "file:line:column", or the option.
  package var description: String { line == 0 ? file : "\(file):\(line):\(column)" }

  /// The order of files, then lines, then columns.
  package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }

  /// The place so many code points further on in the line.
  package func moved(by columns: Int) -> SourceLocation {
    var place = self
    if line > 0 { place.column += columns }
    return place
  }
}
