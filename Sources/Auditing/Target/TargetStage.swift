package import Stages
package import Tables

/// `target`: what was done beside what was planned.
package struct TargetStage: Sendable {
  package var goals: [Goal]
  package var course: CourseDates?

  /// Two numbers of a row.
  package struct Goal: Sendable {
    /// The beginning of the names of the result columns.
    package var name: Located<String>
    package var actual: Located<String>
    package var planned: Located<String>
  }

  /// The period in which goals are to be reached evenly.
  package struct CourseDates: Sendable {
    package var start: Located<String>
    package var end: Located<String>
    /// The last day that counts as gone; nil for the parameter `as_of`.
    package var asOf: Located<String>?
  }
}

extension TargetStage: DeclaredStage {
  package static let word = "target"

  package static let examples = [
    """
    target: plans
    goals:
      money: {actual: spent_baht, planned: budget_baht}
      people: {actual: trained, planned: places}
    course: {start: first_day, end: last_day, as_of: last_report}
    """
  ]

  package static let findings: [any FindingKind.Type] = TargetFindings.kinds

  package static let unmutated = [
    "course.as_of": "a day that is written out moves with every run, and a parameter has mutants of its own"
  ]

  package var identities: [String] { [] }

  package var expressions: [DeclaredExpression<TargetStage>] {
    let sides = goals.indices.flatMap { place in
      [
        DeclaredExpression<TargetStage>(path(of: goals[place], "actual"), \.goals[place].actual),
        DeclaredExpression<TargetStage>(path(of: goals[place], "planned"), \.goals[place].planned),
      ]
    }
    return sides + [
      DeclaredExpression(
        RulePath("course", "start"), text: { $0.course?.start }, change: { $0.course?.start = $1 }),
      DeclaredExpression(
        RulePath("course", "end"), text: { $0.course?.end }, change: { $0.course?.end = $1 }),
    ]
  }

  package func points(unfilled: Set<String>) -> [RulePoint] {
    goals.flatMap { goal in Target.states.map { Target.point(goal.name.value, $0) } }
  }

  package func place(of path: RulePath) -> SourceLocation? {
    guard path.keys.first == "goals" else { return course?.start.location }
    return goals.first { $0.name.value == path.keys.dropFirst().first }?.name.location
  }

  package func addMutants(to list: inout StageMutants<TargetStage>) {
    if let course {
      list.add(RulePath("course"), at: course.start.location, "course", "−") { $0.course = nil }
    }
  }

  private func path(of goal: Goal, _ key: String) -> RulePath { RulePath("goals", goal.name.value, key) }
}
