import Tables

@testable import Expressions

/// Random cells and tables, the same for the same seed.
struct Chance: RandomNumberGenerator {
  private var numbers: SplitMix64

  init(seed: Int) { numbers = SplitMix64(seed: UInt64(truncatingIfNeeded: seed) &* SplitMix64.step) }

  mutating func next() -> UInt64 { numbers.next() }

  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// A cell of a type; one in five is missing and one in five not applicable.
  ///
  /// The values are few, so that they meet: zero, equal ones and overflows are common.
  mutating func cell(_ type: ValueType) -> Cell {
    switch below(5) {
    case 0: return .missing
    case 1: return .notApplicable
    default: return value(type)
    }
  }

  mutating func value(_ type: ValueType) -> Cell {
    switch type {
    case .number:
      .decimal(pick(["0", "1", "-1", "2", "3", "0.1", "-2.5", "38000", "90000000000000000000000000"]))
    case .text: .text(pick(["", "a", "b", "กุ"]))
    case .date: .day(pick(["2562-09-30", "2562-10-01", "2563-02-28", "2563-09-30"]))
    case .code: .code(pick(["10", "1001", "10019901", "2563-06", "2562-12"]))
    case .answer, .flag: .truth(below(2) == 0)
    }
  }

  mutating func table(rows: Int) -> Table {
    let columns = Sample.schema.columns.map { column in
      var cells = Column(column.type)
      for _ in 0..<rows { cells.append(cell(column.type)) }
      return cells
    }
    return Table(schema: Sample.schema, columns: columns, rowCount: rows)
  }
}
