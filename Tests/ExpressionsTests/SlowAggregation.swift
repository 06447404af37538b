import Tables

@testable import Expressions

/// Aggregates as their descriptions say, over the cells of several tables.
enum SlowAggregation {
  /// The value of a measure over all rows of a table, taken as one group; its only key is a province.
  static func value(
    of measure: BoundMeasure, over table: Table, province: String, faults: inout [EvaluationFault]
  ) -> Cell {
    var groups = Table(schema: Schema([]), columns: [], rowCount: 1)
    for (index, aggregate) in measure.aggregates.enumerated() {
      var column = Column(aggregate.resultType)
      column.append(cell(aggregate, over: [table]))
      groups.append(column, as: ColumnSchema("a\(index)", aggregate.resultType))
    }
    groups.append(
      .codes(CodeColumn([Code(province) ?? .empty])), as: ColumnSchema("province_code", .code))
    return measure.evaluate(groups: groups, faults: &faults)[0]
  }

  static func cell(_ aggregate: Aggregate, over tables: [Table]) -> Cell {
    if aggregate.kind == .rows { return .number(Number(tables.map(\.rowCount).reduce(0, +))) }
    if case .tally(let column, let state) = aggregate.kind {
      let expected: Cell = state.presence == .present ? .truth(state == .yes) : .absent(state.presence)
      return count(cells { $0.columns[column] }, where: { $0 == expected })
    }
    let values = cells { table in
      var faults: [EvaluationFault] = []
      return aggregate.argument?.evaluate(table, faults: &faults) ?? .truths([])
    }
    let present = values.filter { $0.kind == .present }
    return switch aggregate.kind {
    case .countTrue: count(values) { $0 == true }
    case .countPresent: count(present) { _ in true }
    case .sum, .answerSum: present.isEmpty ? .missing : present.reduce(0, added)
    case .minimum: present.min(by: isLess) ?? .missing
    case .maximum: present.max(by: isLess) ?? .missing
    default: .number(Number(Set(present).count))
    }

    func cells(_ column: (Table) -> Column) -> [Cell] {
      tables.flatMap { table in
        let column = column(table)
        return (0..<table.rowCount).map { column[$0] }
      }
    }
  }

  private static func count(_ cells: [Cell], where condition: (Cell) -> Bool) -> Cell {
    .number(Number(cells.filter(condition).count))
  }

  private static func added(_ left: Cell, _ right: Cell) -> Cell {
    guard case .number(let first) = left, case .number(let second) = right else { return .missing }
    return first.adding(second).map(Cell.number) ?? .missing
  }

  private static func isLess(_ left: Cell, _ right: Cell) -> Bool {
    switch (left, right) {
    case (.number(let first), .number(let second)): first < second
    case (.date(let first), .date(let second)): first < second
    case (.code(let first), .code(let second)): first < second
    default: false
    }
  }
}
