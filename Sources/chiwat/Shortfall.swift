import Tables

/// Where the cases of a pipeline are too few, though all pass.
enum Shortfall: CaseIterable {
  case coverage, kills, list

  var text: Bilingual {
    switch self {
    case .coverage:
      Bilingual(thai: "ไปถึงเกณฑ์น้อยกว่าที่กำหนด", english: "fewer rules are reached than asked for")
    case .kills:
      Bilingual(thai: "จับการแก้ได้น้อยกว่าที่กำหนด", english: "fewer mutants are killed than asked for")
    case .list:
      Bilingual(thai: "รายการ unkillable ไม่ตรงกับผล", english: "the list of unkillable mutants is wrong")
    }
  }
}
