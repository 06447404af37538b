@testable import Expressions
@testable import Tables

/// Parses, binds and evaluates a text, as whole columns and row by row, and with parentheses around it.
func fuzzExpressions(_ bytes: [UInt8]) {
  guard let text = String(validating: bytes, as: UTF8.self),
    let expression = try? Expression.parse(text)
  else { return }
  for edit in expression.edits.prefix(20) { _ = try? Expression.parse(expression.applying(edit)) }
  _ = expression.choices
  _ = expression.comparisons
  guard let bound = try? expression.bound(in: scope) else { return }
  let inside = try? Expression.parse("(\(text))").bound(in: scope)
  var faults: [EvaluationFault] = []
  let whole = bound.evaluate(table, faults: &faults)
  require(whole.count == table.rowCount, "\(whole.count) values for \(table.rowCount) rows")
  var faultsByRow: [EvaluationFault] = []
  for row in 0..<table.rowCount {
    var found: [EvaluationFault] = []
    let one = bound.evaluate(table.picking([row]), faults: &found)
    require(one.count == 1 && one[0] == whole[row], "row \(row) alone is otherwise")
    faultsByRow += found.map { EvaluationFault(kind: $0.kind, row: row, source: $0.source) }
  }
  require(Set(faults) == Set(faultsByRow), "row by row other faults")
  var ignored: [EvaluationFault] = []
  guard let wrapped = inside?.evaluate(table, faults: &ignored) else {
    fatalError("no parentheses around it")
  }
  require((0..<table.rowCount).allSatisfy { wrapped[$0] == whole[$0] }, "parentheses change it")
}

/// A table with values of every type that meet: zero, equal ones, and some at the edge of what fits.
private let table: Table = {
  let cells: [(String, ValueType, [Cell])] = [
    ("a", .number, ["0", "1", "-2.5", "90000000000000000000000000"].map { .number(Number($0) ?? .zero) }),
    ("b", .number, ["0", "1", "3", "-90000000000000000000000000"].map { .number(Number($0) ?? .zero) }),
    ("t", .text, ["", "a", "b", "กุ"].map { .text($0) }),
    ("d", .date, [0, 1, 18_000, 18_001].map { .date(Day(number: $0)) }),
    ("m", .code, ["10", "10019901", "2563-06", "2562-12"].map { .code(Code($0) ?? .empty) }),
    ("f", .flag, [.truth(true), .truth(false), .truth(true), .truth(false)]),
    ("i01", .answer, [.truth(true), .truth(false), .truth(true), .truth(true)]),
    ("i02", .answer, [.truth(false), .truth(false), .truth(true), .truth(true)]),
  ]
  let columns = cells.map { _, type, values in
    var column = Column(type)
    for cell in values + [.absent(.missing), .absent(.notApplicable)] { column.append(cell) }
    return column
  }
  let schema = Schema(cells.map { ColumnSchema($0.0, $0.1) })
  return Table(schema: schema, columns: columns, rowCount: 6)
}()

private let scope = Scope(
  schema: table.schema,
  parameters: [
    "line": .value(.number(Number(38_000)), .number), "as_of": .value(.text("2563-09-30"), .text),
    "core": .columns(["i01", "i02"]), "few": .list([.number(Number(1)), .number(Number(2))], .number),
    "nothing": .list([], .code), "unknown": .value(.absent(.missing), .number),
  ])
