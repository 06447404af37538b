/// Why an input cannot be read at all: facts only, the sentence is written when it is reported.
package struct IngestionError: Error, Sendable, Hashable {
  /// The input's name in the pipeline.
  package var input: String
  /// The file's name as the report shows it.
  package var file: String
  /// The line that is meant, from 1, or 0 for the whole file.
  package var line: Int
  package var kind: Kind

  package init(input: String, file: String, line: Int = 0, kind: Kind) {
    self.input = input
    self.file = file
    self.line = line
    self.kind = kind
  }

  /// What stops the run.
  package enum Kind: Sendable, Hashable {
    /// The system's reason.
    case fileUnreadable(reason: String)
    /// A device of the system, such as /dev/zero.
    case device
    /// A pipe or standard input gives more bytes than are copied of it.
    case streamTooLong(limit: Int)
    /// A temporary file cannot be made or written; the system's reason.
    case temporaryFileFailed(reason: String)
    /// The file has no bytes, or only blank lines.
    case fileEmpty
    /// So many blank lines stand at the beginning that the header was not looked for any further.
    case blankStart(lines: Int)
    /// No header cell is known in the first records; the texts of the record that looks most like a header.
    case headerMissing(bestGuess: [String])
    /// No header cell is known in the first records, one of which has more bytes than a record may have: the header perhaps.
    case headerTooLong(limit: Int)
    /// A header that was decoded twice, so that no column is known by it, and what it should be.
    case headerDecodedTwice(text: String, repaired: String)
    /// No header is there, but the first records fit the declared order of the columns.
    case headerAbsent
    /// A file without a header has more fields than columns are declared, or fewer than are needed.
    case declaredWidth(fields: Int, needed: Int, columns: [String])
    /// Columns that are needed and not there, and all headers of the file.
    case columnMissing([MissingColumn], headers: [String])
    /// The file changes its columns more often than is read.
    case headersTooMany(limit: Int)
    /// All headings stand again from a position on, from 1, and the cells under them differ in a line.
    case tablesBeside(position: Int, line: Int)
    /// The encoding cannot be told from the bytes; the offset of the first byte above 7F.
    case encodingUnsure(offset: Int)
    /// The text changes from one encoding to another; the offset of the first word after the change, and whether words
    /// before it follow again.
    case encodingMixed(first: TextEncoding, second: TextEncoding, offset: Int, goesBack: Bool)
    /// The file is in an encoding that is not read.
    case encodingUnsupported(name: String)
    /// The file is no text.
    case notText(ForeignFormat)
  }

  /// A column that a file lacks.
  package struct MissingColumn: Sendable, Hashable {
    package var column: String
    /// The header texts by which it is known.
    package var spellings: [String]
    /// A header of the file that is near one of them.
    package var suggestion: String?
  }
}
