import Stages
import Tables

extension UnitCoverage {
  /// How many units of each area have reported: the table "areas" beside the units.
  ///
  /// Shares are of registered units; nobody reports in an area without any, so that its share is not applicable.
  static let areas = Schema(
    [RollUp.Column.areaLevel.schema, RollUp.Column.areaCode.schema]
      + [figure("registered", Bilingual(thai: "ในทะเบียน", english: "In the register"))]
      + UnitState.allCases.map { figure($0.rawValue, $0.label) }
      + [figure("reported_rate", Bilingual(thai: "ร้อยละที่รายงาน", english: "Reported, %"), decimals: 2)])

  private static func figure(_ name: String, _ label: Bilingual, decimals: Int = 0) -> ColumnSchema {
    ColumnSchema(name, .number, decimals: decimals, meaning: ColumnMeaning(label))
  }

  /// From the whole down to tambons, in the order of their codes.
  func areas(of units: Table, hasRegister: Bool) -> Table {
    var counts: [AreaLevel: [Code: [UnitState: Int]]] = [.total: [.empty: [:]]]
    for row in 0..<units.rowCount {
      guard let state = UnitState(rawValue: units.columns[stateColumn][row].text) else { continue }
      let code: Code? = if let area, case .code(let code) = units.columns[area][row] { code } else { nil }
      for level in AreaLevel.allCases where level < .village {
        guard level == .total || code?.length ?? 0 >= level.digits else { continue }
        counts[level, default: [:]][code?.prefix(level.digits) ?? .empty, default: [:]][state, default: 0] +=
          1
      }
    }
    var table = Table(schema: Self.areas)
    for level in AreaLevel.allCases {
      for (code, states) in (counts[level] ?? [:]).sorted(by: { $0.key < $1.key }) {
        let cells =
          [.text(level.rawValue), level == .total ? .absent(.notApplicable) : .code(code)]
          + figures(states, hasRegister: hasRegister)
        for (column, cell) in cells.enumerated() { table.columns[column].append(cell) }
        table.rowCount += 1
      }
    }
    return table
  }

  /// The figures of an area, in the order of their columns; what only a register can tell is missing without one.
  private func figures(_ states: [UnitState: Int], hasRegister: Bool) -> [Cell] {
    let count = { (among: Set<UnitState>) in
      Number(among.reduce(0) { $0 + (states[$1] ?? 0) })
    }
    let registered = count([.reported, .partly, .silent])
    let sent = count([.reported, .partly])
    let told = { (cell: Cell) in hasRegister ? cell : .absent(.missing) }
    return [
      told(.number(registered)), .number(count([.reported])), .number(count([.partly])),
      told(.number(count([.silent]))), told(.number(count([.notRegistered]))),
      told(sent.percent(of: registered).map(Cell.number) ?? .absent(.notApplicable)),
    ]
  }
}
