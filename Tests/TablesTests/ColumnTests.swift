import Testing

@testable import Tables

struct ColumnTests {
  static let samples: [(ValueType, [Cell])] = [
    (.number, [.number(Number(5)), .absent(.missing), .number(.zero), .absent(.notApplicable)]),
    (
      .code,
      [.code(Code(packed: 0x3334_0000_0000_0000)), .absent(.notApplicable), .code(.empty), .absent(.missing)]
    ),
    (.date, [.date(Day(number: 1)), .absent(.missing), .date(Day(number: 0)), .absent(.notApplicable)]),
    (.text, [.text("กุสุมาลย์"), .absent(.missing), .text(""), .absent(.notApplicable)]),
    (.answer, [.truth(true), .absent(.missing), .truth(false), .absent(.notApplicable)]),
    (.flag, [.truth(false), .absent(.notApplicable), .truth(true), .absent(.missing)]),
  ]

  private static func column(_ type: ValueType, _ cells: [Cell]) -> Column {
    var column = Column(type)
    for cell in cells { column.append(cell) }
    return column
  }

  private static func cells(_ column: Column) -> [Cell] { (0..<column.count).map { column[$0] } }

  @Test("cells come back as they went in, zero and empty text apart from nothing", arguments: samples)
  func roundTrip(type: ValueType, cells: [Cell]) {
    let column = Self.column(type, cells)
    #expect(Self.cells(column) == cells)
    #expect((0..<column.count).map { column.presence($0) } == cells.map(\.kind))
  }

  @Test("picking takes rows in the order asked for, also twice", arguments: samples)
  func picking(type: ValueType, cells: [Cell]) {
    let rows = [3, 0, 0, 2]
    #expect(Self.cells(Self.column(type, cells).picking(rows)) == rows.map { cells[$0] })
  }

  @Test("picking a range takes rows that follow each other", arguments: samples, [0..<4, 1..<3, 2..<2])
  func picking(sample: (type: ValueType, cells: [Cell]), rows: Range<Int>) {
    #expect(Self.cells(Self.column(sample.type, sample.cells).picking(rows)) == Array(sample.cells[rows]))
  }

  @Test("rows are repeated one by one", arguments: samples, 0...3)
  func repeating(sample: (type: ValueType, cells: [Cell]), times: Int) {
    let expected = sample.cells.flatMap { Array(repeating: $0, count: times) }
    #expect(Self.cells(Self.column(sample.type, sample.cells).repeatingRows(times)) == expected)
    for cell in sample.cells {
      let repeated = Column(repeating: cell, type: sample.type, count: times)
      #expect(Self.cells(repeated) == Array(repeating: cell, count: times))
    }
  }

  @Test("joined columns are the cells of both", arguments: samples)
  func joining(type: ValueType, cells: [Cell]) {
    var column = Self.column(type, cells)
    column.append(contentsOf: Self.column(type, cells.reversed()))
    #expect(Self.cells(column) == cells + cells.reversed())
  }

  @Test("a column of nothing", arguments: ValueType.allCases, [Presence.missing, .notApplicable])
  func absent(type: ValueType, kind: Presence) {
    #expect(
      Self.cells(Column(absent: kind, type: type, count: 3)) == Array(repeating: .absent(kind), count: 3))
  }
}
