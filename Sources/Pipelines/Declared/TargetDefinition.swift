package import Stages

/// `target`: what was done beside what was planned.
package struct TargetDefinition: Sendable {
  package var goals: [GoalDefinition]
  package var course: CourseDefinition?
}

/// One goal: two numbers of a row.
package struct GoalDefinition: Sendable {
  /// The beginning of the names of the result columns.
  package var name: Located<String>
  package var actual: Located<String>
  package var planned: Located<String>
}

/// The period in which goals are to be reached evenly.
package struct CourseDefinition: Sendable {
  package var start: Located<String>
  package var end: Located<String>
  /// The last day that counts as gone; nil for the parameter `as_of`.
  package var asOf: Located<String>?
}
