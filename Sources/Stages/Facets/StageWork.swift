package import Expressions
package import Tables

/// How a stage works on rows.
///
/// Kinds come and go; a new shape of work is a change of the runner, so that this is a closed list.
package enum StageWork: Sendable {
  /// Batch by batch, each row by itself.
  case rows(any RowWork)
  /// On all rows of the source side by side.
  case whole(any WholeWork)
  /// Sums up batch by batch; all rows are needed before there is a result.
  case sums(any SumWork)
}

/// Work on rows, each by itself.
package protocol RowWork: Sendable {
  /// Whether rows may end here, because a condition leaves them out.
  var leavesOut: Bool { get }

  /// The same with what it looks up, made ready once for each source.
  func prepared(with others: StageOthers) -> any RowWork

  /// The rows of a batch; loops over rows are inside.
  func rows(of batch: Table, notes: inout StageNotes) -> Table
}

/// Work on all rows of a source.
package protocol WholeWork: Sendable {
  /// - Parameter jobs: threads; they change nothing in the result.
  func result(
    of source: any Relation, with others: StageOthers, jobs: Int, notes: inout StageNotes
  ) -> WholeResult
}

/// The rows of a stage and the tables beside them, by their word.
package struct WholeResult: Sendable {
  package var rows: any Relation
  package var sides: [String: Table]

  package init(_ rows: any Relation, sides: [String: Table] = [:]) {
    self.rows = rows
    self.sides = sides
  }
}

/// What a stage reads besides its source.
package struct StageOthers: Sendable {
  private let tables: [String: Table]
  /// Optional inputs without files.
  private let absent: Set<String>

  package init(_ tables: [String: Table], absent: Set<String> = []) {
    self.tables = tables
    self.absent = absent
  }

  /// Empty, without columns, for a name that is not among them.
  package subscript(name: String) -> Table { tables[name] ?? Table(schema: Schema([])) }

  /// Whether there is a file behind a name, or a result.
  package func isGiven(_ name: String) -> Bool { tables[name] != nil && !absent.contains(name) }
}

/// Work that sums up rows; those that group alike share their counting.
package protocol SumWork: Sendable {
  func groups(like other: any SumWork) -> Bool

  /// Nothing counted yet, for this and others that group alike.
  func makeState(with others: [any SumWork]) -> any SumState
}

/// What a worker has summed up, for one or several stages.
package protocol SumState: Sendable {
  /// - Parameter faults: what could not be computed, by stage.
  mutating func add(_ batch: Table, faults: inout [[EvaluationFault]])

  /// Adds what another worker has summed up; the order changes nothing.
  mutating func merge(_ other: any SumState)

  /// Whether there are more groups than are kept.
  var isOverfull: Bool { get }

  /// The result of each stage.
  func results(jobs: Int) -> [any SummedRelation]
}

/// A result of sums.
package protocol SummedRelation: Relation {
  /// Columns that could not be computed in some row.
  var faultyColumns: Set<Int> { get }

  /// A slice with what could not be computed in it.
  func slice(_ index: Int, columns: Set<Int>?, faults: inout [EvaluationFault]) -> Table

  /// The first sum that is not that of its parts: a fault of the program.
  func wrongSum(jobs: Int) -> WrongSum?
}

/// A sum that is not that of its parts.
package struct WrongSum: Sendable, Hashable {
  /// The level of areas.
  package var level: String
  package var key: String

  package init(level: String, key: String) {
    self.level = level
    self.key = key
  }
}
