package import Tables

/// What is told of a ranking.
package enum RankFindings {
  package static let kinds: [any FindingKind.Type] = [TargetUnusable.self]

  /// A target of which no share can be taken; the figure counts as missing.
  struct TargetUnusable: FindingKind {
    static var code: FindingCode { "rank.target" }
    static var label: Bilingual { Bilingual(thai: "เป้าหมายใช้คำนวณไม่ได้", english: "target not usable") }
    let stage: String
    let measure: String
    let row: String

    var words: FindingWords {
      FindingWords(
        "เป้าหมายของ “\(measure)” สำหรับ “\(row)” ในขั้น \(stage) ใช้คำนวณสัดส่วนไม่ได้ จึงถือว่าไม่มีข้อมูล",
        "no share can be taken of the target of “\(measure)” for “\(row)” in stage \(stage), the figure counts as missing",
        advice: FindingPhrase("โปรดตรวจเป้าหมาย", "Check the target."))
    }
  }
}

extension RankFault: StageFault {
  package var place: StageFaultPlace {
    switch self {
    case .targetUnusable(let row, _): .row(row)
    }
  }

  package func finding(in stage: String, of name: String) -> any FindingKind {
    switch self {
    case .targetUnusable(_, let measure):
      RankFindings.TargetUnusable(stage: stage, measure: measure, row: name)
    }
  }
}
