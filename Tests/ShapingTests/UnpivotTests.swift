import Stages
import TableSamples
import Tables
import Testing

@testable import Shaping

/// Columns side by side that become rows below each other.
@Suite struct UnpivotTests {
  private let source = table(
    [("id", .text), ("m01", .number), ("kind", .text), ("m02", .number)],
    [["a", 1, "x", 2], ["b", .missing, "y", 0]])

  private func rule(names: [String]? = nil) -> Unpivot {
    Unpivot(input: source.schema, columns: [1, 3], label: "month", value: "paid", names: names)
  }

  @Test("each row gives one for each column, side by side, and what is missing stays missing")
  func rows() {
    let rows = rule().apply(to: source)
    #expect(rows.schema.names == ["id", "kind", "month", "paid"])
    #expect(rows.cells("id") == ["a", "a", "b", "b"])
    #expect(rows.cells("kind") == ["x", "x", "y", "y"])
    #expect(rows.cells("month") == ["m01", "m02", "m01", "m02"])
    #expect(rows.cells("paid") == [1, 2, .missing, 0])
    #expect(
      rule().apply(to: table([("id", .text), ("m01", .number), ("kind", .text), ("m02", .number)], []))
        .rowCount == 0)
  }

  @Test("names stand for the columns, a row keeps its place in the file, and rows are named by both")
  func names() {
    var placed = source
    placed.origins = [RowOrigin(file: 0, record: 1, line: 2), RowOrigin(file: 0, record: 2, line: 3)]
    let rule = rule(names: ["2562-10", "2562-11"])
    let rows = rule.apply(to: placed)
    #expect(rows.cells("month") == ["2562-10", "2562-11", "2562-10", "2562-11"])
    #expect(rows.origins.map(\.record) == [1, 1, 2, 2])
    #expect(rule.naming(of: RowNaming(keys: ["id"], area: nil)).keys == ["id", "month"])
    #expect(rule.reads(for: 1).source == [2] && rule.reads(for: 3).source == [1, 3])
    let verdicts = rule.verdicts(of: StageRun(source: placed, others: [:], result: rows))
    #expect(verdicts.reason(for: 3, row: 3).sentence.english == "from the column “2562-11”")
  }

  @Test("the rows of parts are the rows of the whole")
  func parts() {
    var joined = Table(schema: rule().output)
    for row in 0..<2 { joined.append(contentsOf: rule().apply(to: source.picking([row]))) }
    let whole = rule().apply(to: source)
    for name in whole.schema.names { #expect(joined.cells(name) == whole.cells(name)) }
  }
}
