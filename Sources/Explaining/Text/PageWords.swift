import Tables

/// The fixed words of explanations and comparisons, in both languages.
enum PageWords {
  static let pass = Bilingual(thai: "ผ่าน", english: "pass")
  static let fail = Bilingual(thai: "ไม่ผ่าน", english: "fail")
  static let yes = Bilingual(thai: "ใช่", english: "yes")
  static let no = Bilingual(thai: "ไม่ใช่", english: "no")
  static let missing = Bilingual(thai: "ไม่มีข้อมูล", english: "no data")
  static let notApplicable = Bilingual(thai: "ไม่มีกลุ่มเป้าหมาย", english: "not applicable")

  /// The words of an answer's state.
  static func answer(_ state: String, isAnswer: Bool) -> Bilingual {
    switch state {
    case "pass": isAnswer ? pass : yes
    case "fail": isAnswer ? fail : no
    case "not_applicable": notApplicable
    default: missing
    }
  }
}

extension Truth {
  /// The state as JSON names it.
  var stateName: String {
    switch self {
    case .yes: "pass"
    case .no: "fail"
    case .notApplicable: "not_applicable"
    case .missing: "missing"
    }
  }
}
