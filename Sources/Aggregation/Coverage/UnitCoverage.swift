package import Expressions
import Stages
package import Tables

/// A bound comparison of the units that should report with those that have.
package struct UnitCoverage: Sendable {
  /// The columns of the reports that name a unit.
  package let keys: [NamedColumn]
  package let register: Register
  /// Which rows are reports; nil for all.
  package let condition: BoundExpression?
  /// Whether nothing lacks in a report; nil where that is always so.
  package let whole: BoundExpression?
  /// The position of the area code in the result.
  package let area: Int?
  /// What the units are called.
  package let name: Bilingual
  package let output: Schema

  /// The list of the units.
  package struct Register: Sendable, Hashable {
    package var name: String
    /// The keys in it.
    package var keys: [Int]
    /// The columns that go along.
    package var kept: [Int]

    package init(name: String, keys: [Int], kept: [Int] = []) {
      self.name = name
      self.keys = keys
      self.kept = kept
    }
  }

  /// - Parameter columns: those of the keys, and those of the register that go along.
  package init(
    columns: [ColumnSchema], keys: [NamedColumn], register: Register, condition: BoundExpression? = nil,
    whole: BoundExpression? = nil, area: Int? = nil, name: Bilingual
  ) {
    self.keys = keys
    self.register = register
    self.condition = condition
    self.whole = whole
    self.area = area
    self.name = name
    output = Schema(columns + [Self.reports, Self.state])
  }

  /// One row for each unit in ascending order: those of the register, and those that have reported besides.
  ///
  /// - Parameter registered: the table behind `register`; nil where nobody has given one, so that nobody can be silent.
  package func units(
    of table: Table, registered: Table?, faults: inout [EvaluationFault]
  ) -> Table {
    let isReport = condition?.evaluate(table, faults: &faults).answers
    let isWhole = whole?.evaluate(table, faults: &faults).answers
    let rows = (0..<table.rowCount).filter { isReport?[$0] ?? .yes == .yes }
    var known = KeyTable()
    let reports = known.insert(RowKeys(of: keys.map { table.columns[$0.column] }, rows: rows))
    let listed = registered.map { registered in
      known.insert(
        RowKeys(
          of: register.keys.map { registered.columns[$0] }, rows: Array(0..<registered.rowCount)))
    }
    var units = [Unit](repeating: Unit(), count: known.count)
    for (row, unit) in zip(rows, reports) {
      units[unit].reports += 1
      units[unit].isWhole = units[unit].isWhole && isWhole?[row] ?? .yes == .yes
    }
    for (row, unit) in (listed ?? []).enumerated() where units[unit].line == nil { units[unit].line = row }
    let order = known.sortedOrder()
    var columns = known.columns(of: order[...], types: keys.indices.map { output.columns[$0].type })
    for (place, column) in register.kept.enumerated() {
      let type = output.columns[keys.count + place].type
      let cells =
        registered.map { $0.columns[column].withAbsentRow() }
        ?? Column(absent: .missing, type: type, count: 1)
      columns.append(cells.picking(order.map { units[$0].line ?? (registered?.rowCount ?? 0) }))
    }
    var counts = Column(.number)
    var states = Column(.text)
    for unit in order {
      counts.append(.number(Number(units[unit].reports)))
      states.append(.text(units[unit].state(hasRegister: registered != nil).rawValue))
    }
    return Table(schema: output, columns: columns + [counts, states], rowCount: order.count)
  }

  /// What is known of one unit.
  private struct Unit {
    var reports = 0
    var isWhole = true
    /// Its row in the register.
    var line: Int?

    func state(hasRegister: Bool) -> UnitState {
      if hasRegister, line == nil { return .notRegistered }
      return reports == 0 ? .silent : isWhole ? .reported : .partly
    }
  }
}

extension UnitCoverage {
  static let reports = ColumnSchema(
    "reports", .number, meaning: ColumnMeaning(Bilingual(thai: "จำนวนรายงาน", english: "Reports")))
  static let state = ColumnSchema(
    "state", .text,
    meaning: ColumnMeaning(
      Bilingual(thai: "สถานะการรายงาน", english: "State of reporting"), words: UnitState.words,
      role: .outcome(.neither)))

  /// The position of the state.
  var stateColumn: Int { output.columns.count - 1 }

  static func point(_ state: UnitState) -> RulePoint { .value(.stage, Self.state.name, state.rawValue) }
}
