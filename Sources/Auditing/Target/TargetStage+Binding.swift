package import Stages
import Tables

extension TargetStage {
  package func bind(
    on source: KnownColumns, of stage: StageHeading, by binder: inout Binder
  ) -> (rule: (any StageRule)?, result: KnownColumns) {
    let bound = goals.compactMap { goal -> Target.Goal? in
      let actual = binder.expression(goal.actual, in: source, expecting: [.number])
      let planned = binder.expression(goal.planned, in: source, expecting: [.number])
      guard let actual, let planned else { return nil }
      return Target.Goal(goal.name.value, actual: actual, planned: planned)
    }
    let course = self.course.flatMap { Self.bind($0, in: source, by: &binder) }
    let rule = Target(input: source.schema, goals: bound, course: course)
    var result = source.with(rule.output)
    // Which columns a faulty goal or course would have made is open.
    if bound.count < goals.count || (course == nil) != (self.course == nil) { result.isOpen = true }
    return (rule, result)
  }

  private static func bind(
    _ course: CourseDates, in known: KnownColumns, by binder: inout Binder
  ) -> Course? {
    let start = binder.expression(course.start, in: known, expecting: [.date])
    let end = binder.expression(course.end, in: known, expecting: [.date])
    let asOf = binder.lookingDay(course.asOf)
    guard let start, let end else { return nil }
    return Course(start: start, end: end, asOf: asOf)
  }
}
