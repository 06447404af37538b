import Expressions
import Tables

/// Numbers that look random and are the same in every run.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}

extension Cell: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
  package init(integerLiteral value: Int) { self = .number(Number(value)) }
  package init(stringLiteral value: String) { self = .text(value) }
  package init(booleanLiteral value: Bool) { self = .truth(value) }

  static let missing = Cell.absent(.missing)
  static let notApplicable = Cell.absent(.notApplicable)

  static func code(_ text: String) -> Cell { Code(text).map(Cell.code) ?? .missing }

  /// A number written with decimals.
  static func decimal(_ text: String) -> Cell { Number(text).map(Cell.number) ?? .missing }
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
