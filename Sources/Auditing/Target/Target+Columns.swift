import Stages
import Tables

extension Target {
  /// The columns of a comparison with targets, in their order: the one form of all such tables.
  package enum Column: String, Sendable, CaseIterable {
    case kpi, indicator
    case areaLevel = "area_level"
    case areaCode = "area_code"
    case unit, target
    case resultFrom = "result_from"
    case resultTo = "result_to"
    case percentFrom = "percent_from"
    case percentTo = "percent_to"
    case expected = "expected_by_now"
    case state

    fileprivate var label: Bilingual {
      switch self {
      case .kpi: Bilingual(thai: "รหัสตัวชี้วัด", english: "Indicator no.")
      case .indicator: Bilingual(thai: "ตัวชี้วัด", english: "Indicator")
      case .areaLevel: Bilingual(thai: "ระดับพื้นที่", english: "Level")
      case .areaCode: Bilingual(thai: "พื้นที่", english: "Area")
      case .unit: Bilingual(thai: "หน่วยนับ", english: "Unit")
      case .target: Bilingual(thai: "เป้าหมาย", english: "Target")
      case .resultFrom: Bilingual(thai: "ผลอย่างน้อย", english: "Result, at least")
      case .resultTo: Bilingual(thai: "ผลอย่างมาก", english: "Result, at most")
      case .percentFrom: Bilingual(thai: "ร้อยละของเป้าหมาย อย่างน้อย", english: "% of the target, at least")
      case .percentTo: Bilingual(thai: "ร้อยละของเป้าหมาย อย่างมาก", english: "% of the target, at most")
      case .expected: Bilingual(thai: "ที่ควรได้ถึงวันนี้", english: "Expected by now")
      case .state: Bilingual(thai: "สถานะ", english: "State")
      }
    }
  }

  /// - Parameter area: the columns of the source that say of which area a row is.
  static func made(of goals: [Goal], area: (level: ColumnSchema, code: ColumnSchema)?) -> [ColumnSchema] {
    Column.allCases.map { column in
      switch column {
      case .areaLevel: area?.level ?? text(column)
      case .areaCode: area?.code ?? text(column)
      case .kpi: text(column)
      case .indicator: text(column, words: words(goals.map(\.name)))
      case .unit: text(column, words: words(goals.map(\.unit)))
      case .state: text(column, words: TargetState.words, role: .outcome(.neither))
      case .target, .resultFrom, .resultTo, .percentFrom, .percentTo, .expected:
        ColumnSchema(column.rawValue, .number, meaning: ColumnMeaning(column.label))
      }
    }
  }

  private static func text(
    _ column: Column, words: [String: Bilingual] = [:], role: ColumnMeaning.Role = .figure
  ) -> ColumnSchema {
    ColumnSchema(
      column.rawValue, .text, meaning: ColumnMeaning(column.label, words: words, role: role))
  }

  private static func words(_ names: [Bilingual]) -> [String: Bilingual] {
    Dictionary(names.map { ($0.thai, $0) }) { first, _ in first }
  }
}
