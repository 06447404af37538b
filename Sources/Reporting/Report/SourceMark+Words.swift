package import Tables

extension SourceMark {
  /// The mark in one or two words.
  package var label: Bilingual {
    switch self {
    case .official: Bilingual(thai: "ทางการ", english: "official")
    case .public: Bilingual(thai: "แหล่งสาธารณะ", english: "public")
    case .unverified: Bilingual(thai: "ยังไม่ยืนยัน", english: "unverified")
    case .local: Bilingual(thai: "กำหนดในพื้นที่", english: "local")
    }
  }

  /// What the mark means, in a clause.
  package var explanation: Bilingual {
    switch self {
    case .official:
      Bilingual(
        thai: "เกณฑ์อยู่ในเอกสารของกรมการพัฒนาชุมชน",
        english: "the criteria stand in documents of the Community Development Department")
    case .public:
      Bilingual(
        thai: "แหล่งข้อมูลสาธารณะหลายแห่งให้เกณฑ์ตรงกัน แต่ไม่ได้คัดจากเอกสารของกรมโดยตรง",
        english:
          "several public sources agree on the criteria, which were not taken from the department's documents"
      )
    case .unverified:
      Bilingual(
        thai: "เกณฑ์มาจากความรู้ทั่วไป ไม่ใช่เกณฑ์ทางการ ต้องแทนด้วยรายการของกรมการพัฒนาชุมชน",
        english:
          "the criteria are general knowledge and not official; the department's own list must replace them")
    case .local:
      Bilingual(
        thai: "แต่ละจังหวัดหรืออำเภอกำหนดเกณฑ์เอง", english: "each province or district sets its own criteria")
    }
  }
}
