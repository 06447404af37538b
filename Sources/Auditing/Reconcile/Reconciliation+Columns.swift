import Stages
import Tables

extension Reconciliation {
  /// The columns that a reconciliation makes behind its keys, in their order.
  package enum Figure: String, Sendable, CaseIterable {
    case identity, stated, computed, difference, parts
    case missingParts = "missing_parts"
    case status

    var schema: ColumnSchema {
      switch self {
      case .identity: ColumnSchema(rawValue, .text, meaning: ColumnMeaning(label))
      case .stated, .computed, .difference, .parts, .missingParts:
        ColumnSchema(rawValue, .number, meaning: ColumnMeaning(label))
      case .status:
        ColumnSchema(
          rawValue, .text,
          meaning: ColumnMeaning(label, words: IdentityStatus.words, role: .outcome(.neither)))
      }
    }

    private var label: Bilingual {
      switch self {
      case .identity: Bilingual(thai: "ยอดที่ตรวจ", english: "Identity")
      case .stated: Bilingual(thai: "ยอดที่ระบุ", english: "Stated")
      case .computed: Bilingual(thai: "ยอดที่คำนวณ", english: "Computed")
      case .difference: Bilingual(thai: "ผลต่าง", english: "Difference")
      case .parts: Bilingual(thai: "รายการย่อย", english: "Parts")
      case .missingParts: Bilingual(thai: "รายการย่อยที่ไม่มีข้อมูล", english: "Parts missing")
      case .status: Bilingual(thai: "สถานะ", english: "Status")
      }
    }
  }
}

extension IdentityStatus {
  var word: Bilingual {
    switch self {
    case .holds: Bilingual(thai: "ตรงกัน", english: "holds")
    case .differs: Bilingual(thai: "ไม่ตรงกัน", english: "differs")
    case .unknown: Bilingual(thai: "ไม่ทราบ", english: "unknown")
    }
  }

  /// The words by what is printed.
  static var words: [String: Bilingual] {
    Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0.word) })
  }
}
