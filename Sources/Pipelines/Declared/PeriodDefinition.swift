package import Stages

/// Which days of the data choose among the versions of a rule when a run names no day.
package struct PeriodDefinition: Sendable {
  package var input: Located<String>
  /// A column of dates.
  package var column: Located<String>
}
