package import Tables

/// Writes the rows of a relation as CSV: UTF-8 without a byte order mark, after RFC 4180 but for the line end.
///
/// Lines end in LF, which every reader takes and line tools need (RFC 4180 has CRLF). The first line holds the
/// column names. A cell that is not applicable is "-", a missing one is empty, answers and flags are 1 and 0,
/// dates are ISO 8601 in the Common Era, numbers have a point and no commas. See `CSVField` for texts.
package enum CSVWriter {
  /// What was written.
  package struct Summary: Sendable, Hashable {
    package var rows = 0
    /// Cells in which a citizen number was masked.
    package var maskedCells = 0
    package var bytes = 0
  }

  /// - Parameter jobs: threads; they change nothing in the file.
  package static func write(
    _ relation: some Relation, to path: String, jobs: Int = 1
  ) throws(OutputError) -> Summary {
    let slices = try CSVSlices(relation, path: path)
    slices.write(jobs: jobs)
    return try slices.close()
  }

  /// The bytes of the file, for small tables and standard output.
  package static func bytes(of relation: some Relation) -> [UInt8] { bytes(of: relation, for: .anybody) }

  /// The table as another pipeline of the same run reads it: with nothing masked, shown or guarded.
  ///
  /// It stays in memory; citizen numbers that are keys must still fit together.
  package static func feed(of relation: some Relation) -> [UInt8] { bytes(of: relation, for: .pipeline) }

  private static func bytes(of relation: some Relation, for reader: CSVField.Reader) -> [UInt8] {
    var bytes: [UInt8] = []
    var encoder = CSVEncoder(schema: relation.schema, for: reader)
    encoder.appendHeader(to: &bytes)
    relation.forEachTable { encoder.append($0, to: &bytes) }
    return bytes
  }
}
