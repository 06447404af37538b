import Expressions
import TableSamples
import Tables

@testable import Aggregation

extension Cell {
  static let yes = Cell.truth(true)
  static let no = Cell.truth(false)
}

/// A roll-up with measures written as they are in a pipeline, named m1, m2 and so on.
func rollUp(
  _ input: Schema, area: RollUp.AreaKey? = nil, keys: [NamedColumn] = [], each: RollUp.EachKey? = nil,
  _ measures: String...
) throws -> RollUp {
  let scope = Scope(
    schema: RollUp.measured(input: input, each: each),
    keys: RollUp.groupColumns(input: input, area: area, keys: keys, each: each))
  let bound = try measures.enumerated().map { place, text in
    let measure = try Expression.parse(text).boundMeasure(in: scope)
    return RollUp.Measure(ColumnSchema("m\(place + 1)", measure.type), measure)
  }
  return RollUp(input: input, area: area, keys: keys, each: each, measures: bound)
}

extension Summary {
  init(_ rule: RollUp) { self.init([rule]) }

  mutating func add(_ table: Table, faults: inout [EvaluationFault]) {
    var found: [[EvaluationFault]] = [[]]
    add(table, faults: &found)
    faults += found[0]
  }

  func result() -> RollUpResult { results()[0] }
}

extension RollUp {
  func summary(_ tables: Table...) -> Summary {
    var summary = Summary(self)
    var faults: [EvaluationFault] = []
    for table in tables { summary.add(table, faults: &faults) }
    return summary
  }
}
