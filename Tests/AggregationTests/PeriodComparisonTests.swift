import TableSamples
import Tables
import Testing

@testable import Aggregation

@Suite struct PeriodComparisonTests {
  private static let columns: [(String, ValueType)] = [
    ("market", .text), ("month", .code), ("sales", .number),
  ]

  private func compare(
    _ rows: [[Cell]], _ first: String = "2563-11", _ last: String = "2564-02", register: [String]? = nil
  ) throws -> (rows: Table, faults: [ComparisonFault]) {
    let input = table(Self.columns, rows)
    let rule = PeriodComparison(
      input: input.schema, keys: [NamedColumn("market", column: 0)],
      along: NamedColumn("month", column: 1), columns: [NamedColumn("sales", column: 2)],
      period: try month(first)...month(last),
      register: register.map { _ in PeriodComparison.Register(name: "known", keys: [1]) })
    let known = register.map { table([("number", .number), ("name", .text)], $0.map { [1, .text($0)] }) }
    let result = rule.compare(input, registered: known)
    #expect(
      result.rows.schema.names
        == ["market", "month", "silent", "sales", "sales_change", "sales_change_rate"])
    return result
  }

  private func month(_ text: String) throws -> Month { try #require(Code(text).flatMap { Month($0) }) }

  @Test func `Every month of the period has a row, also over the end of a Buddhist year`() throws {
    let (rows, faults) = try compare([
      ["ข", .code("2564-01"), 150], ["ข", .code("2563-11"), 200], ["ข", .code("2563-12"), 100],
    ])
    #expect(
      rows.rows == [
        ["ข", .code("2563-11"), .no, 200, .missing, .missing],
        ["ข", .code("2563-12"), .no, 100, -100, -50],
        ["ข", .code("2564-01"), .no, 150, 50, 50],
        ["ข", .code("2564-02"), .yes, .missing, .missing, .missing],
      ])
    #expect(faults == [])
  }

  @Test func `After a silent month, a missing figure or zero nothing is made up`() throws {
    let (rows, faults) = try compare([
      ["ก", .code("2563-11"), 0], ["ก", .code("2563-12"), 100], ["ก", .code("2564-02"), 7],
      ["ข", .code("2563-11"), .missing], ["ข", .code("2563-12"), 5],
    ])
    #expect(
      rows.cells("sales_change") == [.missing, 100, .missing, .missing] + [
        .missing, .missing, .missing, .missing,
      ])
    #expect(rows.cells("sales_change_rate") == Array(repeating: .missing, count: 8))
    #expect(rows.cells("silent") == [.no, .no, .yes, .no, .no, .no, .yes, .yes])
    #expect(faults == [])
  }

  @Test func `The first month of a market is not compared with the last month of another`() throws {
    let (rows, _) = try compare([["ก", .code("2564-02"), 1], ["ข", .code("2563-11"), 5]])
    #expect(rows.cells("sales_change") == Array(repeating: .missing, count: 8))
  }

  @Test func `A registered market without any record is silent all the time`() throws {
    let (rows, _) = try compare(
      [["ก", .code("2563-11"), 1]], "2563-11", "2563-12", register: ["ข", "ก"])
    #expect(rows.cells("market") == ["ก", "ก", "ข", "ข"])
    #expect(rows.cells("silent") == [.no, .yes, .yes, .yes])
  }

  @Test func `Records that cannot be placed are told`() throws {
    let (rows, faults) = try compare(
      [
        ["ก", .code("2563-10"), 1], ["ก", .missing, 2], ["ก", .code("2563-13"), 3],
        ["ก", .code("2563-11"), 4], ["ก", .code("2563-11"), 5], ["ก", .code("2563-12"), 6],
      ], "2563-11", "2563-12")
    #expect(
      faults == [
        .outsidePeriod(row: 0), .monthUnknown(row: 1), .monthUnknown(row: 2),
        .repeated(key: ["ก"], rows: [3, 4]),
      ])
    #expect(
      rows.rows == [
        ["ก", .code("2563-11"), .missing, .missing, .missing, .missing],
        ["ก", .code("2563-12"), .no, 6, .missing, .missing],
      ])
  }

  @Test(arguments: [("2563-12", 1, "2564-01"), ("2563-01", -1, "2562-12"), ("2563-06", 24, "2565-06")])
  func `Months go on over the years`(start: String, steps: Int, end: String) throws {
    let month = try month(start)
    #expect(month.advanced(by: steps).code.description == end)
    #expect(month.distance(to: try self.month(end)) == steps)
  }

  @Test(arguments: [
    "2563-6", "256306", "2563-00", "2563-13", "63-06", "2563-1a", "-2563-1", "2563--6", "+563-06",
  ])
  func `What is not a month is not read as one`(text: String) throws {
    #expect(Month(try #require(Code(text))) == nil)
  }
}
