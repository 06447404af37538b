import Tables

@testable import Expressions

/// A table of one village's data in all six types, and what is written about it in tests.
enum Sample {
  static let schema = Schema(
    [
      ColumnSchema("income", .number), ColumnSchema("members", .number), ColumnSchema("debt", .number),
      ColumnSchema("status", .text), ColumnSchema("surveyed", .date), ColumnSchema("returned", .date),
      ColumnSchema("village_code", .code), ColumnSchema("month_code", .code),
      ColumnSchema("moved_away", .flag), ColumnSchema("i01", .answer), ColumnSchema("i02", .answer),
      ColumnSchema("i03", .answer), ColumnSchema("i05", .answer), ColumnSchema("ambiguous", .number),
    ])

  static let parameters: [String: Parameter] = [
    "income_line": .value(.number(Number(38_000)), .number),
    "as_of": .value(.text("2563-09-30"), .text),
    "core": .columns(["i01", "i03"]),
    "no_core": .columns([]),
    "broken_core": .columns(["i01", "i99"]),
    "excluded": .list([.text("10010101"), .text("10010102")], .text),
    "rounds": .list([.number(Number(1)), .number(Number(2))], .number),
    "nothing": .list([], .code),
    "ambiguous": .value(.number(.zero), .number),
    "unknown_line": .value(.absent(.missing), .number),
  ]

  static let scope = Scope(schema: schema, parameters: parameters)

  /// A table of one row; columns that are not given are missing.
  static func table(_ cells: [String: Cell] = [:]) -> Table {
    let columns = schema.columns.map { column in
      var cellsOfColumn = Column(column.type)
      cellsOfColumn.append(cells[column.name] ?? .absent(.missing))
      return cellsOfColumn
    }
    return Table(schema: schema, columns: columns, rowCount: 1)
  }

  /// The rows of a table, each by the names of its columns.
  static func rows(of table: Table) -> [[String: Cell]] {
    (0..<table.rowCount).map { row in
      Dictionary(uniqueKeysWithValues: zip(table.schema.names, table.columns.map { $0[row] }))
    }
  }

  /// The value of an expression for one row, and its faults.
  static func evaluate(
    _ text: String, _ cells: [String: Cell] = [:]
  ) throws -> (cell: Cell, faults: [EvaluationFault]) {
    let bound = try Expression.parse(text).bound(in: scope)
    var faults: [EvaluationFault] = []
    let column = bound.evaluate(table(cells), faults: &faults)
    return (column[0], faults)
  }

  static func value(_ text: String, _ cells: [String: Cell] = [:]) throws -> Cell {
    try evaluate(text, cells).cell
  }

  /// The fault of an expression, whether of its form or of its names and types; nil when there is none.
  static func error(_ text: String, in scope: Scope = scope) -> ExpressionError? {
    do throws(ExpressionError) {
      _ = try Expression.parse(text).bound(in: scope)
      return nil
    } catch {
      return error
    }
  }
}

extension Cell: ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  package init(integerLiteral value: Int) { self = .number(Number(value)) }
  package init(booleanLiteral value: Bool) { self = .truth(value) }

  static let missing = Cell.absent(.missing)
  static let notApplicable = Cell.absent(.notApplicable)

  /// A number written with decimals.
  static func decimal(_ text: String) -> Cell { .number(Number(text) ?? .zero) }

  static func code(_ text: String) -> Cell { .code(Code(text) ?? .empty) }

  static func day(_ text: String) -> Cell { .date(Day(iso: text) ?? Day(number: 0)) }
}
