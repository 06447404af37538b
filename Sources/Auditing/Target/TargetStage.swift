package import Stages
package import Tables

/// `target`: results beside what was to be reached, in three states.
package struct TargetStage: Sendable {
  package var goals: [Goal]
  /// Columns of the source that go along.
  package var keep: [Located<String>]

  /// What is to be reached.
  package struct Goal: Sendable {
    /// The indicator's sign.
    package var kpi: Located<String>
    package var name: Bilingual
    package var unit: Bilingual
    package var atLeast: Located<String>
    /// Nil: the result is known for sure.
    package var atMost: Located<String>?
    package var target: Located<String>
    /// Nil: the goal holds in each row.
    package var condition: Located<String>?
    /// Nil: the target is judged in each row.
    package var national: Located<String>?
    package var starts: Located<String>?
    package var closes: Located<String>?

    /// The states that it can have.
    fileprivate var states: [TargetState] {
      atMost == nil && closes == nil ? [.met, .notMet] : TargetState.allCases
    }
  }
}

extension TargetStage: DeclaredStage {
  package static let word = "target"

  package static let examples = [
    """
    target: areas
    goals:
      K-1:
        name: {th: วันตลาดนัดทั้งปี, en: Market days of the year}
        unit: {th: วัน, en: days}
        when: area_level = 'total'
        at_least: days_held
        at_most: days_held + unknown_days
        target: planned_days
        national: provinces >= 76
        starts: first_day
        closes: last_day
    keep: [round]
    """
  ]

  package static let findings: [any FindingKind.Type] = TargetFindings.kinds

  package static let unmutated = [
    "goals.name": "it is wording", "goals.unit": "it is wording",
    "keep": "it shows columns and decides nothing",
  ]

  package var identities: [String] { [] }

  package var expressions: [DeclaredExpression<TargetStage>] {
    goals.indices.flatMap { place in
      let path = RulePath("goals", goals[place].kpi.value)
      return [
        DeclaredExpression<TargetStage>(path.appending("when"), \.goals[place].condition),
        DeclaredExpression<TargetStage>(path.appending("at_least"), \.goals[place].atLeast),
        DeclaredExpression<TargetStage>(path.appending("at_most"), \.goals[place].atMost),
        DeclaredExpression<TargetStage>(path.appending("target"), \.goals[place].target),
        DeclaredExpression<TargetStage>(path.appending("national"), \.goals[place].national),
        DeclaredExpression<TargetStage>(path.appending("starts"), \.goals[place].starts),
        DeclaredExpression<TargetStage>(path.appending("closes"), \.goals[place].closes),
      ]
    }
  }

  package func points(unfilled: Set<String>) -> [RulePoint] {
    goals.flatMap { goal in goal.states.map { Target.point(goal.kpi.value, $0) } }
  }

  package func place(of path: RulePath) -> SourceLocation? {
    goals.first { path.keys.count < 2 || $0.kpi.value == path.keys[1] }?.kpi.location
  }

  package func addMutants(to list: inout StageMutants<TargetStage>) {
    for (place, goal) in goals.enumerated() {
      let path = RulePath("goals", goal.kpi.value)
      list.addRemoval(path.appending("when"), goal.condition) { $0.goals[place].condition = nil }
      list.addRemoval(path.appending("at_most"), goal.atMost) { $0.goals[place].atMost = nil }
      list.addRemoval(path.appending("national"), goal.national) { $0.goals[place].national = nil }
      list.addRemoval(path.appending("starts"), goal.starts) { $0.goals[place].starts = nil }
      list.addRemoval(path.appending("closes"), goal.closes) {
        $0.goals[place].starts = nil
        $0.goals[place].closes = nil
      }
    }
  }
}
