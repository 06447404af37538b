import Expressions
import Tables

/// The actual and planned figures of one goal.
struct Sides {
  private let goal: Target.Goal
  private let actual: NumberColumn
  private let planned: NumberColumn
  private let presence: [Presence]

  init(_ goal: Target.Goal, _ table: Table, faults: inout [EvaluationFault]) {
    self.goal = goal
    actual = goal.actual.evaluate(table, faults: &faults).asNumbers
    planned = goal.planned.evaluate(table, faults: &faults).asNumbers
    presence = zip(actual.presence, planned.presence).map { $0.with($1) }
  }

  /// Gap, rate and whether the plan is met.
  func figures(faults: inout [EvaluationFault]) -> [Column] {
    let gaps = numbers(.gap, presence, faults: &faults) { row in
      actual.values[row].subtracting(planned.values[row])
    }
    // There is no share of nothing planned.
    let shared = presence.indices.map { planned[$0] == .zero ? presence[$0].with(.missing) : presence[$0] }
    let rates = numbers(.rate, shared, faults: &faults) { row in
      actual.values[row].percent(of: planned.values[row])
    }
    let met = presence.indices.map { row in
      presence[row] == .present
        ? Truth(actual.values[row] >= planned.values[row]) : Truth(absent: presence[row])
    }
    return [.numbers(gaps), .numbers(rates), .truths(met)]
  }

  /// What should be reached by now, how far off it is, and whether it is reached.
  ///
  /// The share of days is never rounded: actual × all days is compared with planned × days gone.
  func courseFigures(_ spans: Course.Spans, faults: inout [EvaluationFault]) -> [Column] {
    let days = spans.days.values
    let known = presence.indices.map { presence[$0].with(spans.days.presence[$0]) }
    let expected = numbers(.expected, known, faults: &faults) { row in
      planned.values[row].multiplied(by: Number(days[row].gone))?.divided(by: Number(days[row].all))
    }
    let gaps = numbers(.courseGap, expected.presence, faults: &faults) { row in
      actual.values[row].subtracting(expected.values[row])
    }
    let leads = numbers(.onCourse, expected.presence, faults: &faults) { row in
      guard let done = actual.values[row].multiplied(by: Number(days[row].all)),
        let due = planned.values[row].multiplied(by: Number(days[row].gone))
      else { return nil }
      return done.subtracting(due)
    }
    let onCourse = known.indices.map { row in
      leads[row].map { Truth($0 >= .zero) } ?? Truth(absent: leads.presence[row])
    }
    return [.numbers(expected), .numbers(gaps), .truths(onCourse)]
  }

  /// One figure for each row that has one; nil is outside the range of numbers.
  private func numbers(
    _ figure: Target.Figure, _ presence: [Presence], faults: inout [EvaluationFault],
    _ value: (Int) -> Number?
  ) -> NumberColumn {
    var column = NumberColumn(capacity: presence.count)
    for row in presence.indices {
      if presence[row] != .present {
        column.appendAbsent(presence[row], filler: .zero)
      } else if let number = value(row) {
        column.append(number)
      } else {
        column.appendAbsent(.missing, filler: .zero)
        faults.append(
          EvaluationFault(kind: .overflow, row: row, source: Target.column(figure, of: goal.name).name))
      }
    }
    return column
  }
}
