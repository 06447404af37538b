import Stages
import Tables

extension UnitCoverage {
  /// How many units of each area have reported: the table "areas" beside the units.
  ///
  /// Shares are of registered units; nobody reports in an area without any, so that its share is not applicable.
  enum AreaColumn: String, CaseIterable {
    case registered, reported, partly, silent
    case notRegistered = "not_registered"
    case rate = "reported_rate"

    var schema: ColumnSchema {
      ColumnSchema(
        rawValue, .number, decimals: self == .rate ? 2 : 0, meaning: ColumnMeaning(label))
    }

    private var label: Bilingual {
      switch self {
      case .registered: Bilingual(thai: "ในทะเบียน", english: "In the register")
      case .reported: Bilingual(thai: "รายงานครบ", english: "Reported in full")
      case .partly: Bilingual(thai: "รายงานไม่ครบ", english: "Partly reported")
      case .silent: Bilingual(thai: "ไม่มีรายงาน", english: "No report")
      case .notRegistered: Bilingual(thai: "ไม่อยู่ในทะเบียน", english: "Not in the register")
      case .rate: Bilingual(thai: "ร้อยละที่รายงาน", english: "Reported, %")
      }
    }
  }

  static let areas = Schema(
    [RollUp.Column.areaLevel.schema, RollUp.Column.areaCode.schema] + AreaColumn.allCases.map(\.schema))

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

  private func figures(_ states: [UnitState: Int], hasRegister: Bool) -> [Cell] {
    let count = { (state: UnitState) in states[state] ?? 0 }
    let sent = count(.reported) + count(.partly)
    let registered = sent + count(.silent)
    return AreaColumn.allCases.map { column in
      switch column {
      case .reported: return .number(Number(count(.reported)))
      case .partly: return .number(Number(count(.partly)))
      case .registered, .silent, .notRegistered, .rate:
        guard hasRegister else { return .absent(.missing) }
        switch column {
        case .registered: return .number(Number(registered))
        case .silent: return .number(Number(count(.silent)))
        case .notRegistered: return .number(Number(count(.notRegistered)))
        default:
          let share = Number(sent).multiplied(by: Number(100)).flatMap { $0.divided(by: Number(registered)) }
          return share.map(Cell.number) ?? .absent(.notApplicable)
        }
      }
    }
  }
}
