package import Stages
import Tables

extension TargetStage {
  package func bind(
    on source: KnownColumns, of stage: StageHeading, by binder: inout Binder
  ) -> (rule: (any StageRule)?, result: KnownColumns) {
    let bound = goals.compactMap { Self.bind($0, in: source, by: &binder) }
    let listed = binder.names(keep)
    binder.reportRepeated(listed)
    let kept = listed.compactMap { binder.column($0, in: source, of: stage.owner) }
    let rule = Target(input: source.schema, goals: bound, kept: kept, asOf: binder.asOf)
    return (rule, source.with(rule.output))
  }

  private static func bind(
    _ goal: Goal, in known: KnownColumns, by binder: inout Binder
  ) -> Target.Goal? {
    let condition = goal.condition.flatMap { binder.condition($0, in: known) }
    let atLeast = binder.expression(goal.atLeast, in: known, expecting: [.number])
    let atMost = goal.atMost.flatMap { binder.expression($0, in: known, expecting: [.number]) }
    let target = binder.expression(goal.target, in: known, expecting: [.number])
    let national = goal.national.flatMap { binder.condition($0, in: known) }
    let starts = goal.starts.flatMap { binder.expression($0, in: known, expecting: [.date]) }
    let closes = goal.closes.flatMap { binder.expression($0, in: known, expecting: [.date]) }
    guard let atLeast, let target else { return nil }
    return Target.Goal(
      goal.kpi.value, name: goal.name, unit: goal.unit, atLeast: atLeast, atMost: atMost, target: target,
      condition: condition, national: national, starts: starts, closes: closes)
  }
}
