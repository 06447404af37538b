import Stages
import Tables

extension DeadlineRule {
  /// The columns that a check of deadlines makes behind those of the expected, in their order.
  package enum Figure: String, Sendable, CaseIterable {
    case deadline, period
    case periodFrom = "period_from"
    case periodTo = "period_to"
    case due, arrived, arrivals, status
    case daysLate = "days_late"

    var schema: ColumnSchema {
      switch self {
      case .deadline: ColumnSchema(rawValue, .text, meaning: ColumnMeaning(label))
      case .period: ColumnSchema(rawValue, .code, meaning: ColumnMeaning(label))
      case .periodFrom, .periodTo, .due, .arrived:
        ColumnSchema(rawValue, .date, meaning: ColumnMeaning(label))
      case .arrivals, .daysLate: ColumnSchema(rawValue, .number, meaning: ColumnMeaning(label))
      case .status:
        ColumnSchema(
          rawValue, .text,
          meaning: ColumnMeaning(label, words: DeadlineStatus.words, role: .outcome(.neither)))
      }
    }

    private var label: Bilingual {
      switch self {
      case .deadline: Bilingual(thai: "เรื่องที่ต้องส่ง", english: "Deadline")
      case .period: Bilingual(thai: "งวด", english: "Period")
      case .periodFrom: Bilingual(thai: "งวดตั้งแต่", english: "Period from")
      case .periodTo: Bilingual(thai: "งวดถึง", english: "Period to")
      case .due: Bilingual(thai: "กำหนดส่ง", english: "Due")
      case .arrived: Bilingual(thai: "วันที่ส่ง", english: "Arrived")
      case .arrivals: Bilingual(thai: "จำนวนครั้งที่ส่ง", english: "Arrivals")
      case .status: Bilingual(thai: "สถานะ", english: "Status")
      case .daysLate: Bilingual(thai: "ล่าช้า (วัน)", english: "Days late")
      }
    }
  }
}

extension DeadlineStatus {
  private var word: Bilingual {
    switch self {
    case .onTime: Bilingual(thai: "ทันกำหนด", english: "on time")
    case .late: Bilingual(thai: "ล่าช้า", english: "late")
    case .missing: Bilingual(thai: "ยังไม่ส่ง เลยกำหนด", english: "missing")
    case .notYetDue: Bilingual(thai: "ยังไม่ถึงกำหนด", english: "not yet due")
    case .unknown: Bilingual(thai: "ไม่ทราบ", english: "unknown")
    }
  }

  /// The words by what is printed.
  static var words: [String: Bilingual] {
    Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0.word) })
  }
}
