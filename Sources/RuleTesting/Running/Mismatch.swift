import Pipelines
package import Running
package import Stages
package import Tables

/// One thing that is not as a case expects it.
package struct Mismatch: Sendable {
  /// Where the case says what it expects.
  package var location: SourceLocation
  package var kind: Kind

  package enum Kind: Sendable {
    /// A cell has another value. [row: its place in the table]
    case cell(relation: String, key: String, row: Int, column: String, expected: String, actual: String)
    /// No row has the named key, or several have.
    case rows(relation: String, key: String, found: Int)
    /// The number of rows of a stage.
    case count(relation: String, expected: Int, actual: Int)
    /// No such finding came.
    case findingMissing(String)
    /// A finding came that the case does not list.
    case findingUnexpected(Finding)
    /// The run stopped.
    case stopped(RunError)
  }
}
