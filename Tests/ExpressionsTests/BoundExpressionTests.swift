import Tables
import Testing

@testable import Expressions

@Suite("Binding")
struct BoundExpressionTests {
  private func bound(_ text: String) throws -> BoundExpression {
    try Expression.parse(text).bound(in: Sample.scope)
  }

  @Test("It tells which columns and parameters are read")
  func used() throws {
    let bound = try bound(
      "income / members >= income_line and all_passed(core) and village_code not in excluded")
    #expect(bound.columnsUsed == [0, 1, 6, 9, 11])
    #expect(bound.parametersUsed == ["income_line", "core", "excluded"])
    #expect(bound.type == .flag)
    #expect(bound.constant == nil)
  }

  @Test(
    "The type follows from the parts",
    arguments: [
      ("income", .number), ("i01", .answer), ("i01 and i02", .flag), ("not i01", .flag),
      ("first_present(i01, i02)", .answer), ("first_present(i01, moved_away)", .flag),
      ("if(i01, missing, surveyed)", .date), ("month(surveyed)", .code), ("status", .text),
      ("if(i01, '00', village_code)", .code),
    ] as [(String, ValueType)])
  func type(_ text: String, _ expected: ValueType) throws { #expect(try bound(text).type == expected) }

  @Test(
    "What does not depend on the row is computed once",
    arguments: [
      ("income_line * 2 / 4", 19_000), ("1 = 1 and true", true), ("income_line + unknown_line", .missing),
      ("days_between('2563-01-01', as_of)", 273), ("count_passed(true, false)", 1),
      ("if(income_line > 0, 'a', 'b')", .text("a")), ("all_passed(no_core)", true),
    ] as [(String, Cell)])
  func constants(_ text: String, _ expected: Cell) throws {
    let bound = try bound(text)
    #expect(bound.constant == expected)
    var faults: [EvaluationFault] = []
    let column = bound.evaluate(Sample.table(), faults: &faults)
    #expect(column[0] == expected)
  }

  @Test("A column range takes the columns that are there, in the order of their numbers")
  func ranges() throws {
    let names = ["q10", "q02", "q9", "q1", "q2", "q11", "q010"]
    let scope = Scope(schema: Schema(names.map { ColumnSchema($0, .answer) }))
    let columns = { (text: String) throws in
      try Expression.parse("count_passed(\(text))").bound(in: scope).node.operation.children.map(\.operation)
    }
    #expect(try columns("q1..q11") == [.column(3), .column(4), .column(2), .column(0), .column(5)])
    #expect(try columns("q02..q10") == [.column(1), .column(0)])
    #expect(
      Sample.error("count_passed(q02..q010)", in: scope)?.kind == .rangeMalformed(first: "q02", last: "q010"))
  }

  @Test("A range of number columns can be summed")
  func numberRange() throws {
    let scope = Scope(schema: Schema([ColumnSchema("income1", .number), ColumnSchema("income2", .number)]))
    let bound = try Expression.parse("sum_present(income1..income2)").bound(in: scope)
    let table = Table(
      schema: scope.schema,
      columns: [.numbers(NumberColumn([Number(1)])), .numbers(NumberColumn([Number(2)]))], rowCount: 1)
    var faults: [EvaluationFault] = []
    #expect(bound.evaluate(table, faults: &faults)[0] == 3)
  }

  @Test(
    "No rows give no rows",
    arguments: ["income + 1", "38000", "i01 and i02", "status", "count_passed(i01..i05)"])
  func empty(_ text: String) throws {
    var faults: [EvaluationFault] = []
    #expect(try bound(text).evaluate(Table(schema: Sample.schema), faults: &faults).count == 0)
  }
}
