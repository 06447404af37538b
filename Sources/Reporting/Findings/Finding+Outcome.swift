package import Tables

extension Finding.Outcome {
  /// What became of the record, in a word or two.
  package var label: Bilingual {
    switch self {
    case .rejected: Bilingual(thai: "ไม่นำมาใช้", english: "rejected")
    case .setAside: Bilingual(thai: "กันไว้", english: "set aside")
    case .noted: Bilingual(thai: "ใช้ แต่มีข้อสังเกต", english: "used, with a note")
    }
  }

  /// The name in findings.csv.
  package var columnValue: String {
    switch self {
    case .rejected: "rejected"
    case .setAside: "set_aside"
    case .noted: "noted"
    }
  }
}
