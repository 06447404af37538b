import Stages
import Tables

extension PeriodComparison {
  /// What is shown of a figure.
  enum Figure: CaseIterable {
    case value, change, changeRate

    func name(of figure: String) -> String {
      switch self {
      case .value: figure
      case .change: "\(figure)_change"
      case .changeRate: "\(figure)_change_rate"
      }
    }
  }

  /// Whether a month has no record.
  static let silentName = "silent"

  static let silent = ColumnSchema(
    silentName, .flag, meaning: ColumnMeaning(Bilingual(thai: "ไม่มีรายงาน", english: "Silent")))

  static func columns(of figure: NamedColumn, in input: Schema) -> [ColumnSchema] {
    let value = input.column(figure)
    return Figure.allCases.map { made in
      let name = made.name(of: figure.name)
      return switch made {
      case .value: value
      case .change:
        ColumnSchema(
          name, .number, decimals: value.decimals,
          meaning: ColumnMeaning(
            value.label(
              figure.name, Bilingual(thai: "เปลี่ยนจากเดือนก่อน", english: "change on the month before"))))
      case .changeRate:
        ColumnSchema(
          name, .number, decimals: 2,
          meaning: ColumnMeaning(
            value.label(
              figure.name,
              Bilingual(thai: "เปลี่ยนจากเดือนก่อน (ร้อยละ)", english: "change on the month before, %"))))
      }
    }
  }

  /// Whether a month is silent.
  static let states = [true, false]

  static func silent(_ isSilent: Bool) -> RulePoint { .value(.stage, silentName, isSilent ? "1" : "0") }
}
