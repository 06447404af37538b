import Expressions
package import Tables

@testable import Aggregation

/// Numbers that look random and are the same in every run.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}

extension Cell: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  package init(integerLiteral value: Int) { self = .number(Number(value)) }

  package init(stringLiteral value: String) { self = .text(value) }

  static let missing = Cell.absent(.missing)
  static let notApplicable = Cell.absent(.notApplicable)
  static let yes = Cell.truth(true)
  static let no = Cell.truth(false)

  static func code(_ text: String) -> Cell { Code(text).map(Cell.code) ?? .missing }
}

/// A table of rows of cells.
func table(_ columns: [(String, ValueType)], _ rows: [[Cell]]) -> Table {
  var table = Table(schema: Schema(columns.map { ColumnSchema($0, $1) }))
  for row in rows {
    for (index, cell) in row.enumerated() { table.columns[index].append(cell) }
  }
  table.rowCount = rows.count
  return table
}

extension Table {
  /// All cells, row by row.
  var rows: [[Cell]] { (0..<rowCount).map { row in columns.map { $0[row] } } }

  /// The cells of one column.
  func cells(_ name: String) -> [Cell] {
    self[name].map { column in (0..<rowCount).map { column[$0] } } ?? []
  }
}

func bind(_ text: String, in schema: Schema) throws -> BoundExpression {
  try Expression.parse(text).bound(in: Scope(schema: schema))
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
