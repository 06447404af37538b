import Stages
import Tables

extension Target {
  /// The columns that a target makes of each goal, in their order.
  package enum Figure: String, Sendable, CaseIterable {
    case gap
    case rate = "achieved_rate"
    case met
    case expected
    case courseGap = "course_gap"
    case onCourse = "on_course"

    /// Those of a target without, and those of one with a course.
    static func all(hasCourse: Bool) -> [Figure] { hasCourse ? allCases : [.gap, .rate, .met] }

    var label: Bilingual {
      switch self {
      case .gap: Bilingual(thai: "ผลต่างจากเป้าหมาย", english: "gap to the plan")
      case .rate: Bilingual(thai: "ร้อยละของเป้าหมาย", english: "achieved, %")
      case .met: Bilingual(thai: "ถึงเป้าหมาย", english: "plan met")
      case .expected: Bilingual(thai: "ที่ควรได้ถึงวันนี้", english: "expected by now")
      case .courseGap: Bilingual(thai: "ผลต่างจากที่ควรได้", english: "gap to what is expected")
      case .onCourse: Bilingual(thai: "เป็นไปตามแผน", english: "on course")
      }
    }
  }

  /// A figure of a goal.
  ///
  /// - Parameter goal: its name; nil for the plain names.
  static func column(_ figure: Figure, of goal: String?) -> ColumnSchema {
    let label = Bilingual(
      thai: [goal.map { "\($0):" }, figure.label.thai].compactMap(\.self).joined(separator: " "),
      english: [goal.map { "\($0):" }, figure.label.english].compactMap(\.self).joined(separator: " "))
    let name = goal.map { "\($0)_\(figure.rawValue)" } ?? figure.rawValue
    return switch figure {
    case .gap: ColumnSchema(name, .number, meaning: ColumnMeaning(label))
    case .rate, .expected, .courseGap:
      ColumnSchema(name, .number, decimals: 2, meaning: ColumnMeaning(label))
    case .met, .onCourse: ColumnSchema(name, .flag, meaning: ColumnMeaning(label, role: .outcome(.more)))
    }
  }
}
