/// How much the cases of a file may hold, written out; `docs/limits.md` has the table.
package enum CaseLimits {
  /// Cells that are written in a file of cases, with ranges written out.
  package static let cells = 1_000_000
  /// Rows of all cases of a file, `times` counted.
  package static let rows = 1_000_000
  /// Bytes of all inputs that are made of them.
  package static let bytes = 100_000_000
}

/// What the cases of a file hold so far.
struct CaseSize {
  private var cells = 0
  private var rows = 0
  private var bytes = 0

  /// Counts cells; false when they are too many.
  mutating func add(cells count: Int) -> Bool {
    cells += count
    return cells <= CaseLimits.cells
  }

  /// Counts a line that stands so many times; false when it is too much.
  mutating func add(rows count: Int, of length: Int) -> Bool {
    guard count <= CaseLimits.rows, length <= CaseLimits.bytes else { return false }
    rows += count
    bytes += count * length
    return rows <= CaseLimits.rows && bytes <= CaseLimits.bytes
  }
}
