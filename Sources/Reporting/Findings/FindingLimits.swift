/// When a fault is told once for its file; `docs/limits.md` has the table.
package enum FindingLimits {
  /// A fault of more records of a file than one in so many is told once.
  package static let share = 5
  /// Its places that are listed all the same; a fault of no more places is never told once.
  package static let places = 100
  /// Groups of findings that are told apart, by code, column, file and check; those beyond are all listed.
  package static let groups = 32_767
}
