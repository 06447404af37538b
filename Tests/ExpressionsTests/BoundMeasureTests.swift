import Tables
import Testing

@testable import Expressions

@Suite("Measures of groups")
struct BoundMeasureTests {
  private static let scope = Scope(
    schema: Sample.schema, parameters: Sample.parameters, keys: [ColumnSchema("province_code", .code)])

  private func bound(_ text: String) throws -> BoundMeasure {
    try Expression.parse(text).boundMeasure(in: Self.scope)
  }

  private func value(
    _ text: String, _ table: Table, faults: inout [EvaluationFault]
  ) throws -> Cell {
    SlowAggregation.value(of: try bound(text), over: table, province: "10", faults: &faults)
  }

  private func value(_ text: String, _ table: Table) throws -> Cell {
    var faults: [EvaluationFault] = []
    return try value(text, table, faults: &faults)
  }

  private static func table(_ rows: [[String: Cell]]) -> Table {
    var table = Table(schema: Sample.schema)
    for row in rows { table.append(contentsOf: Sample.table(row)) }
    return table
  }

  private static let households = table([
    ["income": 100, "members": 2, "i01": true, "status": .text("a"), "surveyed": .day("2563-09-30")],
    ["income": 50, "members": 1, "i01": false, "status": .text("b"), "surveyed": .day("2563-01-01")],
    ["income": .missing, "members": 4, "i01": true, "status": .text("a")],
    ["income": .notApplicable, "members": 3, "i01": .notApplicable],
    ["income": 0, "members": 0, "i01": .missing, "village_code": .code("10010101")],
  ])

  @Test(
    "Aggregates over present, missing and not applicable values",
    arguments: [
      ("count()", 5), ("count(i01)", 2), ("count(not i01)", 1), ("count(missing(i01))", 1),
      ("count(not_applicable(i01))", 1), ("count(i01 is missing)", 1), ("count(income > 10)", 2),
      ("sum(income)", 150), ("sum(debt)", .missing), ("mean(income)", 50), ("mean(debt)", .missing),
      ("share(i01)", .decimal("0.666666666667")), ("percent(i01)", .decimal("66.666666666667")),
      ("share(income > 10)", .decimal("0.666666666667")), ("percent(income >= 0)", 100),
      ("share(i02)", .missing), ("percent(debt > 1)", .missing), ("percent(missing(i01))", 20),
      ("percent(sum(income), sum(members))", 1500), ("percent(count(), 0)", .missing),
      ("percent(sum(debt), count())", .missing), ("min(income)", 0), ("max(income)", 100),
      ("min(surveyed)", .day("2563-01-01")), ("max(village_code)", .code("10010101")),
      ("min(debt)", .missing), ("distinct(status)", 2), ("distinct(income)", 3), ("distinct(debt)", 0),
      ("sum(income) / count()", 30), ("if(count() = 5, max(surveyed), '2560-01-01')", .day("2563-09-30")),
      ("round(mean(members) * 3, 0) + income_line", 38_006), ("province_code = '10' and count() > 4", true),
      ("percent(i01) >= 66.67", false), ("missing(sum(debt))", true), ("38000", 38_000),
      ("sum(count_passed(i01..i05))", 2), ("sum(if(i01, members, 0))", 6),
    ] as [(String, Cell)])
  func values(_ text: String, _ expected: Cell) throws {
    #expect(try value(text, Self.households) == expected)
  }

  @Test("An empty denominator of mean, share and percent is no fault; a written division by zero is")
  func faults() throws {
    for text in ["mean(debt)", "share(i02)", "percent(i02)", "percent(count(), count(false))"] {
      var faults: [EvaluationFault] = []
      #expect(try value(text, Self.households, faults: &faults) == .missing)
      #expect(faults.isEmpty)
    }
    var faults: [EvaluationFault] = []
    #expect(try value("1 + sum(income) / count(i02)", Self.households, faults: &faults) == .missing)
    #expect(faults == [EvaluationFault(kind: .divisionByZero, row: 0, source: "sum(income) / count(i02)")])
  }

  @Test("Alike aggregates are computed once, and the states of a plain column are tallied")
  func sharing() throws {
    let kinds = { (text: String) throws in try bound(text).aggregates.map(\.kind) }
    #expect(try kinds("mean(income) + sum(income) / count() - count()") == [.sum, .countPresent, .rows])
    #expect(
      try kinds("share(i01) + count(i01) + percent(not i01)")
        == [.tally(column: 9, state: .yes), .tally(column: 9, state: .no)])
    #expect(
      try kinds("count(missing(i02)) + count(not_applicable(i02)) + count(missing(income))")
        == [.tally(column: 10, state: .missing), .tally(column: 10, state: .notApplicable), .countTrue])
    #expect(try kinds("sum(income) + sum(members)") == [.sum, .sum])
  }

  @Test("It tells which columns and parameters its aggregates read")
  func used() throws {
    let measure = try bound("count(income < income_line) + count(i01)")
    #expect(measure.columnsUsed == [0, 9])
    #expect(measure.parametersUsed == ["income_line"])
    #expect(measure.type == .number)
  }

  @Test("Aggregates over the pieces of a table add up to those over the whole", arguments: 0..<20)
  func split(seed: Int) throws {
    var chance = Chance(seed: seed)
    let table = chance.table(rows: 40)
    let pieceOfRow = (0..<40).map { _ in chance.below(4) }
    let pieces = (0..<4).map { piece in table.picking((0..<40).filter { pieceOfRow[$0] == piece }) }
    let texts = [
      "count()", "count(i01)", "count(income > members)", "mean(members)", "min(surveyed)",
      "max(members)", "distinct(village_code)", "share(i01 and i02)", "distinct(status)",
    ]
    for aggregate in try texts.flatMap({ try bound($0).aggregates }) {
      #expect(
        SlowAggregation.cell(aggregate, over: [table]) == SlowAggregation.cell(aggregate, over: pieces))
    }
  }
}
