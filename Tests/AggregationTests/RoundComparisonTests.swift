import Expressions
import TableSamples
import Tables
import Testing

@testable import Aggregation

@Suite struct RoundComparisonTests {
  private static let columns: [(String, ValueType)] = [
    ("village", .code), ("round", .number), ("level", .number), ("i1", .answer), ("i2", .answer),
  ]

  private func compare(
    _ rows: [[Cell]]
  ) throws -> (rows: Table, faults: [ComparisonFault]) {
    let input = table(Self.columns, rows)
    let rule = RoundComparison(
      input: input.schema, keys: [NamedColumn("village", column: 0)],
      before: try bind("round == 1", in: input.schema), after: try bind("round == 2", in: input.schema),
      columns: [NamedColumn("level", column: 2)], level: 2,
      indicators: [NamedColumn("i1", column: 3), NamedColumn("i2", column: 4)])
    var faults: [EvaluationFault] = []
    let result = rule.compare(input, faults: &faults)
    #expect(result.rows.columns.count == rule.output.columns.count)
    #expect(faults == [])
    return result
  }

  @Test func `Every key has a row with both rounds side by side`() throws {
    let (rows, faults) = try compare([
      [.code("40010102"), 2, 3, .yes, .yes], [.code("40010101"), 1, 1, .no, .yes],
      [.code("40010103"), 1, 1, .yes, .yes], [.code("40010101"), 2, 2, .yes, .no],
      [.code("40010104"), 3, 1, .yes, .yes],
    ])
    #expect(
      rows.schema.names == [
        "village", "rounds", "level_before", "level_after", "level_change", "movement", "gained", "lost",
        "kept", "still_failing", "now_known", "now_failing", "now_unknown", "unknown", "i1", "i2",
      ])
    #expect(rows.cells("village") == [.code("40010101"), .code("40010102"), .code("40010103")])
    #expect(rows.cells("rounds") == ["both", "after_only", "before_only"])
    #expect(rows.cells("level_before") == [1, .missing, 1])
    #expect(rows.cells("level_after") == [2, 3, .missing])
    #expect(rows.cells("level_change") == [1, .missing, .missing])
    #expect(rows.cells("movement") == ["up", .missing, .missing])
    #expect(rows.cells("i1") == ["gained", .missing, .missing])
    #expect(rows.cells("i2") == ["lost", .missing, .missing])
    #expect(rows.cells("gained") == [1, .missing, .missing])
    #expect(rows.cells("kept") == [0, .missing, .missing])
    #expect(faults == [])
  }

  @Test(arguments: [
    (Cell.no, Cell.yes, Cell.text("gained")), (.yes, .no, "lost"), (.yes, .yes, "kept"),
    (.no, .no, "still_failing"), (.missing, .yes, "now_known"), (.missing, .no, "now_failing"),
    (.yes, .missing, "now_unknown"), (.no, .missing, "now_unknown"), (.missing, .missing, "unknown"),
    (.notApplicable, .yes, .notApplicable), (.no, .notApplicable, .notApplicable),
  ])
  func `An answer changes in one of eight ways, or cannot be compared`(
    before: Cell, after: Cell, change: Cell
  ) throws {
    let (rows, _) = try compare([
      [.code("40010101"), 1, 1, before, .yes], [.code("40010101"), 2, 1, after, .yes],
    ])
    #expect(rows.cells("i1") == [change])
    for name in AnswerChange.allCases.map(\.rawValue) {
      let others = name == "kept" ? 1 : 0
      #expect(rows.cells(name) == [.number(Number(others + (change == .text(name) ? 1 : 0)))])
    }
  }

  @Test(arguments: [
    (1, 2, Cell.text("up")), (2, 2, "same"), (3, 1, "down"), (Cell.missing, 2, .missing),
    (1, Cell.missing, .missing),
  ])
  func `A level moves only where it is known twice`(before: Cell, after: Cell, movement: Cell) throws {
    let (rows, _) = try compare([
      [.code("40010101"), 1, before, .yes, .yes], [.code("40010101"), 2, after, .yes, .yes],
    ])
    #expect(rows.cells("movement") == [movement])
  }

  @Test func `Of two rows of one round none is used`() throws {
    let key = Cell.code("40010101")
    let (rows, faults) = try compare([
      [key, 1, 1, .yes, .yes], [key, 2, 2, .yes, .yes], [key, 1, 3, .yes, .yes],
    ])
    #expect(faults == [.repeated(key: [key], rows: [0, 2])])
    #expect(rows.cells("rounds") == ["after_only"])
    #expect(rows.cells("level_before") == [.missing])
  }

  @Test func `A row of an unknown round is told and not used`() throws {
    let (rows, faults) = try compare([[.code("40010101"), .missing, 1, .yes, .yes]])
    #expect(faults == [.roundUnknown(row: 0)])
    #expect(rows.rowCount == 0)
  }

  @Test func `A change beyond all numbers is missing and told`() throws {
    let key = Cell.code("40010101")
    let (rows, faults) = try compare([
      [key, 1, .number(Number(scaled: .max)), .yes, .yes], [key, 2, -1, .yes, .yes],
    ])
    #expect(rows.cells("level_change") == [.missing])
    #expect(faults == [.overflow(key: [key], column: "level")])
  }
}
